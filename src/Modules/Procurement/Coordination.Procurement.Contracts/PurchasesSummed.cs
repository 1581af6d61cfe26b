using Coordination.Platform.Domain;

namespace Coordination.Procurement.Contracts;

/// <summary>
/// What one buyer bought in a period of suppliers of one sort, as the ledgers and the register of enterprises have it now: the highest version of
/// a key is what holds. Told anew when a list is read, and when the register says something else of a supplier.
/// </summary>
/// <param name="Key">Which sum it is: period, buyer and sort of suppliers.</param>
/// <param name="FirstDay">First day of the month, or of the year where the ledger tells no month.</param>
/// <param name="LastDay">Last day of it.</param>
/// <param name="BuyingUnit">Code of the committee or company that buys; null where the ledger's word for it is not known.</param>
/// <param name="IsWorkIntegrating">Whether the suppliers are work-integrating social enterprises of the register.</param>
/// <param name="Amount">Kronor as the ledger has them.</param>
/// <param name="Rows">How many rows of the ledger; none when there is no such sum any more.</param>
/// <param name="Link">Address of the list behind it, within the product.</param>
/// <param name="Version">The sum's version.</param>
/// <param name="OccurredAt">When it was summed, UTC.</param>
[MessageName("procurement.purchases-summed.v1")]
public sealed record PurchasesSummed(
    string Key,
    DateOnly FirstDay,
    DateOnly LastDay,
    string? BuyingUnit,
    bool IsWorkIntegrating,
    decimal Amount,
    int Rows,
    string Link,
    long Version,
    DateTimeOffset OccurredAt) : IIntegrationEvent;
