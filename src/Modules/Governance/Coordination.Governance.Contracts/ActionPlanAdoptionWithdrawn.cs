using Coordination.Platform.Domain;

namespace Coordination.Governance.Contracts;

/// <summary>An adoption of a plan had been recorded by mistake and is taken back: the plan binds no more than it did before.</summary>
/// <param name="PlanId">The plan.</param>
/// <param name="Title">Its title.</param>
/// <param name="BodyCode">Code of the body whose decision it was.</param>
/// <param name="IsBinding">Whether the plan still binds somebody, by an earlier decision.</param>
/// <param name="Version">The plan's version after it.</param>
/// <param name="OccurredAt">When it was taken back, UTC.</param>
[MessageName("governance.action-plan-adoption-withdrawn.v1")]
public sealed record ActionPlanAdoptionWithdrawn(Guid PlanId, string Title, string BodyCode, bool IsBinding, long Version, DateTimeOffset OccurredAt) : IIntegrationEvent;
