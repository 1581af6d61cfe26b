using Coordination.Platform.Domain;

namespace Coordination.Procurement.Contracts;

/// <summary>A procurement that can still be answered fits enterprises strongly, and did not before.</summary>
/// <param name="ProcurementId">The procurement.</param>
/// <param name="Title">Its title.</param>
/// <param name="BuyerName">Who buys.</param>
/// <param name="TenderDeadline">When tenders must be in; null where it is not known yet.</param>
/// <param name="Enterprises">The enterprises that it is new for.</param>
/// <param name="Link">Address within the product.</param>
/// <param name="Version">The procurement's version.</param>
/// <param name="OccurredAt">When it was found, UTC.</param>
[MessageName("procurement.opportunity-found.v1")]
public sealed record OpportunityFound(
    Guid ProcurementId,
    string Title,
    string BuyerName,
    DateTimeOffset? TenderDeadline,
    IReadOnlyList<OpportunityFor> Enterprises,
    string Link,
    long Version,
    DateTimeOffset OccurredAt) : IIntegrationEvent;

/// <summary>An enterprise that a procurement fits.</summary>
/// <param name="EnterpriseId">The enterprise.</param>
/// <param name="Score">How strongly, of 100.</param>
public sealed record OpportunityFor(Guid EnterpriseId, int Score);
