using Coordination.Platform.Domain;

namespace Coordination.Governance.Contracts;

/// <summary>A plan came in with all its activities; told once for each import, not for each row.</summary>
/// <param name="PlanId">The plan.</param>
/// <param name="Title">Its title.</param>
/// <param name="Areas">Number of areas.</param>
/// <param name="Activities">Number of activities.</param>
/// <param name="Version">The plan's version after it.</param>
/// <param name="OccurredAt">When, UTC.</param>
[MessageName("governance.action-plan-imported.v1")]
public sealed record ActionPlanImported(Guid PlanId, string Title, int Areas, int Activities, long Version, DateTimeOffset OccurredAt) : IIntegrationEvent;
