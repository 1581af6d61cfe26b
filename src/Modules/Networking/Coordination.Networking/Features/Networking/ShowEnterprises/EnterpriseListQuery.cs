using Coordination.Networking.Domain;
using Coordination.Networking.Domain.Enterprises;
using Coordination.Platform.Text;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.ShowEnterprises;

/// <summary>A row of the register. Homonyms are told apart by number and place.</summary>
internal sealed record EnterpriseRow(
    EnterpriseId Id, string Name, OrganisationNumber? Number, string? Unit, LegalForm LegalForm, EnterpriseKind Kind, string? Locality, EnterpriseState State, int CriteriaMet, decimal? SharePercent, DateOnly? NextCheckOn);

/// <summary>The register of enterprises; the same filter serves the page and the exports.</summary>
internal sealed class EnterpriseListQuery(NetworkingDbContext db, TimeProvider clock)
{
    /// <summary>Of those that are there, unless something else is asked for.</summary>
    private static readonly Dictionary<string, string> Preset = new(StringComparer.Ordinal) { ["lage"] = "aktiva" };

    public static ListQuery Read(Microsoft.AspNetCore.Http.HttpRequest request) => ListQuery.Read(request, "name", ["name", "place", "criteria", "share", "check"], preset: Preset);

    public Task<PagedList<EnterpriseRow>> PageAsync(ListQuery query, CancellationToken ct) => Rows(Ordered(Filtered(query), query.Sort)).ToPagedListAsync(query, ct);

    public IQueryable<Enterprise> All(ListQuery query) => Ordered(Filtered(query), query.Sort);

    /// <summary>Those that the words fit: a whole number, or words and parts of words in any order.</summary>
    public static IQueryable<Enterprise> Search(IQueryable<Enterprise> rows, string? words)
    {
        if (OrganisationNumber.Parse(words) is { Succeeded: true, Value: var number })
        {
            return rows.Where(e => e.Number == number);
        }

        return SearchText.Normalise(words) is { Length: > 0 } text
            ? text.Split(' ').Aggregate(rows, (all, word) => all.Where(e => e.SearchText.Contains(word)))
            : rows;
    }

    private IQueryable<Enterprise> Filtered(ListQuery query)
    {
        var today = clock.TodayInSweden();
        var found = Search(db.Enterprises.AsNoTracking(), query["q"]);
        found = Enum.TryParse<LegalForm>(query["form"], out var form) ? found.Where(e => e.LegalForm == form) : found;
        found = Enum.TryParse<Sector>(query["sektor"], out var sector) ? found.Where(e => e.Sector == sector) : found;
        found = Enum.TryParse<TargetGroup>(query["malgrupp"], out var group) ? Of(found, group.ToString()) : found;
        found = query["slag"] switch
        {
            null => found,

            // ASF are social enterprises too (S000-10).
            "sociala" => found.Where(e => e.Kind == EnterpriseKind.SocialEnterprise || e.Kind == EnterpriseKind.WorkIntegrating),
            { } word when Enum.TryParse<EnterpriseKind>(word, out var kind) => found.Where(e => e.Kind == kind),
            _ => found.Where(e => false),
        };
        found = query["visar"] switch
        {
            null => found,
            "fyra" => found.Where(e => e.CriteriaMet == 4),
            "kontroll" => found.Where(e => e.NextCheckOn <= today),
            "andel" => found.Where(e => e.SharePercent >= LabourShare.Threshold),
            "idebura" => found.Where(e => e.IdeburenSince != null),
            "arbetsintegrerande" => found.Where(e => e.Offerings.Any(o => o.Kind == OfferingKind.WorkIntegration)),
            "rattelser" => found.Where(e => db.OwnerQuestions.Any(q => q.EnterpriseId == e.Id && q.AnsweredAt != null && q.HandledAt == null)),
            _ => found.Where(e => false),
        };
        return query["lage"] switch
        {
            "aktiva" => found.Where(e => e.State == EnterpriseState.Active),
            "avslutade" => found.Where(e => e.State == EnterpriseState.Ended),
            "dubbletter" => found.Where(e => e.State == EnterpriseState.Duplicate),
            _ => found,
        };
    }

    private static IQueryable<Enterprise> Of(IQueryable<Enterprise> rows, string group) => rows.Where(e => e.TargetGroupNames.Contains(group));

    private static IOrderedQueryable<Enterprise> Ordered(IQueryable<Enterprise> rows, SortOrder sort) => (sort.Key, sort.Descending) switch
    {
        ("place", false) => rows.OrderBy(e => e.Locality == null).ThenBy(e => e.Locality).ThenBy(e => e.Name).ThenBy(e => e.Id),
        ("place", true) => rows.OrderBy(e => e.Locality == null).ThenByDescending(e => e.Locality).ThenBy(e => e.Name).ThenBy(e => e.Id),
        ("criteria", false) => rows.OrderBy(e => e.CriteriaMet).ThenBy(e => e.Name).ThenBy(e => e.Id),
        ("criteria", true) => rows.OrderByDescending(e => e.CriteriaMet).ThenBy(e => e.Name).ThenBy(e => e.Id),
        ("share", false) => rows.OrderBy(e => e.SharePercent == null).ThenBy(e => e.SharePercent).ThenBy(e => e.Name).ThenBy(e => e.Id),
        ("share", true) => rows.OrderBy(e => e.SharePercent == null).ThenByDescending(e => e.SharePercent).ThenBy(e => e.Name).ThenBy(e => e.Id),
        ("check", false) => rows.OrderBy(e => e.NextCheckOn == null).ThenBy(e => e.NextCheckOn).ThenBy(e => e.Name).ThenBy(e => e.Id),
        ("check", true) => rows.OrderBy(e => e.NextCheckOn == null).ThenByDescending(e => e.NextCheckOn).ThenBy(e => e.Name).ThenBy(e => e.Id),
        (_, true) => rows.OrderByDescending(e => e.Name).ThenBy(e => e.Id),
        _ => rows.OrderBy(e => e.Name).ThenBy(e => e.Id),
    };

    private static IQueryable<EnterpriseRow> Rows(IQueryable<Enterprise> rows) =>
        rows.Select(e => new EnterpriseRow(e.Id, e.Name, e.Number, e.Unit, e.LegalForm, e.Kind, e.Locality, e.State, e.CriteriaMet, e.SharePercent, e.NextCheckOn));
}
