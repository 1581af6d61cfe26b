using Coordination.Governance.Domain.Committees;
using Coordination.Governance.Domain.Obligations;

namespace Coordination.Governance.Features.Governance.RemindCommittees;

/// <summary>Who hears of it: those the rule names, and above them in the order of escalation (domain: committee cycle).</summary>
internal static class Recipients
{
    private static readonly ContactRole[] Fallback = [ContactRole.Secretary, ContactRole.Officer, ContactRole.UnitHead, ContactRole.Director, ContactRole.Chair];

    /// <summary>The rule's roles; when none of them can be reached, the next role that can.</summary>
    public static IReadOnlyList<CommitteeContact> Of(Committee committee, LadderSettings settings, DateOnly day)
    {
        var named = settings.Recipients.SelectMany(role => committee.Reachable(role, day)).DistinctBy(c => c.Email, StringComparer.OrdinalIgnoreCase).ToList();
        return named.Count > 0 ? named : Fallback.Select(role => committee.Reachable(role, day)).FirstOrDefault(c => c.Count > 0) ?? [];
    }

    public static IReadOnlyList<CommitteeContact> Above(Committee committee, EscalationLevel level, IReadOnlyList<Committee> board, DateOnly day) => level switch
    {
        EscalationLevel.UnitHead => [.. committee.Reachable(ContactRole.UnitHead, day), .. committee.Reachable(ContactRole.Secretary, day)],
        EscalationLevel.Director => committee.Reachable(ContactRole.Director, day),
        EscalationLevel.Chair => committee.Reachable(ContactRole.Chair, day),
        _ => [.. board.Where(b => b.Id != committee.Id).SelectMany(b => Of(b, LadderSettings.Default, day))],
    };
}
