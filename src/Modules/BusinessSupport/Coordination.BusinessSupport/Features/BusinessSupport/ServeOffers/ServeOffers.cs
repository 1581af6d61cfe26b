using System.Text.Json.Serialization;
using Coordination.BusinessSupport.Domain.Offers;
using Coordination.Platform.Text;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.ServeOffers;

/// <summary>Offers for other systems: those that everybody may see on the open list, and of them what stands there.</summary>
internal static class ServeOffers
{
    private static readonly SupportOfferResource Example = new(
        Guid.Parse("0190a0a0-0000-7000-8000-000000000080"), "Starta eget-kurs", "Näringslivsbolaget", "KS", "Fem kvällar om idé, kunder, kalkyl och bolagsform.", "Alla som bor i kommunen.", true, false, "Kostnadsfritt", new(2026, 9, 1), null,
        "https://kommunen.example.se/starta-eget", "Växeln, 018-00 00 00");

    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/support-offers").RequireAuthorization(BusinessSupportPolicies.ReadOffers).WithTags("support-offers");
        group.MapGet("", ListAsync).AsList<SupportOfferPage>(
            "Support offers. Stödinsatser.", "What the municipality offers enterprises today, by title: published, judged and open. Vad kommunen erbjuder företag i dag, efter rubrik: publicerat, bedömt och öppet.",
            new SupportOfferPage([Example], new(1, 1, 20, 1), ApiExamples.Links("support-offers")),
            new("q", "Words in title, owner or description. Ord i rubrik, ägare eller beskrivning."), new("phase", ApiNames.All<OfferPhase>()),
            new("committee", "Code of the committee that answers for it. Kod för nämnden som ansvarar."), new(ApiQuery.SortKey, "title or closesOn; - before for descending. title eller closesOn; - före för fallande."));
        group.MapGet("/{id:guid}", async (Guid id, BusinessSupportDbContext db, TimeProvider clock, CancellationToken ct) =>
        {
            var key = new OfferId(id);
            return new ApiOne((await ReadAsync(Open(db, clock).Where(o => o.Id == key), ct)).SingleOrDefault());
        }).AsOne<SupportOfferResource>("A support offer. En stödinsats.", "One offer, as long as it is open. En insats, så länge den är öppen.", Example);
    }

    private static async Task<IResult> ListAsync(HttpRequest request, BusinessSupportDbContext db, TimeProvider clock, SiteAddress site, IStringLocalizer<Platform.Texts> texts, CancellationToken ct)
    {
        var query = ApiQuery.Read(request, "title", "closesOn");
        var (phase, committee) = (query.Choice<OfferPhase>("phase"), query["committee"]);
        if (query.Problem(texts) is { } problem)
        {
            return problem;
        }

        var found = SearchText.Normalise(query["q"]).Split(' ', StringSplitOptions.RemoveEmptyEntries).Aggregate(Open(db, clock), (all, word) => all.Where(o => o.SearchText.Contains(word)));
        found = phase switch { OfferPhase.Starting => found.Where(o => o.ForStarting), OfferPhase.Running => found.Where(o => o.ForRunning), _ => found };
        found = committee is null ? found : found.Where(o => o.CommitteeCode == committee);
        var total = await found.CountAsync(ct);
        var ordered = query.Sort switch
        {
            { Key: "closesOn", Descending: false } => found.OrderBy(o => o.ClosesOn ?? DateOnly.MaxValue).ThenBy(o => o.Title),
            { Key: "closesOn" } => found.OrderByDescending(o => o.ClosesOn ?? DateOnly.MaxValue).ThenBy(o => o.Title),
            { Descending: true } => found.OrderByDescending(o => o.Title),
            _ => found.OrderBy(o => o.Title),
        };
        var rows = await ReadAsync(ordered.ThenBy(o => o.Id).Skip(query.Skip).Take(query.Limit), ct);
        return Results.Ok(new SupportOfferPage(rows, new(total, query.Page, query.Limit, rows.Count), ApiLinks.Of(query, site, total)));
    }

    private static IQueryable<Offer> Open(BusinessSupportDbContext db, TimeProvider clock)
    {
        var today = clock.TodayInSweden();
        return db.Offers.AsNoTracking().Where(o => o.State == OfferState.Published && o.NextReviewOn >= today && (o.ClosesOn == null || o.ClosesOn >= today));
    }

    private static async Task<IReadOnlyList<SupportOfferResource>> ReadAsync(IQueryable<Offer> offers, CancellationToken ct)
    {
        var rows = await offers.Select(o => new { o.Id, o.Title, o.Owner, o.CommitteeCode, o.Description, o.OpenTo, o.ForStarting, o.ForRunning, o.Price, o.OpensOn, o.ClosesOn, o.Website, o.Contact }).ToListAsync(ct);
        return [.. rows.Select(o => new SupportOfferResource(o.Id.Value, o.Title, o.Owner, o.CommitteeCode, o.Description, o.OpenTo, o.ForStarting, o.ForRunning, o.Price, o.OpensOn, o.ClosesOn, o.Website, o.Contact))];
    }
}

/// <summary>An offer as everybody sees it.</summary>
internal sealed record SupportOfferResource(
    Guid Id, string Title, string Owner, string Committee, string Description, string OpenTo, bool ForStarting, bool ForRunning, string? Price, DateOnly? OpensOn, DateOnly? ClosesOn, string? Website, string Contact);

internal sealed record SupportOfferPage(
    IReadOnlyList<SupportOfferResource> SupportOffers, [property: JsonPropertyName("_meta")] ApiMeta Meta, [property: JsonPropertyName("_links")] ApiLinks Links);
