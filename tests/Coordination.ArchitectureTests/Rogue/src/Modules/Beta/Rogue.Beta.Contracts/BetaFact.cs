using Coordination.Platform.Domain;

namespace Rogue.Beta.Contracts;

[MessageName("beta.fact-established.v1")]
public sealed record BetaFact(DateTimeOffset OccurredAt) : IIntegrationEvent;
