using Coordination.BusinessSupport.Domain.Offers;
using Coordination.Platform.Text;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Coordination.BusinessSupport.Features.BusinessSupport.ShowOffers;

/// <summary>An offer in a list.</summary>
internal sealed record OfferRow
{
    public required OfferId Id { get; init; }

    public required string Title { get; init; }

    public required string Owner { get; init; }

    public required string CommitteeCode { get; init; }

    public required string Description { get; init; }

    public required string OpenTo { get; init; }

    public required string Contact { get; init; }

    public required bool ForStarting { get; init; }

    public required bool ForRunning { get; init; }

    public required string? Price { get; init; }

    public required DateOnly? OpensOn { get; init; }

    public required DateOnly? ClosesOn { get; init; }

    public required string? Website { get; init; }

    public required OfferState State { get; init; }

    public required DateOnly? NextReviewOn { get; init; }

    public string Address => $"/insatser/{Id.Value}";
}

/// <summary>Offers by the filter and order of the list's address; those that are not withdrawn, unless something else is asked for.</summary>
internal sealed class OfferListQuery(BusinessSupportDbContext db, TimeProvider clock)
{
    public const string Current = "aktuella";

    /// <summary>Published, with an assessment that has run out: shown to nobody outside until it is judged again.</summary>
    public const string Unassessed = "obedomda";

    private static readonly Dictionary<string, string> Preset = new(StringComparer.Ordinal) { ["lage"] = Current };

    public static ListQuery Read(HttpRequest request) => ListQuery.Read(request, "title", ["title", "owner", "closes", "review"], preset: Preset);

    public static ListQuery ReadOpen(HttpRequest request) => ListQuery.Read(request, "title", ["title", "owner", "closes"]);

    public IQueryable<OfferRow> Rows(ListQuery query) => Ordered(Searched(WithState(db.Offers.AsNoTracking(), query["lage"]), query), query.Sort);

    /// <summary>Those that everybody may see: published, judged, and not over.</summary>
    public IQueryable<OfferRow> Open(ListQuery query)
    {
        var today = clock.TodayInSweden();
        var open = db.Offers.AsNoTracking().Where(o => o.State == OfferState.Published && o.NextReviewOn >= today && (o.ClosesOn == null || o.ClosesOn >= today));
        return Ordered(Searched(open, query), query.Sort);
    }

    private IQueryable<Offer> WithState(IQueryable<Offer> offers, string? state)
    {
        var today = clock.TodayInSweden();
        return state switch
        {
            Current => offers.Where(o => o.State != OfferState.Withdrawn),
            Unassessed => offers.Where(o => o.State != OfferState.Withdrawn && (o.NextReviewOn == null || o.NextReviewOn < today)),
            { } text when Enum.TryParse<OfferState>(text, out var known) => offers.Where(o => o.State == known),
            _ => offers,
        };
    }

    private static IQueryable<Offer> Searched(IQueryable<Offer> offers, ListQuery query)
    {
        offers = query["for"] switch
        {
            nameof(OfferPhase.Starting) => offers.Where(o => o.ForStarting),
            nameof(OfferPhase.Running) => offers.Where(o => o.ForRunning),
            _ => offers,
        };
        foreach (var word in SearchText.Normalise(query["q"]).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            offers = offers.Where(o => o.SearchText.Contains(word));
        }

        return offers;
    }

    private static IQueryable<OfferRow> Ordered(IQueryable<Offer> offers, SortOrder sort) => ((sort.Key, sort.Descending) switch
    {
        ("owner", false) => offers.OrderBy(o => o.Owner),
        ("owner", true) => offers.OrderByDescending(o => o.Owner),
        ("closes", false) => offers.OrderBy(o => o.ClosesOn == null).ThenBy(o => o.ClosesOn),
        ("closes", true) => offers.OrderBy(o => o.ClosesOn == null).ThenByDescending(o => o.ClosesOn),
        ("review", false) => offers.OrderBy(o => o.NextReviewOn == null).ThenBy(o => o.NextReviewOn),
        ("review", true) => offers.OrderBy(o => o.NextReviewOn == null).ThenByDescending(o => o.NextReviewOn),
        (_, true) => offers.OrderByDescending(o => o.Title),
        _ => offers.OrderBy(o => o.Title),
    }).ThenBy(o => o.Id).Select(o => new OfferRow
    {
        Id = o.Id,
        Title = o.Title,
        Owner = o.Owner,
        CommitteeCode = o.CommitteeCode,
        Description = o.Description,
        OpenTo = o.OpenTo,
        Contact = o.Contact,
        ForStarting = o.ForStarting,
        ForRunning = o.ForRunning,
        Price = o.Price,
        OpensOn = o.OpensOn,
        ClosesOn = o.ClosesOn,
        Website = o.Website,
        State = o.State,
        NextReviewOn = o.NextReviewOn,
    });
}
