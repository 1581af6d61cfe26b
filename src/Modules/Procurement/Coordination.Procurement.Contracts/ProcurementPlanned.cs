using Coordination.Platform.Domain;

namespace Coordination.Procurement.Contracts;

/// <summary>A buyer plans a procurement, or has changed what is planned.</summary>
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
/// <param name="PlannedYear">The year in which it is to be published.</param>
/// <param name="PlannedQuarter">The quarter of that year, 1 to 4.</param>
/// <param name="Link">Address within the product.</param>
/// <param name="Version">The procurement's version after it.</param>
/// <param name="OccurredAt">When it was recorded, UTC.</param>
[MessageName("procurement.procurement-planned.v1")]
public sealed record ProcurementPlanned(
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
    int? PlannedYear,
    int? PlannedQuarter,
    string Link,
    long Version,
    DateTimeOffset OccurredAt) : IIntegrationEvent;
