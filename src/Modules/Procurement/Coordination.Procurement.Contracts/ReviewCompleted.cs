using Coordination.Platform.Domain;

namespace Coordination.Procurement.Contracts;

/// <summary>A buying unit has gone through what it is to buy. Opened again, it is completed again with a higher version.</summary>
/// <param name="ReviewId">The review.</param>
/// <param name="BuyingUnit">Code of the committee or company that buys.</param>
/// <param name="Year">The year.</param>
/// <param name="Quarter">The quarter of that year, 1 to 4.</param>
/// <param name="ItemCount">How many procurements and contracts were in it.</param>
/// <param name="AnsweredCount">How many of them have all questions answered.</param>
/// <param name="ReserveCount">How many are to be reserved, or may be.</param>
/// <param name="SplitCount">How many are to be split into lots, or may be.</param>
/// <param name="EmploymentCount">How many are to have an employment requirement, or may have.</param>
/// <param name="CompletedOn">The day, in Sweden.</param>
/// <param name="WasLate">Whether it came after its last day.</param>
/// <param name="Link">Address within the product.</param>
/// <param name="Version">The review's version after it.</param>
/// <param name="OccurredAt">When, UTC.</param>
[MessageName("procurement.review-completed.v1")]
public sealed record ReviewCompleted(
    Guid ReviewId,
    string BuyingUnit,
    int Year,
    int Quarter,
    int ItemCount,
    int AnsweredCount,
    int ReserveCount,
    int SplitCount,
    int EmploymentCount,
    DateOnly CompletedOn,
    bool WasLate,
    string Link,
    long Version,
    DateTimeOffset OccurredAt) : IIntegrationEvent;
