using System.Text.Json.Serialization;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Matches;
using Coordination.Procurement.Features.Procurement.MatchProcurements;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.ServeMatches;

/// <summary>Matches for other systems: which enterprises of the register could deliver what can still be answered. Not who has tendered.</summary>
internal static class ServeMatches
{
    private static readonly MatchResource Example = new(
        Guid.Parse("0190a0a0-0000-7000-8000-0000000000a0"), "Tvätt av arbetskläder", new(2027, 5, 6, 10, 0, 0, TimeSpan.Zero), Guid.Parse("0190a0a0-0000-7000-8000-000000000081"), "Exempeltvätten", 80, "strong", "open",
        new(2027, 3, 1, 8, 0, 0, TimeSpan.Zero));

    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/matches").RequireAuthorization(ProcurementPolicies.Read).WithTags("matches");
        group.MapGet("", ListAsync).AsList<MatchPage>(
            "Matches. Matchningar.", "Which enterprises could deliver which procurements that can still be answered, the strongest first. Vilka företag som kan leverera vilka upphandlingar som ännu kan besvaras, de starkaste först.",
            new MatchPage([Example], new(1, 1, 20, 1), ApiExamples.Links("matches")),
            new("procurement", "Id of the procurement. Upphandlingens id.", ApiParameterKind.Id), new("enterprise", "Id of the enterprise in the register. Företagets id i registret.", ApiParameterKind.Id),
            new("strength", ApiNames.All<MatchStrength>()), new("foundFrom", "Found then or later. Funnen tidigast.", ApiParameterKind.Instant),
            new(ApiQuery.SortKey, "score, tenderDeadline or foundAt; - before for descending. score, tenderDeadline eller foundAt; - före för fallande."));
    }

    private static async Task<IResult> ListAsync(HttpRequest request, ProcurementDbContext db, TimeProvider clock, SiteAddress site, IStringLocalizer<Platform.Texts> texts, CancellationToken ct)
    {
        var query = ApiQuery.Read(request, "score", "tenderDeadline", "foundAt");
        var (procurement, enterprise, strength, foundFrom) = (query.Id("procurement"), query.Id("enterprise"), query.Choice<MatchStrength>("strength"), query.Instant("foundFrom"));
        if (query.Problem(texts) is { } problem)
        {
            return problem;
        }

        var matches = db.CandidateMatches.AsNoTracking();
        if (procurement is { } wanted)
        {
            var key = new ProcurementCaseId(wanted);
            matches = matches.Where(m => m.CaseId == key);
        }

        if (enterprise is { } offered)
        {
            var key = new CandidateId(offered);
            matches = matches.Where(m => m.CandidateId == key);
        }

        matches = strength is null ? matches : matches.Where(m => m.Strength == strength);
        matches = foundFrom is null ? matches : matches.Where(m => m.FoundAt >= foundFrom);
        var found = from m in matches
                    join c in db.Cases.AsNoTracking().OpenAt(clock.GetUtcNow()) on m.CaseId equals c.Id
                    join s in db.Candidates.AsNoTracking() on m.CandidateId equals s.Id
                    join d in db.MatchDecisions on new { m.CaseId, m.CandidateId } equals new { d.CaseId, d.CandidateId } into decisions
                    from d in decisions.DefaultIfEmpty()
                    select new { m.CaseId, c.Title, c.TenderDeadline, m.CandidateId, s.Name, m.Score, m.Strength, m.Fingerprint, m.FoundAt, Verdict = (MatchVerdict?)d.Verdict, Judged = (long?)d.Fingerprint };
        var total = await found.CountAsync(ct);
        var ordered = query.Sort switch
        {
            { Key: "tenderDeadline", Descending: false } => found.OrderBy(m => m.TenderDeadline == null).ThenBy(m => m.TenderDeadline),
            { Key: "tenderDeadline" } => found.OrderBy(m => m.TenderDeadline == null).ThenByDescending(m => m.TenderDeadline),
            { Key: "foundAt", Descending: false } => found.OrderBy(m => m.FoundAt),
            { Key: "foundAt" } => found.OrderByDescending(m => m.FoundAt),
            { Descending: false } => found.OrderBy(m => m.Score),
            _ => found.OrderByDescending(m => m.Score),
        };
        var rows = await ordered.ThenBy(m => m.CaseId).ThenBy(m => m.CandidateId).Skip(query.Skip).Take(query.Limit).ToListAsync(ct);
        var page = rows.ConvertAll(m => new MatchResource(
            m.CaseId.Value, m.Title, m.TenderDeadline, m.CandidateId.Value, m.Name, m.Score, ApiNames.Of(m.Strength),
            m.Verdict == MatchVerdict.Accepted ? "accepted" : m.Verdict == MatchVerdict.Dismissed && m.Judged == m.Fingerprint ? "dismissed" : "open", m.FoundAt));
        return Results.Ok(new MatchPage(page, new(total, query.Page, query.Limit, page.Count), ApiLinks.Of(query, site, total)));
    }
}

/// <summary>A match as other systems see it.</summary>
internal sealed record MatchResource(
    Guid ProcurementId, string ProcurementTitle, DateTimeOffset? TenderDeadline, Guid EnterpriseId, string EnterpriseName, int Score, string Strength, string State, DateTimeOffset FoundAt);

internal sealed record MatchPage(IReadOnlyList<MatchResource> Matches, [property: JsonPropertyName("_meta")] ApiMeta Meta, [property: JsonPropertyName("_links")] ApiLinks Links);
