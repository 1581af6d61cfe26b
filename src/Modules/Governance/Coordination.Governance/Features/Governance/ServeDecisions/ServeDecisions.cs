using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Decisions;
using Coordination.Governance.Domain.Documents;
using Coordination.Governance.Features.Governance.OpenDecision;
using Coordination.Platform.Text;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ServeDecisions;

/// <summary>Recorded decisions for other systems: the same for every caller, so those on protected matters do not exist here.</summary>
internal static class ServeDecisions
{
    private static readonly DecisionResource Example = new(
        Guid.Parse("0190a0a0-0000-7000-8000-000000000020"), "AMN", new(2019, 11, 26), "7", "Rapport om samverkan med civilsamhället", "AMN 2019-0540-1.3", "decided",
        ["Nämnden godkänner förvaltningens rapport.", "Nämnden finner angivet budgetuppdrag slutrapporterat."], [new("assignmentFinished", Guid.Parse("0190a0a0-0000-7000-8000-000000000030"))],
        [new("specialStatement", "Vice ordförande Salar Rashid m.fl. (S)", "Vi välkomnar slutsatserna.")], null, null, new(2019, 11, 14), false);

    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/decisions").RequireAuthorization(GovernancePolicies.Read).WithTags("decisions");
        group.MapGet("", ListAsync).AsList<DecisionPage>(
            "Decisions. Beslut.", "What committees have decided, as recorded in their minutes, newest first. Vad nämnderna har beslutat enligt protokollen, nyast först.",
            new DecisionPage([Example], new(1, 1, 20, 1), ApiExamples.Links("decisions")),
            new("q", "A registration number in any form, or words. Ett diarienummer i valfri form, eller ord."), new("committee", "Code of the committee. Nämndens kod."),
            new("outcome", ApiNames.All<DecisionOutcome>()), new("effect", ApiNames.All<DecisionEffectKind>()), new("matter", "Id of the matter. Ärendets id.", ApiParameterKind.Id), new("plan", "Id of the plan. Planens id.", ApiParameterKind.Id),
            new("decidedFrom", "Decided on or after. Beslutat tidigast.", ApiParameterKind.Date), new("decidedTo", "Decided on or before. Beslutat senast.", ApiParameterKind.Date),
            new(ApiQuery.SortKey, "decidedOn or title; - before for descending. decidedOn eller title; - före för fallande."));
        group.MapGet("/{id:guid}", async (Guid id, GovernanceDbContext db, DecisionAccess access, CancellationToken ct) =>
        {
            var key = new AgendaItemId(id);
            return new ApiOne((await DecisionResource.ReadAsync(db, access.Open().Where(i => i.Id == key && i.Outcome != null), ct)).SingleOrDefault());
        }).AsOne<DecisionResource>("A decision. Ett beslut.", "One item of a meeting's minutes. En paragraf i ett protokoll.", Example);
    }

    private static async Task<IResult> ListAsync(HttpRequest request, GovernanceDbContext db, DecisionAccess access, SiteAddress site, IStringLocalizer<Platform.Texts> texts, CancellationToken ct)
    {
        var query = ApiQuery.Read(request, "decidedOn", "title");
        var (outcome, effect, from, to) = (query.Choice<DecisionOutcome>("outcome"), query.Choice<DecisionEffectKind>("effect"), query.Date("decidedFrom"), query.Date("decidedTo"));
        var (matter, plan, code) = (query.Id("matter"), query.Id("plan"), query["committee"]);
        if (query.Problem(texts) is { } problem)
        {
            return problem;
        }

        var found = Search(access.Open().Where(i => i.Outcome != null), query["q"]);
        if (matter is { } ofMatter)
        {
            var key = new MatterId(ofMatter);
            found = found.Where(i => i.MatterId == key);
        }

        if (plan is { } ofPlan)
        {
            var key = new PlanId(ofPlan);
            found = found.Where(i => i.PlanId == key);
        }

        found = code is null ? found : found.Where(i => db.Committees.Any(c => c.Id == i.CommitteeId && c.Code == code));
        found = outcome is null ? found : found.Where(i => i.Outcome == outcome);
        found = effect is null ? found : found.Where(i => i.Effects.Any(e => e.Kind == effect && e.UndoneAt == null));
        found = from is null ? found : found.Where(i => i.DecidedOn >= from);
        found = to is null ? found : found.Where(i => i.DecidedOn <= to);
        var total = await found.CountAsync(ct);
        var ordered = query.Sort switch
        {
            { Key: "title", Descending: false } => found.OrderBy(i => i.Title),
            { Key: "title" } => found.OrderByDescending(i => i.Title),
            { Descending: false } => found.OrderBy(i => i.DecidedOn).ThenBy(i => i.ParagraphOrder),
            _ => found.OrderByDescending(i => i.DecidedOn).ThenBy(i => i.ParagraphOrder),
        };
        var rows = await DecisionResource.ReadAsync(db, ordered.ThenBy(i => i.Id).Skip(query.Skip).Take(query.Limit), ct);
        return Results.Ok(new DecisionPage(rows, new(total, query.Page, query.Limit, rows.Count), ApiLinks.Of(query, site, total)));
    }

    private static IQueryable<AgendaItem> Search(IQueryable<AgendaItem> items, string? words)
    {
        if (RegistrationNumber.Parse(words) is { IsOfKnownForm: true } number)
        {
            var (exact, within) = (number.Normalised, number.Normalised + "-");
            return items.Where(i => i.NormalisedNumber == exact || i.NormalisedNumber!.StartsWith(within));
        }

        return SearchText.Normalise(words) is { Length: > 0 } text ? text.Split(' ').Aggregate(items, (found, word) => found.Where(i => i.SearchText.Contains(word))) : items;
    }
}
