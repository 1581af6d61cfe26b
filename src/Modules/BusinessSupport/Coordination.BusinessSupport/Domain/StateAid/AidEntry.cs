namespace Coordination.BusinessSupport.Domain.StateAid;

/// <summary>What the arithmetic needs to know of an aid.</summary>
/// <param name="Id">The record.</param>
/// <param name="UndertakingId">Who received it.</param>
/// <param name="GrantedOn">The day the legal right was given.</param>
/// <param name="Euro">What it counted for then.</param>
internal sealed record AidEntry(AidRecordId Id, UndertakingId UndertakingId, DateOnly GrantedOn, decimal Euro)
{
    public AidMoney? Money { get; init; }

    public AidOrigin Origin { get; init; }

    public string Giver { get; init; } = string.Empty;

    public string Purpose { get; init; } = string.Empty;

    /// <summary>From this day it counts no more: withdrawn before it was paid, or in a declaration that another one has replaced.</summary>
    public DateOnly? GoneOn { get; init; }

    public IReadOnlyList<AidReturn> Returns { get; init; } = [];

    public IReadOnlyList<AidShare> Shares { get; init; } = [];

    /// <summary>What came back no later than a day, in euro by the rate of the aid itself.</summary>
    public decimal ReturnedBy(DateOnly day) => Math.Min(Euro, Returns.Where(r => r.On <= day).Sum(r => r.Euro));

    /// <summary>What of it counts against these units on a day, whether or not the window holds it.</summary>
    public decimal CountsOn(DateOnly day, IReadOnlySet<UndertakingId> members)
    {
        if (GoneOn <= day || Euro == 0)
        {
            return 0;
        }

        var effective = Shares.Where(s => s.On <= day).ToList();
        var split = effective.Count == 0 ? [] : effective.Where(s => s.On == effective.Max(e => e.On)).ToList();
        var part = split.Count > 0
            ? split.Where(s => members.Contains(s.UndertakingId)).Sum(s => s.Euro)
            : members.Contains(UndertakingId) ? Euro : 0;
        var returned = ReturnedBy(day);
        return returned == 0 ? part : AidMoney.RoundUp(part * (Euro - returned) / Euro);
    }
}

/// <summary>Money that has come back.</summary>
/// <param name="On">The day it was paid back.</param>
/// <param name="Euro">By the rate of the aid.</param>
internal sealed record AidReturn(DateOnly On, decimal Euro);

/// <summary>What a unit took over of an aid when the undertaking split.</summary>
/// <param name="UndertakingId">The unit.</param>
/// <param name="Euro">Its part.</param>
/// <param name="On">The day of the split.</param>
internal sealed record AidShare(UndertakingId UndertakingId, decimal Euro, DateOnly On);
