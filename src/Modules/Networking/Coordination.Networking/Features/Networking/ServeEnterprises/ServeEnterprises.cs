using System.Text.Json.Serialization;
using Coordination.Networking.Domain;
using Coordination.Networking.Domain.Enterprises;
using Coordination.Networking.Features.Networking.ShowEnterprises;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.ServeEnterprises;

/// <summary>The register of enterprises for other systems. Persons, participants and sole traders' numbers stay here; a duplicate leads to the one that is kept.</summary>
internal static class ServeEnterprises
{
    private static readonly EnterpriseResource Example = new(
        Guid.Parse("0190a0a0-0000-7000-8000-000000000060"), "Tvätteriet Vågen", "5560160680", null, "limitedCompany", "workIntegrating", "business", "Farsta", "https://vagen.example", "active", null, null, 4, 45.5m, null,
        [new OfferingResource("goodsAndServices", "Tvätt av arbetskläder", "98310000", "Tvätt- och kemtvättstjänster", "Söderort")]);

    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/enterprises").RequireAuthorization(NetworkingPolicies.Read).WithTags("enterprises");
        group.MapGet("", ListAsync).AsList<EnterprisePage>(
            "Enterprises. Företag.", "The register of social enterprises, by name; no personal data. Registret över sociala företag, efter namn; inga personuppgifter.",
            new EnterprisePage([Example], new(1, 1, 20, 1), ApiExamples.Links("enterprises")),
            new("q", "Words in name, place or offer, or an organisation number. Ord i namn, ort eller utbud, eller ett organisationsnummer."),
            new("kind", ApiNames.All<EnterpriseKind>()), new("state", ApiNames.All<EnterpriseState>()), new("legalForm", ApiNames.All<LegalForm>()), new("locality", "Place. Ort."),
            new("cpv", "Beginning of a CPV code that is offered. Början av en CPV-kod som erbjuds."), new("changedAfter", "Registered or changed after. Registrerad eller ändrad efter.", ApiParameterKind.Instant),
            new(ApiQuery.SortKey, "name or locality; - before for descending. name eller locality; - före för fallande."));
        group.MapGet("/{id:guid}", async (Guid id, NetworkingDbContext db, CancellationToken ct) =>
        {
            var key = new EnterpriseId(id);
            return new ApiOne((await ReadAsync(db.Enterprises.Where(e => e.Id == key), ct)).SingleOrDefault());
        }).AsOne<EnterpriseResource>("An enterprise. Ett företag.", "One enterprise of the register. Ett företag i registret.", Example);
    }

    private static async Task<IResult> ListAsync(HttpRequest request, NetworkingDbContext db, SiteAddress site, IStringLocalizer<Platform.Texts> texts, CancellationToken ct)
    {
        var query = ApiQuery.Read(request, "name", "locality");
        var (kind, state, form, changed, place, cpv) = (query.Choice<EnterpriseKind>("kind"), query.Choice<EnterpriseState>("state"), query.Choice<LegalForm>("legalForm"), query.Instant("changedAfter"), query["locality"], query["cpv"]);
        if (query.Problem(texts) is { } problem)
        {
            return problem;
        }

        var found = EnterpriseListQuery.Search(db.Enterprises.AsNoTracking(), Searchable(query["q"]));
        found = kind is null ? found : found.Where(e => e.Kind == kind);
        found = state is null ? found : found.Where(e => e.State == state);
        found = form is null ? found : found.Where(e => e.LegalForm == form);
        found = place is null ? found : found.Where(e => e.Locality == place);
        found = cpv is null ? found : found.Where(e => e.Offerings.Any(o => o.Cpv.StartsWith(cpv)));
        found = changed is null ? found : found.Where(e => e.Entries.Any(entry => entry.At > changed));
        var total = await found.CountAsync(ct);
        var ordered = query.Sort switch
        {
            { Key: "locality", Descending: false } => found.OrderBy(e => e.Locality == null).ThenBy(e => e.Locality).ThenBy(e => e.Name),
            { Key: "locality" } => found.OrderBy(e => e.Locality == null).ThenByDescending(e => e.Locality).ThenBy(e => e.Name),
            { Descending: true } => found.OrderByDescending(e => e.Name),
            _ => found.OrderBy(e => e.Name),
        };
        var rows = await ReadAsync(ordered.ThenBy(e => e.Id).Skip(query.Skip).Take(query.Limit), ct);
        return Results.Ok(new EnterprisePage(rows, new(total, query.Page, query.Limit, rows.Count), ApiLinks.Of(query, site, total)));
    }

    /// <summary>A system that asks for a person's number is not told whose it is.</summary>
    private static string? Searchable(string? words) => OrganisationNumber.Parse(words) is { Succeeded: true, Value.IsPersonal: true } ? "–" : words;

    private static async Task<IReadOnlyList<EnterpriseResource>> ReadAsync(IQueryable<Enterprise> rows, CancellationToken ct)
    {
        var read = await rows.AsNoTracking().AsSplitQuery().Select(e => new
        {
            e.Id,
            e.Name,
            e.Number,
            e.Unit,
            e.LegalForm,
            e.Kind,
            e.Sector,
            e.Locality,
            e.Website,
            e.State,
            e.EndedOn,
            e.SuccessorId,
            e.CriteriaMet,
            e.SharePercent,
            e.IdeburenSince,
            Offers = e.Offerings.Select(o => new { o.Id, o.Kind, o.Name, o.Cpv, o.Area }).ToList(),
        }).ToListAsync(ct);
        return
        [
            .. read.Select(e => new EnterpriseResource(
                e.Id.Value, e.Name, e.Number is { IsPersonal: false } number ? number.Digits : null, e.Unit, ApiNames.Of(e.LegalForm), ApiNames.Of(e.Kind), ApiNames.Of(e.Sector), e.Locality, e.Website,
                ApiNames.Of(e.State), e.EndedOn, e.SuccessorId?.Value, e.CriteriaMet, e.SharePercent, e.IdeburenSince,
                [.. e.Offers.OrderBy(o => o.Id).Select(o => new OfferingResource(ApiNames.Of(o.Kind), o.Name, o.Cpv, BusinessLines.LabelOf(o.Cpv), o.Area))])),
        ];
    }
}

/// <summary>Something that an enterprise sells.</summary>
internal sealed record OfferingResource(string Kind, string Name, string Cpv, string CpvLabel, string? Area);

/// <summary>An enterprise as other systems see it.</summary>
internal sealed record EnterpriseResource(
    Guid Id, string Name, string? OrganisationNumber, string? Unit, string LegalForm, string Kind, string Sector, string? Locality, string? Website, string State, DateOnly? EndedOn, Guid? SuccessorId,
    int CriteriaMet, decimal? LabourSharePercent, DateOnly? NonProfitRegisteredOn, IReadOnlyList<OfferingResource> Offerings);

internal sealed record EnterprisePage(
    IReadOnlyList<EnterpriseResource> Enterprises, [property: JsonPropertyName("_meta")] ApiMeta Meta, [property: JsonPropertyName("_links")] ApiLinks Links);
