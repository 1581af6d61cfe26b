using System.Text.Json.Serialization;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Matters;
using Coordination.Governance.Features.Governance.OpenMatter;
using Coordination.Governance.Features.Governance.ShowMatters;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ServeMatters;

/// <summary>
/// Matters for other systems: the same for every caller, so protected ones do not exist here. Who sent them may be private persons and is not
/// served.
/// </summary>
internal static class ServeMatters
{
    private static readonly MatterResource Example = new(
        Guid.Parse("0190a0a0-0000-7000-8000-000000000010"), "motion", "inPreparation", "KS 2021/817", ["KS 2021/817", "AMN 2021/900"], "Ta tillvara de sociala företagen", "KS", null, new(2021, 9, 20), new(2021, 10, 4),
        new(2022, 1, 12), false, 3, 1, null, null);

    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/matters").RequireAuthorization(GovernancePolicies.Read).WithTags("matters");
        group.MapGet("", ListAsync).AsList<MatterListPage>(
            "Matters. Ärenden.", "What has come in or been raised, the latest first, and how far it has come. Det som har kommit in eller väckts, det senaste först, och hur långt det har kommit.",
            new MatterListPage([Example], new(1, 1, 20, 1), ApiExamples.Links("matters")),
            new("q", "Registration number in any form, or words. Diarienummer i valfri form, eller ord."), new("kind", ApiNames.All<MatterKind>()), new("state", ApiNames.All<MatterState>()),
            new("committee", "Code of the committee that it is for. Kod för nämnden som det är till."),
            new("receivedFrom", "Received on or after. Inkommet tidigast.", ApiParameterKind.Date), new("receivedTo", "Received on or before. Inkommet senast.", ApiParameterKind.Date),
            new("replyTo", "Reply wanted on or before. Svar senast.", ApiParameterKind.Date),
            new(ApiQuery.SortKey, "receivedOn, replyBy or subject; - before for descending. receivedOn, replyBy eller subject; - före för fallande."));
        group.MapGet("/{id:guid}", async (Guid id, GovernanceDbContext db, MatterAccess matters, TimeProvider clock, CancellationToken ct) =>
        {
            var key = new MatterId(id);
            return new ApiOne((await ReadAsync(db, matters.Open().Where(m => m.Id == key), clock.TodayInSweden(), ct)).SingleOrDefault());
        }).AsOne<MatterResource>("A matter. Ett ärende.", "One matter. Ett ärende.", Example);
    }

    private static async Task<IResult> ListAsync(HttpRequest request, GovernanceDbContext db, MatterAccess matters, TimeProvider clock, SiteAddress site, IStringLocalizer<Platform.Texts> texts, CancellationToken ct)
    {
        var query = ApiQuery.Read(request, "receivedOn", "replyBy", "subject");
        var (kind, state, code) = (query.Choice<MatterKind>("kind"), query.Choice<MatterState>("state"), query["committee"]);
        var (from, to, reply) = (query.Date("receivedFrom"), query.Date("receivedTo"), query.Date("replyTo"));
        if (query.Problem(texts) is { } problem)
        {
            return problem;
        }

        var found = MatterListQuery.Search(matters.Open().AsNoTracking(), query["q"]);
        found = kind is null ? found : found.Where(m => m.Kind == kind);
        found = state is null ? found : found.Where(m => m.State == state);
        found = code is null ? found : found.Where(m => db.Committees.Any(c => c.Id == m.AddresseeId && c.Code == code));
        found = from is null ? found : found.Where(m => m.ReceivedOn >= from);
        found = to is null ? found : found.Where(m => m.ReceivedOn <= to);
        found = reply is null ? found : found.Where(m => m.ReplyBy <= reply);
        var total = await found.CountAsync(ct);
        var ordered = query.Sort switch
        {
            { Key: "replyBy", Descending: false } => found.OrderBy(m => m.ReplyBy == null).ThenBy(m => m.ReplyBy),
            { Key: "replyBy" } => found.OrderBy(m => m.ReplyBy == null).ThenByDescending(m => m.ReplyBy),
            { Key: "subject", Descending: false } => found.OrderBy(m => m.Subject),
            { Key: "subject" } => found.OrderByDescending(m => m.Subject),
            { Descending: false } => found.OrderBy(m => m.ReceivedOn),
            _ => found.OrderByDescending(m => m.ReceivedOn),
        };
        var rows = await ReadAsync(db, ordered.ThenBy(m => m.Id).Skip(query.Skip).Take(query.Limit), clock.TodayInSweden(), ct);
        return Results.Ok(new MatterListPage(rows, new(total, query.Page, query.Limit, rows.Count), ApiLinks.Of(query, site, total)));
    }

    private static async Task<IReadOnlyList<MatterResource>> ReadAsync(GovernanceDbContext db, IQueryable<Matter> matters, DateOnly today, CancellationToken ct)
    {
        var rows = await matters.AsNoTracking().AsSplitQuery().Select(m => new
        {
            m.Id,
            m.Kind,
            m.State,
            m.MainNumber,
            Numbers = m.Numbers.OrderBy(n => n.Position).Select(n => n.AsWritten).ToList(),
            m.Subject,
            Code = db.Committees.Where(c => c.Id == m.AddresseeId).Select(c => c.Code).FirstOrDefault(),
            m.Addressee,
            m.RaisedOn,
            m.ReceivedOn,
            m.ReplyBy,
            Demands = m.Demands.Count,
            Answered = m.Demands.Count(d => d.AnsweredOn != null),
            m.DecidedOn,
            m.Paragraph,
        }).ToListAsync(ct);
        return
        [
            .. rows.Select(m => new MatterResource(
                m.Id.Value, ApiNames.Of(m.Kind), ApiNames.Of(m.State), m.MainNumber, m.Numbers, m.Subject, m.Code, m.Code is null ? m.Addressee : null, m.RaisedOn, m.ReceivedOn, m.ReplyBy,
                m.State is MatterState.Registered or MatterState.InPreparation && m.ReplyBy < today, m.Demands, m.Answered, m.DecidedOn, m.Paragraph)),
        ];
    }
}

/// <summary>A matter as other systems see it.</summary>
internal sealed record MatterResource(
    Guid Id, string Kind, string State, string? RegistrationNumber, IReadOnlyList<string> RegistrationNumbers, string Subject, string? Committee, string? Addressee, DateOnly? RaisedOn, DateOnly ReceivedOn, DateOnly? ReplyBy,
    bool IsLate, int Demands, int AnsweredDemands, DateOnly? DecidedOn, string? Paragraph);

internal sealed record MatterListPage(
    IReadOnlyList<MatterResource> Matters, [property: JsonPropertyName("_meta")] ApiMeta Meta, [property: JsonPropertyName("_links")] ApiLinks Links);
