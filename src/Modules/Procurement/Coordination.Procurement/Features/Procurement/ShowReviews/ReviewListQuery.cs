using System.Globalization;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Reviews;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Procurement.Features.Procurement.ShowReviews;

/// <summary>How far a review has come, as lists show it.</summary>
internal enum ReviewState
{
    Open,
    Late,
    Completed,
}

/// <summary>A review in a list.</summary>
internal sealed record ReviewRow(QuarterReviewId Id, string BuyingUnit, int Year, int Quarter, DateOnly DueOn, DateTimeOffset? CompletedAt, int Items, int Settled)
{
    public string Address => QuarterReview.AddressOf(Id);

    public string When => new Quarter(Year, Quarter).ToString();

    public ReviewState StateOn(DateOnly day) => CompletedAt is not null ? ReviewState.Completed : DueOn < day ? ReviewState.Late : ReviewState.Open;
}

/// <summary>Reviews by the filter and order of the list's address, the latest first.</summary>
internal sealed class ReviewListQuery(ProcurementDbContext db, TimeProvider clock)
{
    public static ListQuery Read(HttpRequest request) => ListQuery.Read(request, "-quarter", ["quarter", "unit", "due"]);

    public IQueryable<ReviewRow> Rows(ListQuery query)
    {
        var today = clock.TodayInSweden();
        var found = db.Reviews.AsNoTracking();
        found = query["kopare"] is { } unit ? found.Where(r => r.BuyingUnit == unit) : found;
        found = int.TryParse(query["ar"], NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? found.Where(r => r.Year == year) : found;
        found = int.TryParse(query["kvartal"], NumberStyles.None, CultureInfo.InvariantCulture, out var quarter) ? found.Where(r => r.Quarter == quarter) : found;
        found = query["lage"] switch
        {
            nameof(ReviewState.Open) => found.Where(r => r.CompletedAt == null),
            nameof(ReviewState.Late) => found.Where(r => r.CompletedAt == null && r.DueOn < today),
            nameof(ReviewState.Completed) => found.Where(r => r.CompletedAt != null),
            _ => found,
        };
        var ordered = (query.Sort.Key, query.Sort.Descending) switch
        {
            ("unit", false) => found.OrderBy(r => r.BuyingUnit).ThenByDescending(r => r.Year).ThenByDescending(r => r.Quarter),
            ("unit", true) => found.OrderByDescending(r => r.BuyingUnit).ThenByDescending(r => r.Year).ThenByDescending(r => r.Quarter),
            ("due", false) => found.OrderBy(r => r.DueOn),
            ("due", true) => found.OrderByDescending(r => r.DueOn),
            (_, false) => found.OrderBy(r => r.Year).ThenBy(r => r.Quarter).ThenBy(r => r.BuyingUnit),
            _ => found.OrderByDescending(r => r.Year).ThenByDescending(r => r.Quarter).ThenBy(r => r.BuyingUnit),
        };
        return ordered.ThenBy(r => r.Id).Select(r => new ReviewRow(
            r.Id, r.BuyingUnit, r.Year, r.Quarter, r.DueOn, r.CompletedAt,
            db.ReviewItems.Count(i => i.ReviewId == r.Id),
            db.ReviewItems.Count(i => i.ReviewId == r.Id && (i.AnsweredAt != null || i.SetAsideAt != null || i.UnitAnsweredAt != null))));
    }
}
