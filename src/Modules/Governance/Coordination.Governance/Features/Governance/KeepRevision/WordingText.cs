using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Plans;
using Coordination.Governance.Domain.Revisions;
using Coordination.Platform.Time;

namespace Coordination.Governance.Features.Governance.KeepRevision;

/// <summary>A wording as people read it: the same words in lists, comparisons and versions.</summary>
internal static class WordingText
{
    public static string Parties(ActivityWording wording, IReadOnlyDictionary<CommitteeId, string> codes, bool responsible) => string.Join(", ", wording.Parties
        .Where(p => p.Role == PartyRole.Responsible == responsible)
        .Select(p => p.Committee is { } id ? codes.GetValueOrDefault(new CommitteeId(id), "?") : p.FreeText));

    public static string Goals(ActivityWording wording) => string.Join('\n', wording.Goals.Select(Goal));

    /// <summary>The snapshot that versions are kept and compared by.</summary>
    public static ActivitySnapshot Snapshot(ActivityId id, string number, ActivityWording wording, string status, IReadOnlyDictionary<CommitteeId, string> codes) =>
        new(id.Value, number, wording.Title, Parties(wording, codes, responsible: true), Parties(wording, codes, responsible: false), wording.Timetable.AsWritten ?? string.Empty, status)
        {
            Description = wording.Description ?? string.Empty,
            Goals = Goals(wording),
        };

    private static string Goal(GoalWording goal)
    {
        var values = (goal.Baseline, goal.Target) switch
        {
            ({ } from, { } to) => $"{NumberText.Number(from)} → {NumberText.Number(to)} {goal.Unit}",
            (null, { } to) => $"{NumberText.Number(to)} {goal.Unit}",
            ({ } from, null) => $"{NumberText.Number(from)} → – {goal.Unit}",
            _ => string.Empty,
        };
        return values.Length == 0 ? goal.Measure : $"{goal.Measure}: {values.TrimEnd()}";
    }
}
