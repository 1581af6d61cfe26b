using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Reports;
using Coordination.Platform.Time;

namespace Coordination.Governance.Features.Governance.MakeFollowUpReport;

/// <summary>An activity as its history has it on a day: what every report on a plan says of it.</summary>
internal sealed class ActivityOnDay
{
    public ActivityOnDay(Activity activity, DateOnly from, DateOnly asOf)
    {
        var history = activity.Entries.OrderBy(e => e.At).ThenBy(e => e.Id).ToList();
        State = StateOf(StatusOn(asOf, history) ?? activity.Status, activity.DueOn, asOf);
        Told = history.LastOrDefault(e => e.Kind is EntryKind.Reported or EntryKind.Commented && IsWithin(e, from, asOf) && e.Text is not null)?.Text;
        ReportedOn = history.LastOrDefault(e => e.Kind == EntryKind.Reported && IsWithin(e, from, asOf))?.At.ToSwedishDate();
    }

    public ReportedState State { get; }

    /// <summary>What was said last within the period.</summary>
    public string? Told { get; }

    /// <summary>When it was last reported within the period.</summary>
    public DateOnly? ReportedOn { get; }

    private static bool IsWithin(ActivityEntry entry, DateOnly from, DateOnly asOf) => entry.At.ToSwedishDate() is var day && day >= from && day <= asOf;

    /// <summary>The last status that the history holds by the end of the day; the first one when the activity came in later.</summary>
    private static ActivityStatus? StatusOn(DateOnly day, List<ActivityEntry> history) =>
        history.LastOrDefault(e => e.Status is not null && e.At.ToSwedishDate() <= day)?.Status ?? history.Find(e => e.Status is not null)?.Status;

    private static ReportedState StateOf(ActivityStatus status, DateOnly? dueOn, DateOnly day) => status switch
    {
        ActivityStatus.Done => ReportedState.Done,
        ActivityStatus.Cancelled or ActivityStatus.Transferred => ReportedState.Ended,
        _ when dueOn < day => ReportedState.Late,
        ActivityStatus.NotStarted => ReportedState.NotStarted,
        _ => ReportedState.Ongoing,
    };
}
