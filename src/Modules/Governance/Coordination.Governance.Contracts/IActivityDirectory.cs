namespace Coordination.Governance.Contracts;

/// <summary>The activities of plans that have not expired, for those modules whose records concern one. The id is what they keep.</summary>
public interface IActivityDirectory
{
    /// <summary>Those that the words fit, by number or text, in the order of the plans; at most <paramref name="most"/>. No words: the first ones.</summary>
    Task<IReadOnlyList<ActivitySummary>> SearchAsync(string? words, int most, CancellationToken ct);

    /// <summary>The named ones, whatever has become of them, in the order of the plans.</summary>
    Task<IReadOnlyList<ActivitySummary>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct);

    /// <summary>The plans that take new activities, newest first.</summary>
    Task<IReadOnlyList<OpenPlan>> PlansAsync(CancellationToken ct);
}

/// <summary>An activity in short.</summary>
/// <param name="Id">What other modules keep.</param>
/// <param name="PlanId">Its plan.</param>
/// <param name="Plan">The plan's title.</param>
/// <param name="Number">Area and number, as 5.3.</param>
/// <param name="Title">What is to be done.</param>
/// <param name="Link">Address within the product.</param>
public sealed record ActivitySummary(Guid Id, Guid PlanId, string Plan, string Number, string Title, string Link);

/// <summary>A plan that takes new activities.</summary>
/// <param name="Id">The plan.</param>
/// <param name="Title">Its title.</param>
/// <param name="Areas">Its areas by number.</param>
public sealed record OpenPlan(Guid Id, string Title, IReadOnlyList<OpenPlanArea> Areas);

/// <summary>An area of such a plan.</summary>
/// <param name="Id">The area.</param>
/// <param name="Title">Number and title.</param>
public sealed record OpenPlanArea(Guid Id, string Title);
