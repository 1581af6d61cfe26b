using Coordination.Platform.Domain;

namespace Coordination.Procurement.Contracts;

/// <summary>A procurement can no longer be answered: it has ended, or what is known of it says that the deadline has passed. A deadline that passes by itself is not told.</summary>
/// <param name="ProcurementId">The procurement.</param>
/// <param name="Title">Its title.</param>
/// <param name="BuyerName">Who buys.</param>
/// <param name="BuyingUnit">Code of the own committee or company that buys; null for other buyers.</param>
/// <param name="Status">Published (too late to answer), Awarded, Unsuccessful or Cancelled.</param>
/// <param name="Link">Address within the product.</param>
/// <param name="Version">The procurement's version after it.</param>
/// <param name="OccurredAt">When it was recorded, UTC.</param>
[MessageName("procurement.procurement-closed.v1")]
public sealed record ProcurementClosed(
    Guid ProcurementId,
    string Title,
    string BuyerName,
    string? BuyingUnit,
    string Status,
    string Link,
    long Version,
    DateTimeOffset OccurredAt) : IIntegrationEvent;
