using Coordination.Platform.Domain;

namespace Coordination.Procurement.Contracts;

/// <summary>A procurement is open for tenders, or what was published of it has changed while it is open.</summary>
/// <param name="ProcurementId">The procurement.</param>
/// <param name="Title">Its title.</param>
/// <param name="BuyerName">Who buys.</param>
/// <param name="BuyerNumber">The buyer's organisation number as ten digits, or as it was written; null where unknown.</param>
/// <param name="BuyingUnit">Code of the own committee or company that buys; null for other buyers.</param>
/// <param name="Kind">Goods, Services or Works; null where unknown.</param>
/// <param name="Codes">Every CPV code of it and its lots, eight digits each.</param>
/// <param name="Places">NUTS codes.</param>
/// <param name="EstimatedValue">Without VAT, or null where unknown or not published.</param>
/// <param name="Currency">Of the value, for example SEK.</param>
/// <param name="TenderDeadline">When tenders must be in; null where it is not published.</param>
/// <param name="ReservedParticipation">What the notice says of who may take part; says nothing of whether that is lawful.</param>
/// <param name="Link">Address within the product.</param>
/// <param name="Version">The procurement's version after it.</param>
/// <param name="OccurredAt">When it was recorded, UTC.</param>
[MessageName("procurement.procurement-published.v1")]
public sealed record ProcurementPublished(
    Guid ProcurementId,
    string Title,
    string BuyerName,
    string? BuyerNumber,
    string? BuyingUnit,
    string? Kind,
    IReadOnlyList<string> Codes,
    IReadOnlyList<string> Places,
    decimal? EstimatedValue,
    string? Currency,
    DateTimeOffset? TenderDeadline,
    string ReservedParticipation,
    string Link,
    long Version,
    DateTimeOffset OccurredAt) : IIntegrationEvent;
