namespace Coordination.Governance.Domain.Reports;

/// <summary>All that a report shows besides what people wrote: the figures and the product's own words as they were.</summary>
/// <param name="Figures">The figures.</param>
/// <param name="Words">Headings and labels by key.</param>
internal sealed record ReportSnapshot(ReportFigures Figures, IReadOnlyDictionary<string, string> Words);

/// <summary>The figures of a plan for a period, optionally for one committee or area.</summary>
/// <param name="Plan">The plan's title.</param>
/// <param name="PlanNumber">Its registration number.</param>
/// <param name="From">First day of the period.</param>
/// <param name="To">Last day of the period.</param>
/// <param name="AsOf">The day that statuses and lateness are of: the period's last day, or the day of freezing when that came first.</param>
/// <param name="Committee">The one committee, when the report is about one.</param>
/// <param name="Area">The one area, when the report is about one.</param>
/// <param name="ByArea">A line for each area.</param>
/// <param name="ByCommittee">A line for each responsible body; a shared activity counts for each of them.</param>
/// <param name="Activities">Every activity, by number.</param>
internal sealed record ReportFigures(
    string Plan,
    string? PlanNumber,
    DateOnly From,
    DateOnly To,
    DateOnly AsOf,
    string? Committee,
    string? Area,
    IReadOnlyList<FigureLine> ByArea,
    IReadOnlyList<FigureLine> ByCommittee,
    IReadOnlyList<ReportedActivity> Activities)
{
    /// <summary>All activities, each once.</summary>
    public FigureLine Total => FigureLine.Of(string.Empty, Activities);
}

/// <summary>How many activities are where. Late ones are counted as late only.</summary>
internal sealed record FigureLine(string Name, int Done, int Ongoing, int Late, int NotStarted, int Ended)
{
    public int All => Done + Ongoing + Late + NotStarted + Ended;

    public static FigureLine Of(string name, IReadOnlyCollection<ReportedActivity> activities) => new(
        name,
        Count(activities, ReportedState.Done),
        Count(activities, ReportedState.Ongoing),
        Count(activities, ReportedState.Late),
        Count(activities, ReportedState.NotStarted),
        Count(activities, ReportedState.Ended));

    private static int Count(IReadOnlyCollection<ReportedActivity> activities, ReportedState state) => activities.Count(a => a.State == state);
}

/// <summary>Where an activity stood on the report's day.</summary>
internal enum ReportedState
{
    NotStarted,
    Ongoing,
    Late,
    Done,

    /// <summary>Avbruten or överförd.</summary>
    Ended,
}

/// <summary>An activity as a report shows it.</summary>
/// <param name="Number">For example 5.3.</param>
/// <param name="Title">Its title.</param>
/// <param name="Area">Its area.</param>
/// <param name="Responsible">Who answers for it.</param>
/// <param name="Timetable">The plan's own words on when.</param>
/// <param name="DueOn">The last day, when it has one.</param>
/// <param name="State">Where it stood.</param>
/// <param name="ReportedOn">When it was last reported within the period.</param>
/// <param name="Comment">What was said last within the period.</param>
/// <param name="Goals">Its goals in words.</param>
internal sealed record ReportedActivity(
    string Number,
    string Title,
    string Area,
    IReadOnlyList<string> Responsible,
    string? Timetable,
    DateOnly? DueOn,
    ReportedState State,
    DateOnly? ReportedOn,
    string? Comment,
    IReadOnlyList<string> Goals);
