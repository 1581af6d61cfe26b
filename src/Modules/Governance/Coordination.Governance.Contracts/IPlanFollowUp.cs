namespace Coordination.Governance.Contracts;

/// <summary>How a plan stood on a day and what its committees answered in a period, for those who report on it.</summary>
public interface IPlanFollowUp
{
    /// <summary>The plans there are to report on, newest first.</summary>
    Task<IReadOnlyList<FollowedPlan>> PlansAsync(CancellationToken ct);

    /// <summary>
    /// A plan in a period. Statuses are those of the period's last day, or of today when that comes first, or what a report about the period has
    /// said since; null when there is no such plan.
    /// </summary>
    Task<PlanStanding?> ReadAsync(Guid plan, DateOnly from, DateOnly to, CancellationToken ct);

    /// <summary>The same for several periods, in their order; the plan is read once. Empty when there is no such plan.</summary>
    Task<IReadOnlyList<PlanStanding>> ReadAsync(Guid plan, IReadOnlyList<StandingPeriod> periods, CancellationToken ct);
}

/// <summary>A period that a plan is looked at in.</summary>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day.</param>
public sealed record StandingPeriod(DateOnly From, DateOnly To)
{
    /// <summary>The first day whose reports are about the period, where those of its first days are about the one before; null for its first day.</summary>
    public DateOnly? HeardFrom { get; init; }

    /// <summary>The last day whose reports are about the period, where its committees are asked when it has ended; null for its last day.</summary>
    public DateOnly? HeardUntil { get; init; }
}

/// <summary>A plan in short.</summary>
/// <param name="Id">What other modules keep.</param>
/// <param name="Title">Its title.</param>
/// <param name="Number">Its registration number, or null.</param>
public sealed record FollowedPlan(Guid Id, string Title, string? Number);

/// <summary>A plan as it stood.</summary>
/// <param name="Id">The plan.</param>
/// <param name="Title">Its title.</param>
/// <param name="Number">Its registration number, or null.</param>
/// <param name="AsOf">The day that it is of.</param>
/// <param name="Link">Address within the product.</param>
/// <param name="Areas">Its areas by number.</param>
/// <param name="Committees">Those that answer for something in it, in Swedish order.</param>
/// <param name="Activities">All of its activities, by number.</param>
/// <param name="Duties">What its committees were to have told by a day of the period, by that day.</param>
public sealed record PlanStanding(
    Guid Id,
    string Title,
    string? Number,
    DateOnly AsOf,
    string Link,
    IReadOnlyList<StandingArea> Areas,
    IReadOnlyList<StandingCommittee> Committees,
    IReadOnlyList<ActivityStanding> Activities,
    IReadOnlyList<DutyStanding> Duties);

/// <summary>An area of a plan.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Title">Number and title.</param>
/// <param name="Link">Its activities, within the product.</param>
public sealed record StandingArea(int Number, string Title, string Link);

/// <summary>A committee in a plan.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name today.</param>
/// <param name="Link">Its activities, within the product.</param>
public sealed record StandingCommittee(string Code, string Name, string Link);

/// <summary>An activity as it stood.</summary>
/// <param name="Id">What other modules keep.</param>
/// <param name="Number">Area and number, as 5.3.</param>
/// <param name="AreaNumber">Its area.</param>
/// <param name="Title">What is to be done.</param>
/// <param name="Committees">Codes of those who answer for it.</param>
/// <param name="Responsible">Everybody who answers for it, by name, those without a code too.</param>
/// <param name="Timetable">The plan's own words on when, or null.</param>
/// <param name="DueOn">Its last day, or null.</param>
/// <param name="State">NotStarted, Ongoing, Late, Done or Ended.</param>
/// <param name="ReportedOn">The day of the last report about the period, or null.</param>
/// <param name="Text">What was last told about the period, as it was told, or null.</param>
/// <param name="HasGoal">Whether anything says when it is reached.</param>
/// <param name="Link">Address within the product.</param>
public sealed record ActivityStanding(
    Guid Id,
    string Number,
    int AreaNumber,
    string Title,
    IReadOnlyList<string> Committees,
    IReadOnlyList<string> Responsible,
    string? Timetable,
    DateOnly? DueOn,
    string State,
    DateOnly? ReportedOn,
    string? Text,
    bool HasGoal,
    string Link);

/// <summary>What a committee was to have told of an activity by a day.</summary>
/// <param name="ActivityId">The activity.</param>
/// <param name="CommitteeCode">Who owed it.</param>
/// <param name="Title">What was owed.</param>
/// <param name="DueOn">By when.</param>
/// <param name="State">Answered, AnsweredLate, Late (not answered, and the day has passed) or Awaited.</param>
/// <param name="AnsweredOn">When it was answered, or null.</param>
/// <param name="Link">Address within the product.</param>
public sealed record DutyStanding(Guid ActivityId, string CommitteeCode, string Title, DateOnly DueOn, string State, DateOnly? AnsweredOn, string Link);
