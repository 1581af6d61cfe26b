using Coordination.Platform.Domain;

namespace Coordination.Networking.Contracts;

/// <summary>
/// A network or forum has been started, changed or ended. Who hears this knows from then on which activities its meetings concern, the ones
/// held before included.
/// </summary>
/// <param name="NetworkId">The network.</param>
/// <param name="Name">Its name.</param>
/// <param name="Activities">Activities of Governance that it is tied to.</param>
/// <param name="EndedOn">The day it ended, in Sweden, or null.</param>
/// <param name="Link">Address within the product.</param>
/// <param name="Version">The network's version after it.</param>
/// <param name="OccurredAt">When, UTC.</param>
[MessageName("networking.network-changed.v1")]
public sealed record NetworkChanged(
    Guid NetworkId,
    string Name,
    IReadOnlyList<Guid> Activities,
    DateOnly? EndedOn,
    string Link,
    long Version,
    DateTimeOffset OccurredAt) : IIntegrationEvent;
