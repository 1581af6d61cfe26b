using Coordination.Platform.Domain;

namespace Coordination.Governance.Contracts;

/// <summary>Somebody has loaded the example municipality: other modules may bring what they have of it.</summary>
/// <param name="CommitteeCode">A committee that is there as long as the example is.</param>
/// <param name="By">Who loaded it.</param>
/// <param name="OccurredAt">When, UTC.</param>
/// <param name="PlanId">The example's plan, another each time it is loaded: the removal names it. Null in messages from before this was told.</param>
[MessageName("governance.example-loaded.v1")]
public sealed record ExampleLoaded(string CommitteeCode, string By, DateTimeOffset OccurredAt, Guid? PlanId = null) : IIntegrationEvent;

/// <summary>The example municipality is taken away: other modules take theirs away too.</summary>
/// <param name="OccurredAt">When, UTC.</param>
/// <param name="PlanIds">The plans whose loading is over, also where it has not been heard of yet. Null in messages from before this was told.</param>
[MessageName("governance.example-removed.v1")]
public sealed record ExampleRemoved(DateTimeOffset OccurredAt, IReadOnlyList<Guid>? PlanIds = null) : IIntegrationEvent;
