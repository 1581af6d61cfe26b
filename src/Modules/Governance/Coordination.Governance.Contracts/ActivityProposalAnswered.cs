using Coordination.Platform.Domain;

namespace Coordination.Governance.Contracts;

/// <summary>What became of an activity that another module proposed.</summary>
/// <param name="ActivityId">As it was proposed.</param>
/// <param name="Accepted">True when the plan has it now.</param>
/// <param name="Number">Area and number in the plan, as 5.3; null when it was refused.</param>
/// <param name="Reason">PlanGone, PlanClosed, AreaGone or CommitteeUnknown when it was refused, else null.</param>
/// <param name="Link">Address within the product, or null.</param>
/// <param name="OccurredAt">When, UTC.</param>
[MessageName("governance.activity-proposal-answered.v1")]
public sealed record ActivityProposalAnswered(
    Guid ActivityId,
    bool Accepted,
    string? Number,
    string? Reason,
    string? Link,
    DateTimeOffset OccurredAt) : IIntegrationEvent;
