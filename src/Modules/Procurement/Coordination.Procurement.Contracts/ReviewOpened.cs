using Coordination.Platform.Domain;

namespace Coordination.Procurement.Contracts;

/// <summary>A buying unit's review of a quarter is open, or has been opened again because something came to it.</summary>
/// <param name="ReviewId">The review.</param>
/// <param name="BuyingUnit">Code of the committee or company that buys.</param>
/// <param name="Year">The year.</param>
/// <param name="Quarter">The quarter of that year, 1 to 4.</param>
/// <param name="ItemCount">How many procurements and contracts are in it.</param>
/// <param name="DueOn">Last day, in Sweden.</param>
/// <param name="Link">Address within the product.</param>
/// <param name="Version">The review's version after it.</param>
/// <param name="OccurredAt">When, UTC.</param>
[MessageName("procurement.review-opened.v1")]
public sealed record ReviewOpened(Guid ReviewId, string BuyingUnit, int Year, int Quarter, int ItemCount, DateOnly DueOn, string Link, long Version, DateTimeOffset OccurredAt) : IIntegrationEvent;
