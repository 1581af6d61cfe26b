using Coordination.Platform.Domain;

namespace Coordination.Networking.Contracts;

/// <summary>Something has been seen in the outside world, or what is written of it has changed: the highest version is what holds.</summary>
/// <param name="ObservationId">What was seen.</param>
/// <param name="Title">Its title.</param>
/// <param name="On">The day it was published or seen, in Sweden.</param>
/// <param name="State">New, Assessed, Used, or Dismissed when it was found to mean nothing here.</param>
/// <param name="Activities">Activities of Governance that it concerns.</param>
/// <param name="Link">Address within the product.</param>
/// <param name="Version">Its version after it.</param>
/// <param name="OccurredAt">When, UTC.</param>
[MessageName("networking.observation-noted.v1")]
public sealed record ObservationNoted(
    Guid ObservationId,
    string Title,
    DateOnly On,
    string State,
    IReadOnlyList<Guid> Activities,
    string Link,
    long Version,
    DateTimeOffset OccurredAt) : IIntegrationEvent;
