using Coordination.BusinessSupport.Domain.StateAid;
using Microsoft.EntityFrameworkCore;

namespace Coordination.BusinessSupport.Features.BusinessSupport.ReadLedger;

/// <summary>What counts against a single undertaking on a day.</summary>
/// <param name="Unit">The unit that was asked for.</param>
/// <param name="Members">All units that are one undertaking with it on the day, itself among them.</param>
/// <param name="Day">The day.</param>
/// <param name="Ceiling">The ceiling of that day, or null where none is known.</param>
/// <param name="Entries">What was granted to them near the window.</param>
internal sealed record Ledger(Undertaking Unit, IReadOnlyList<Undertaking> Members, DateOnly Day, AidCeiling? Ceiling, IReadOnlyList<AidEntry> Entries)
{
    public IReadOnlySet<UndertakingId> MemberIds { get; } = Members.Select(m => m.Id).ToHashSet();

    public RoomStatement Count(decimal euro = 0) => AidRoom.Count(Day, euro, Ceiling, MemberIds, Entries);

    public string NameOf(UndertakingId unit) => Members.FirstOrDefault(m => m.Id == unit)?.Name ?? string.Empty;
}

/// <summary>
/// Reads the ledger of a single undertaking. The units are read before what counts against them: whoever changes anything of it afterwards
/// raises the version of each, so that a grant which rests on what was read here is refused when it is saved.
/// </summary>
internal sealed class LedgerQuery(BusinessSupportDbContext db)
{
    /// <summary>Before it there was no de minimis aid; the window of a day nearer the calendar's ends cannot be counted.</summary>
    public const int EarliestYear = 1992;

    private const int LatestYear = 2200;

    public async Task<Ledger?> OfAsync(UndertakingId unit, AidRegulation regulation, DateOnly day, CancellationToken ct)
    {
        if (day.Year is < EarliestYear or > LatestYear)
        {
            return null;
        }

        var ids = await MembersAsync(unit, day, ct);
        for (var isSame = false; !isSame;)
        {
            var known = ids.ToList();
            await db.Undertakings.Where(u => known.Contains(u.Id)).LoadAsync(ct);
            ids = await MembersAsync(unit, day, ct);
            isSame = ids.SetEquals(known);
        }

        var members = db.Undertakings.Local.Where(u => ids.Contains(u.Id)).OrderBy(u => u.Id != unit).ThenBy(u => u.Name, StringComparer.CurrentCulture).ToList();
        if (members.Count == 0 || members[0].Id != unit)
        {
            return null;
        }

        var ceiling = AidCeiling.On(day, regulation, await db.AidCeilings.AsNoTracking().ToListAsync(ct));
        return new Ledger(members[0], members, day, ceiling, await EntriesAsync(ids, regulation, day, ceiling?.WindowYears ?? AidCeiling.StandardYears, ct));
    }

    /// <summary>Lets all units that are one undertaking with this one take part in a change of what counts.</summary>
    public async Task HoldAsync(UndertakingId unit, DateOnly day, CancellationToken ct)
    {
        var ids = (await MembersAsync(unit, day, ct)).ToList();
        foreach (var member in await db.Undertakings.Where(u => ids.Contains(u.Id)).ToListAsync(ct))
        {
            member.Hold();
        }
    }

    /// <summary>The units that are one undertaking with this one on the day.</summary>
    public async Task<IReadOnlySet<UndertakingId>> MembersAsync(UndertakingId unit, DateOnly day, CancellationToken ct)
    {
        IReadOnlySet<UndertakingId> members = new HashSet<UndertakingId> { unit };
        var (asked, ties) = (new HashSet<UndertakingId>(), new List<ControlTie>());
        while (members.Where(m => !asked.Contains(m)).ToList() is { Count: > 0 } next)
        {
            asked.UnionWith(next);
            var links = await db.ControlLinks.AsNoTracking().Where(l => next.Contains(l.ControllingId) || next.Contains(l.ControlledId)).ToListAsync(ct);
            ties.AddRange(links.Select(l => l.Tie));
            members = SingleUndertaking.MembersOn(day, unit, ties);
        }

        return members;
    }

    private async Task<IReadOnlyList<AidEntry>> EntriesAsync(IReadOnlySet<UndertakingId> units, AidRegulation regulation, DateOnly day, int years, CancellationToken ct)
    {
        // A year more than the window, so that a person sees what has just left it.
        var (ids, from, until) = (units.ToList(), day.AddYears(-years - 1), RollingWindow.FreedOn(day, years));
        var near = db.AidRecords.AsNoTracking().Where(a => a.Regulation == regulation && a.GrantedOn > from && a.GrantedOn < until);
        var theirs = await near.Where(a => ids.Contains(a.UndertakingId)).ToListAsync(ct);
        var divided = await near.DividedAmongAsync(ids, ct);
        return [.. theirs.Concat(divided).Select(a => a.ToEntry())];
    }
}
