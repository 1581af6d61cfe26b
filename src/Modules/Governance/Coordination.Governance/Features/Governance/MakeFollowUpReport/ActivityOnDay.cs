using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Reports;
using Coordination.Platform.Time;

namespace Coordination.Governance.Features.Governance.MakeFollowUpReport;

/// <summary>An activity as its history has it on a day: what every report on a plan says of it.</summary>
internal sealed class ActivityOnDay
{
    /// <param name="activity">With its history.</param>
    /// <param name="from">First day whose reports are about the period.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="until">Last day whose reports are about the period: what they say is how it stood on the day. Null for the day itself.</param>
    public ActivityOnDay(Activity activity, DateOnly from, DateOnly asOf, DateOnly? until = null)
    {
        var (history, last) = (activity.Entries.OrderBy(e => e.At).ThenBy(e => e.Id).ToList(), until > asOf ? until.Value : asOf);
        State = StateOf(StatusOn(asOf, last, history) ?? activity.Status, activity.DueOn, asOf);
        Told = history.LastOrDefault(e => e.Kind is EntryKind.Reported or EntryKind.Commented && IsWithin(e, from, last) && e.Text is not null)?.Text;
        ReportedOn = history.LastOrDefault(e => e.Kind == EntryKind.Reported && IsWithin(e, from, last))?.At.ToSwedishDate();
    }

    public ReportedState State { get; }

    /// <summary>What was said last within the period.</summary>
    public string? Told { get; }

    /// <summary>When it was last reported within the period.</summary>
    public DateOnly? ReportedOn { get; }

    private static bool IsWithin(ActivityEntry entry, DateOnly from, DateOnly last) => entry.At.ToSwedishDate() is var day && day >= from && day <= last;

    /// <summary>The last status that the history holds by the end of the day, or that was reported about it since; the first one when the activity came in later.</summary>
    private static ActivityStatus? StatusOn(DateOnly day, DateOnly until, List<ActivityEntry> history) =>
        history.LastOrDefault(e => e.Status is not null && e.At.ToSwedishDate() <= (e.Kind == EntryKind.Reported ? until : day))?.Status ?? history.Find(e => e.Status is not null)?.Status;

    private static ReportedState StateOf(ActivityStatus status, DateOnly? dueOn, DateOnly day) => status switch
    {
        ActivityStatus.Done => ReportedState.Done,
        ActivityStatus.Cancelled or ActivityStatus.Transferred => ReportedState.Ended,
        _ when dueOn < day => ReportedState.Late,
        ActivityStatus.NotStarted => ReportedState.NotStarted,
        _ => ReportedState.Ongoing,
    };
}
