using System.Text.Json.Serialization;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Documents;
using Coordination.Governance.Domain.StaffReports;
using Coordination.Governance.Features.Governance.OpenStaffReport;
using Coordination.Platform.Text;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ServeStaffReports;

/// <summary>
/// Staff reports for other systems: what each is, and the words of those that are registered; a draft is not yet a public document (TF 2:12).
/// The same for every caller, so reports on protected matters do not exist here.
/// </summary>
internal static class ServeStaffReports
{
    private static readonly StaffReportResource Example = new(
        Guid.Parse("0190a0a0-0000-7000-8000-000000000040"), "referralReply", "registered", "AMN 2021/900", "Yttrande över remiss om de sociala företagen", "AMN", "Arbetsmarknadsnämnden", new(2021, 12, 1), new(2021, 12, 14), "5",
        "Arbetsmarknadsförvaltningen", "Bevaras", Guid.Parse("0190a0a0-0000-7000-8000-000000000010"), null, new(2021, 12, 2, 8, 0, 0, TimeSpan.Zero));

    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/staff-reports").RequireAuthorization(GovernancePolicies.Read).WithTags("staff-reports");
        group.MapGet("", ListAsync).AsList<StaffReportPage>(
            "Staff reports. Tjänsteutlåtanden.", "What each report is and where it stands, latest changed first. Vad varje tjänsteutlåtande är och var det är, senast ändrat först.",
            new StaffReportPage([Example], new(1, 1, 20, 1), ApiExamples.Links("staff-reports")),
            new("q", "A registration number in any form, or words. Ett diarienummer i valfri form, eller ord."), new("committee", "Code of the committee that it is for. Kod för nämnden som det är till."),
            new("state", ApiNames.All<StaffReportState>()), new("kind", ApiNames.All<StaffReportKind>()), new("matter", "Id of the matter. Ärendets id.", ApiParameterKind.Id), new("plan", "Id of the plan. Planens id.", ApiParameterKind.Id),
            new("changedAfter", "Changed after. Ändrad efter.", ApiParameterKind.Instant), new(ApiQuery.SortKey, "changedAt or title; - before for descending. changedAt eller title; - före för fallande."));
        group.MapGet("/{id:guid}", async (Guid id, GovernanceDbContext db, StaffReportAccess access, CancellationToken ct) =>
        {
            var key = new StaffReportId(id);
            var head = (await ReadAsync(db, access.Open().Where(r => r.Id == key), ct)).SingleOrDefault();
            return new ApiOne(head is null ? null : new StaffReportTextResource(head, await SectionsAsync(db, key, head.State == ApiNames.Of(StaffReportState.Registered), ct)));
        }).AsOne<StaffReportTextResource>("A staff report. Ett tjänsteutlåtande.", "One report; with its words once it is registered. Ett tjänsteutlåtande; med sin text när det är registrerat.", new StaffReportTextResource(Example, [new("Sammanfattning", "Nämnden har ombetts att yttra sig.")]));
    }

    private static async Task<IResult> ListAsync(HttpRequest request, GovernanceDbContext db, StaffReportAccess access, SiteAddress site, IStringLocalizer<Platform.Texts> texts, CancellationToken ct)
    {
        var query = ApiQuery.Read(request, "changedAt", "title");
        var (state, kind, matter, plan, after, code) = (query.Choice<StaffReportState>("state"), query.Choice<StaffReportKind>("kind"), query.Id("matter"), query.Id("plan"), query.Instant("changedAfter"), query["committee"]);
        if (query.Problem(texts) is { } problem)
        {
            return problem;
        }

        var found = Search(access.Open(), query["q"]);
        if (matter is { } ofMatter)
        {
            var key = new MatterId(ofMatter);
            found = found.Where(r => r.MatterId == key);
        }

        if (plan is { } ofPlan)
        {
            var key = new PlanId(ofPlan);
            found = found.Where(r => r.PlanId == key);
        }

        found = code is null ? found : found.Where(r => db.Committees.Any(c => c.Id == r.AddresseeId && c.Code == code));
        found = state is null ? found : found.Where(r => r.State == state);
        found = kind is null ? found : found.Where(r => r.Kind == kind);
        found = after is null ? found : found.Where(r => r.ChangedAt > after);
        var total = await found.CountAsync(ct);
        var ordered = query.Sort switch
        {
            { Key: "title", Descending: false } => found.OrderBy(r => r.Title),
            { Key: "title" } => found.OrderByDescending(r => r.Title),
            { Descending: false } => found.OrderBy(r => r.ChangedAt),
            _ => found.OrderByDescending(r => r.ChangedAt),
        };
        var rows = await ReadAsync(db, ordered.ThenBy(r => r.Id).Skip(query.Skip).Take(query.Limit), ct);
        return Results.Ok(new StaffReportPage(rows, new(total, query.Page, query.Limit, rows.Count), ApiLinks.Of(query, site, total)));
    }

    private static IQueryable<StaffReport> Search(IQueryable<StaffReport> reports, string? words)
    {
        if (RegistrationNumber.Parse(words) is { IsOfKnownForm: true } number)
        {
            var sortable = number.Sortable;
            return reports.Where(r => r.SortNumber != null && r.SortNumber.StartsWith(sortable));
        }

        return SearchText.Normalise(words) is { Length: > 0 } text ? text.Split(' ').Aggregate(reports, (found, word) => found.Where(r => r.SearchText.Contains(word))) : reports;
    }

    private static async Task<IReadOnlyList<StaffReportResource>> ReadAsync(GovernanceDbContext db, IQueryable<StaffReport> reports, CancellationToken ct)
    {
        var rows = await reports.AsNoTracking().Select(r => new
        {
            r.Id,
            r.Kind,
            r.State,
            r.Number,
            r.Title,
            r.Head,
            r.RetentionClass,
            r.MatterId,
            r.PlanId,
            r.ChangedAt,
            Code = db.Committees.Where(c => c.Id == r.AddresseeId).Select(c => c.Code).FirstOrDefault(),
        }).ToListAsync(ct);
        return [.. rows.Select(r => new StaffReportResource(
            r.Id.Value, ApiNames.Of(r.Kind), ApiNames.Of(r.State), r.Number, r.Title, r.Code, r.Head.Addressee, r.Head.DatedOn, r.Head.MeetingOn, r.Head.AgendaNumber, r.Head.Department, r.RetentionClass,
            r.MatterId?.Value, r.PlanId?.Value, r.ChangedAt))];
    }

    private static async Task<IReadOnlyList<StaffReportSectionResource>?> SectionsAsync(GovernanceDbContext db, StaffReportId report, bool isRegistered, CancellationToken ct) => isRegistered
        ? await db.ReportSections.AsNoTracking().Where(s => s.ReportId == report && s.Text != "").OrderBy(s => s.Position).Select(s => new StaffReportSectionResource(s.Heading, s.Text)).ToListAsync(ct)
        : null;
}

/// <summary>A section of a registered report, in the product's plain markup.</summary>
internal sealed record StaffReportSectionResource(string Heading, string Text);

internal sealed record StaffReportResource(
    Guid Id, string Kind, string State, string? Number, string Title, string? Committee, string? Addressee, DateOnly? DatedOn, DateOnly? MeetingOn, string? AgendaNumber, string? Department, string? RetentionClass,
    Guid? MatterId, Guid? PlanId, DateTimeOffset ChangedAt);

/// <summary>A report with its words; null until it is registered.</summary>
internal sealed record StaffReportTextResource(StaffReportResource Report, IReadOnlyList<StaffReportSectionResource>? Sections);

internal sealed record StaffReportPage(
    [property: JsonPropertyName("staffReports")] IReadOnlyList<StaffReportResource> StaffReports, [property: JsonPropertyName("_meta")] ApiMeta Meta, [property: JsonPropertyName("_links")] ApiLinks Links);
