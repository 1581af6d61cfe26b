using Coordination.Platform.Domain;

namespace Coordination.Procurement.Contracts;

/// <summary>
/// How many tenders a procurement had of suppliers of one sort, once its award is told; never before (19 kap. 3 § offentlighets- och
/// sekretesslagen, 2009:400). The highest version of a key is what holds.
/// </summary>
/// <param name="Key">Which count it is: procurement, day and sort of suppliers.</param>
/// <param name="ProcurementId">The procurement.</param>
/// <param name="Title">What it is about.</param>
/// <param name="On">The day the tenders came.</param>
/// <param name="BuyingUnit">Code of the committee or company that buys, or null.</param>
/// <param name="IsWorkIntegrating">Whether those who tendered are work-integrating social enterprises of the register.</param>
/// <param name="Tenders">How many; none when there are none any more, or when the award is secret again.</param>
/// <param name="Accepted">How many of them were accepted.</param>
/// <param name="Link">Address within the product.</param>
/// <param name="Version">The count's version.</param>
/// <param name="OccurredAt">When it was counted, UTC.</param>
[MessageName("procurement.tenders-told.v1")]
public sealed record TendersTold(
    string Key,
    Guid ProcurementId,
    string Title,
    DateOnly On,
    string? BuyingUnit,
    bool IsWorkIntegrating,
    int Tenders,
    int Accepted,
    string Link,
    long Version,
    DateTimeOffset OccurredAt) : IIntegrationEvent;
