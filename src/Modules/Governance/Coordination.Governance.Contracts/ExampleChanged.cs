using Coordination.Platform.Domain;

namespace Coordination.Governance.Contracts;

/// <summary>Somebody has loaded the example municipality: other modules may bring what they have of it.</summary>
/// <param name="CommitteeCode">A committee that is there as long as the example is.</param>
/// <param name="By">Who loaded it.</param>
/// <param name="OccurredAt">When, UTC.</param>
[MessageName("governance.example-loaded.v1")]
public sealed record ExampleLoaded(string CommitteeCode, string By, DateTimeOffset OccurredAt) : IIntegrationEvent;

/// <summary>The example municipality is taken away: other modules take theirs away too.</summary>
/// <param name="OccurredAt">When, UTC.</param>
[MessageName("governance.example-removed.v1")]
public sealed record ExampleRemoved(DateTimeOffset OccurredAt) : IIntegrationEvent;
