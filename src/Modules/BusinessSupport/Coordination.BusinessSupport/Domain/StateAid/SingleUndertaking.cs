namespace Coordination.BusinessSupport.Domain.StateAid;

/// <summary>Which units are one undertaking on a day: those that a chain of control joins, in whichever direction it runs (article 2.2).</summary>
internal static class SingleUndertaking
{
    public static IReadOnlySet<UndertakingId> MembersOn(DateOnly day, UndertakingId unit, IEnumerable<ControlTie> ties)
    {
        var neighbours = ties.Where(t => t.HoldsOn(day))
            .SelectMany(t => new[] { (From: t.ControllingId, To: t.ControlledId), (From: t.ControlledId, To: t.ControllingId) })
            .ToLookup(t => t.From, t => t.To);
        var members = new HashSet<UndertakingId> { unit };
        var next = new Queue<UndertakingId>([unit]);
        while (next.TryDequeue(out var at))
        {
            foreach (var other in neighbours[at].Where(members.Add))
            {
                next.Enqueue(other);
            }
        }

        return members;
    }
}

/// <summary>One unit controls another for a time.</summary>
/// <param name="ControllingId">The one that controls.</param>
/// <param name="ControlledId">The one that is controlled.</param>
/// <param name="From">The first day.</param>
/// <param name="EndedOn">The first day on which it does no longer, or null.</param>
internal sealed record ControlTie(UndertakingId ControllingId, UndertakingId ControlledId, DateOnly From, DateOnly? EndedOn)
{
    public bool HoldsOn(DateOnly day) => From <= day && !(EndedOn <= day);
}
