using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Plans;
using Coordination.Governance.Domain.Revisions;
using Coordination.Governance.Features.Governance.KeepRevision;
using Coordination.Platform.Documents;
using Coordination.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.JudgeActivity;

/// <summary>An answer that a committee gave through its link.</summary>
internal sealed record AnswerRow(string Committee, ActivityStatus Status, string? Comment, DateOnly? ProposedDate, DateTimeOffset At);

/// <summary>Lessons and figures that stand beside an activity while it is judged.</summary>
/// <param name="History">How far it came, and what was said, newest first.</param>
/// <param name="Answers">What committees answered.</param>
/// <param name="Views">What committees with a part in it say of the revision.</param>
internal sealed record ActivityLessons(IReadOnlyList<ActivityEntry> History, IReadOnlyList<AnswerRow> Answers, IReadOnlyList<ConsultationRow> Views)
{
    private const int Newest = 20;

    public static async Task<ActivityLessons> ReadAsync(GovernanceDbContext db, RevisionQuery revisions, RevisionId revision, Activity? activity, RevisionRow? row, CancellationToken ct)
    {
        var parts = (row?.Proposal ?? row?.Before)?.Committees.ToHashSet() ?? [];
        parts.UnionWith(activity?.Parties.Select(p => p.CommitteeId).OfType<CommitteeId>() ?? []);
        var views = (await revisions.ConsultationsAsync(revision, ct)).Where(v => parts.Contains(v.Consultation.CommitteeId)).ToList();
        if (activity is null)
        {
            return new ActivityLessons([], [], views);
        }

        var id = activity.Id;
        var answers = await (from answer in db.Answers.AsNoTracking()
                             join committee in db.Committees.AsNoTracking() on answer.CommitteeId equals committee.Id
                             where answer.ActivityId == id && answer.UndoneAt == null
                             orderby answer.At descending
                             select new AnswerRow(committee.Name, answer.Status, answer.Comment, answer.ProposedDate, answer.At)).Take(Newest).ToListAsync(ct);
        return new ActivityLessons([.. activity.Entries.OrderByDescending(e => e.At).Take(Newest)], answers, views);
    }
}

/// <summary>What a change does to an activity's words, field by field.</summary>
internal static class WordingDifference
{
    public static IEnumerable<(string LabelKey, IReadOnlyList<TrackedText> Parts)> Of(ActivityWording before, ActivityWording after, IReadOnlyDictionary<CommitteeId, string> codes, ActionPlan plan)
    {
        var fields = new (string Key, string? Before, string? After)[]
        {
            ("Activities.Activity", before.Title, after.Title),
            ("Plans.Area", AreaOf(before), AreaOf(after)),
            ("Activities.Description", before.Description, after.Description),
            ("PartyRole.Responsible", WordingText.Parties(before, codes, true), WordingText.Parties(after, codes, true)),
            ("PartyRole.Concerned", WordingText.Parties(before, codes, false), WordingText.Parties(after, codes, false)),
            ("Activities.Timetable", before.Timetable.AsWritten, after.Timetable.AsWritten),
            ("Activities.DueOn", DateOf(before), DateOf(after)),
            ("Activities.Goals", WordingText.Goals(before), WordingText.Goals(after)),
        };
        return fields.Where(f => (f.Before ?? string.Empty) != (f.After ?? string.Empty)).Select(f => (f.Key, WordDifference.Of(f.Before, f.After)));

        string? AreaOf(ActivityWording wording) => plan.Areas.FirstOrDefault(a => a.Id.Value == wording.Area) is { } area ? $"{area.Number}. {area.Title}" : null;

        static string? DateOf(ActivityWording wording) => wording.DueOn is { } on ? Platform.Time.DateText.Short(on) : null;
    }
}
