using System.Text.Json.Serialization;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Assignments;
using Coordination.Governance.Domain.Documents;
using Coordination.Platform.Text;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ServeAssignments;

/// <summary>Budget assignments for other systems.</summary>
internal static class ServeAssignments
{
    private static readonly AssignmentResource Example = new(
        Guid.Parse("0190a0a0-0000-7000-8000-000000000030"), "assigned", 2021, 2023, "Handlingsplan för ASF", "Ta fram en handlingsplan för hur arbetsintegrerande sociala företag kan främjas.", "Kommunfullmäktige", "AMN",
        [new("inCooperation", null, "Samordningsförbundet", null, null)], null, "KS 2021/54", "ongoing", new(2021, 12, 31), false, null, null, null, [Guid.Parse("0190a0a0-0000-7000-8000-000000000003")]);

    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/assignments").RequireAuthorization(GovernancePolicies.Read).WithTags("assignments");
        group.MapGet("", ListAsync).AsList<AssignmentPage>(
            "Budget assignments. Budgetuppdrag.", "What councils' budgets give committees to do, word by word, with state and closing decision; newest year first. Vad budgeten ger nämnderna i uppdrag, ordagrant, med läge och avslutande beslut; nyaste år först.",
            new AssignmentPage([Example], new(1, 1, 20, 1), ApiExamples.Links("assignments")),
            new("q", "A registration number in any form, or words. Ett diarienummer i valfri form, eller ord."), new("committee", "Code of a committee with a part in it. Kod för en nämnd som har en del i det."),
            new("year", "A year that it covers. Ett år som det omfattar.", ApiParameterKind.Number), new("state", ApiNames.All<AssignmentState>()), new("kind", ApiNames.All<AssignmentKind>()),
            new("reportFrom", "To be reported on or after. Rapporteras tidigast.", ApiParameterKind.Date), new("reportTo", "To be reported on or before. Rapporteras senast.", ApiParameterKind.Date),
            new(ApiQuery.SortKey, "budgetYear, reportBy or title; - before for descending. budgetYear, reportBy eller title; - före för fallande."));
        group.MapGet("/{id:guid}", async (Guid id, GovernanceDbContext db, TimeProvider clock, CancellationToken ct) =>
        {
            var key = new AssignmentId(id);
            return new ApiOne((await ReadAsync(db, db.Assignments.Where(a => a.Id == key), clock.TodayInSweden(), ct)).SingleOrDefault());
        }).AsOne<AssignmentResource>("A budget assignment. Ett budgetuppdrag.", "One assignment. Ett uppdrag.", Example);
    }

    private static async Task<IResult> ListAsync(HttpRequest request, GovernanceDbContext db, TimeProvider clock, SiteAddress site, IStringLocalizer<Platform.Texts> texts, CancellationToken ct)
    {
        var query = ApiQuery.Read(request, "budgetYear", "reportBy", "title");
        var (year, state, kind, from, to) = (query.Whole("year"), query.Choice<AssignmentState>("state"), query.Choice<AssignmentKind>("kind"), query.Date("reportFrom"), query.Date("reportTo"));
        if (query.Problem(texts) is { } problem)
        {
            return problem;
        }

        var found = Search(db.Assignments.AsNoTracking(), query["q"]);
        if (query["committee"] is { } code)
        {
            found = found.Where(a => db.Committees.Any(c => c.Code == code && (c.Id == a.ReceiverId || a.Actors.Any(x => x.CommitteeId == c.Id))));
        }

        found = year is null ? found : found.Where(a => a.BudgetYear <= year && (a.LastYear ?? a.BudgetYear) >= year);
        found = state is null ? found : found.Where(a => a.State == state);
        found = kind is null ? found : found.Where(a => a.Kind == kind);
        found = from is null ? found : found.Where(a => a.ReportBy >= from);
        found = to is null ? found : found.Where(a => a.ReportBy <= to);
        var total = await found.CountAsync(ct);
        var ordered = query.Sort switch
        {
            { Key: "title", Descending: false } => found.OrderBy(a => a.Title),
            { Key: "title" } => found.OrderByDescending(a => a.Title),
            { Key: "reportBy", Descending: false } => found.OrderBy(a => a.ReportBy == null).ThenBy(a => a.ReportBy),
            { Key: "reportBy" } => found.OrderBy(a => a.ReportBy == null).ThenByDescending(a => a.ReportBy),
            { Descending: false } => found.OrderBy(a => a.BudgetYear),
            _ => found.OrderByDescending(a => a.BudgetYear),
        };
        var rows = await ReadAsync(db, ordered.ThenBy(a => a.Id).Skip(query.Skip).Take(query.Limit), clock.TodayInSweden(), ct);
        return Results.Ok(new AssignmentPage(rows, new(total, query.Page, query.Limit, rows.Count), ApiLinks.Of(query, site, total)));
    }

    private static IQueryable<Assignment> Search(IQueryable<Assignment> assignments, string? words)
    {
        if (RegistrationNumber.Parse(words) is { IsOfKnownForm: true } number)
        {
            var normalised = SearchText.Normalise(number.Normalised);
            return assignments.Where(a => a.SearchText.Contains(normalised));
        }

        return SearchText.Normalise(words) is { Length: > 0 } text ? text.Split(' ').Aggregate(assignments, (found, word) => found.Where(a => a.SearchText.Contains(word))) : assignments;
    }

    private static async Task<IReadOnlyList<AssignmentResource>> ReadAsync(GovernanceDbContext db, IQueryable<Assignment> assignments, DateOnly today, CancellationToken ct)
    {
        var rows = await assignments.AsNoTracking().ToListAsync(ct);
        var bodies = await db.Committees.AsNoTracking().Select(c => new { c.Id, c.Code, c.Name }).ToDictionaryAsync(c => c.Id, ct);
        return [.. rows.Select(a => new AssignmentResource(
            a.Id.Value, ApiNames.Of(a.Kind), a.BudgetYear, a.LastYear, a.Title, a.Wording, a.Giver, a.ReceiverId is { } receiver ? bodies[receiver].Code : null,
            [.. a.Actors.OrderBy(x => x.Position).Select(x => new AssignmentActorResource(
                ApiNames.Of(x.Role), x.CommitteeId is { } id ? bodies[id].Code : null, x.CommitteeId is { } named ? bodies[named].Name : x.FreeText ?? "–", x.Role == AssignmentRole.Urged ? ApiNames.Of(x.Consideration) : null, x.Outcome))],
            a.TargetGroup, a.RegistrationNumber, ApiNames.Of(a.State), a.ReportBy, a.IsOpen && a.ReportBy < today, a.ClosedBy is { } closer ? bodies[closer].Code : null, a.ClosedOn, a.ClosedParagraph,
            [.. a.Activities.Select(x => x.ActivityId.Value).Order()]))];
    }
}

/// <summary>A body, or somebody outside, with a part in the assignment; one outside the register has no code.</summary>
internal sealed record AssignmentActorResource(string Role, string? Code, string Name, string? Consideration, string? Outcome);

internal sealed record AssignmentResource(
    Guid Id, string Kind, int BudgetYear, int? LastYear, string Title, string Wording, string Giver, string? Receiver, IReadOnlyList<AssignmentActorResource> Actors, string? TargetGroup, string? RegistrationNumber,
    string State, DateOnly? ReportBy, bool IsLate, string? ClosedBy, DateOnly? ClosedOn, string? ClosedParagraph, IReadOnlyList<Guid> Activities);

internal sealed record AssignmentPage(
    IReadOnlyList<AssignmentResource> Assignments, [property: JsonPropertyName("_meta")] ApiMeta Meta, [property: JsonPropertyName("_links")] ApiLinks Links);
