using Coordination.Platform.Domain;

namespace Coordination.Procurement.Contracts;

/// <summary>
/// A contract that has been concluded with a supplier is recorded, or what is written of it has changed: the highest version is what holds.
/// </summary>
/// <param name="ContractId">The contract.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Number">The contract's or the matter's number, or null.</param>
/// <param name="BuyingUnit">Code of the committee or company that buys.</param>
/// <param name="SupplierName">Who delivers; null for a sole trader, whose name may be a person's.</param>
/// <param name="SupplierNumber">Ten digits; null where none is known, and for a sole trader, whose number is a personal number.</param>
/// <param name="EnterpriseId">The supplier in the municipality's register of enterprises, or null.</param>
/// <param name="IsWorkIntegrating">Whether the register says that the supplier is a work-integrating social enterprise.</param>
/// <param name="IsReserved">Whether the procurement was marked as reserved; says nothing of whether that is lawful.</param>
/// <param name="Kind">WorkIntegration or Other.</param>
/// <param name="Value">Kronor without VAT over the whole time, or null where unknown.</param>
/// <param name="SignedOn">The day it was concluded.</param>
/// <param name="StartsOn">First day.</param>
/// <param name="EndsOn">Last day, or null: until further notice.</param>
/// <param name="ProcurementId">The procurement it comes from, or null.</param>
/// <param name="Lot">The lot's number, or null.</param>
/// <param name="State">Awarded, or Withdrawn when it should not have been recorded.</param>
/// <param name="Link">Address within the product.</param>
/// <param name="Version">The contract's version after it.</param>
/// <param name="OccurredAt">When it was recorded, UTC.</param>
[MessageName("procurement.contract-awarded.v1")]
public sealed record ContractAwarded(
    Guid ContractId,
    string Title,
    string? Number,
    string BuyingUnit,
    string? SupplierName,
    string? SupplierNumber,
    Guid? EnterpriseId,
    bool IsWorkIntegrating,
    bool IsReserved,
    string Kind,
    decimal? Value,
    DateOnly SignedOn,
    DateOnly StartsOn,
    DateOnly? EndsOn,
    Guid? ProcurementId,
    string? Lot,
    string State,
    string Link,
    long Version,
    DateTimeOffset OccurredAt) : IIntegrationEvent;
