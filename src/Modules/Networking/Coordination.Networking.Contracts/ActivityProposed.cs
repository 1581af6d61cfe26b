using Coordination.Platform.Domain;

namespace Coordination.Networking.Contracts;

/// <summary>
/// Somebody who may manage plans makes an activity of what has been found: the deepening of a project, for example (S002-24). Governance adds it
/// and answers with its <c>governance.activity-proposal-answered.v1</c>.
/// </summary>
/// <param name="ActivityId">What the activity will be known by; heard twice, it is still one activity.</param>
/// <param name="PlanId">The plan, of those that take new activities.</param>
/// <param name="AreaId">The plan's area.</param>
/// <param name="Title">What is to be done, at most 1 000 characters.</param>
/// <param name="Description">More of it, at most 8 000 characters, or null.</param>
/// <param name="CommitteeCodes">Who answers for it; empty when that is yet to be said.</param>
/// <param name="Source">The thing it comes from, by name.</param>
/// <param name="Link">That thing's address within the product.</param>
/// <param name="By">Who proposed it, as the history shows names.</param>
/// <param name="OccurredAt">When, UTC.</param>
[MessageName("networking.activity-proposed.v1")]
public sealed record ActivityProposed(
    Guid ActivityId,
    Guid PlanId,
    Guid AreaId,
    string Title,
    string? Description,
    IReadOnlyList<string> CommitteeCodes,
    string Source,
    string Link,
    string By,
    DateTimeOffset OccurredAt) : IIntegrationEvent;
