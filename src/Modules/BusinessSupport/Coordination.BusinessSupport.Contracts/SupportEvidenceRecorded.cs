using Coordination.Platform.Domain;

namespace Coordination.BusinessSupport.Contracts;

/// <summary>
/// Figures of real cases have been frozen as evidence for an activity, for example the work for a resource organisation (S003-R4.2), or
/// what is written of them has changed: the highest version is what holds.
/// </summary>
/// <param name="EvidenceId">The evidence.</param>
/// <param name="Title">Its title.</param>
/// <param name="On">The day the figures were frozen, in Sweden.</param>
/// <param name="State">Recorded, or Withdrawn when it should not have been.</param>
/// <param name="Activities">Activities of Governance that it is evidence for.</param>
/// <param name="Link">Address within the product.</param>
/// <param name="Version">Its version after it.</param>
/// <param name="OccurredAt">When, UTC.</param>
[MessageName("business-support.evidence-recorded.v1")]
public sealed record SupportEvidenceRecorded(
    Guid EvidenceId,
    string Title,
    DateOnly On,
    string State,
    IReadOnlyList<Guid> Activities,
    string Link,
    long Version,
    DateTimeOffset OccurredAt) : IIntegrationEvent;
