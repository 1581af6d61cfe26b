using System.Text.Json.Serialization;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Referrals;
using Coordination.Governance.Features.Governance.OpenMatter;
using Coordination.Governance.Features.Governance.ShowMatters;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ServeReferrals;

/// <summary>Referrals of matters for other systems: the same for every caller, so those of protected matters do not exist here.</summary>
internal static class ServeReferrals
{
    private static readonly ReferralResource Example = new(
        Guid.Parse("0190a0a0-0000-7000-8000-000000000011"), Guid.Parse("0190a0a0-0000-7000-8000-000000000010"), "KS 2021/817", "Ta tillvara de sociala företagen", "AMN", new(2021, 11, 15), new(2022, 1, 12), "replied", false,
        new(2021, 12, 14), "fits", new(2021, 12, 15), "AMN 2021/900", "Befintliga styrdokument är tillräckliga.", new(2021, 12, 14), "5");

    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/referrals").RequireAuthorization(GovernancePolicies.Read).WithTags("referrals");
        group.MapGet("", ListAsync).AsList<ReferralPage>(
            "Referrals. Remisser.", "Which committee has been asked for its opinion on which matter, by when, and its reply; soonest first. Vilken nämnd som ska yttra sig över vilket ärende, till när, och svaret; närmast först.",
            new ReferralPage([Example], new(1, 1, 20, 1), ApiExamples.Links("referrals")),
            new("q", "The matter's registration number in any form, or words in it. Ärendets diarienummer i valfri form, eller ord i det."),
            new("committee", "Code of the committee. Nämndens kod."), new("state", ApiNames.All<ReferralState>()), new("matter", "Id of the matter. Ärendets id.", ApiParameterKind.Id),
            new("dueFrom", "Reply wanted on or after. Svar tidigast.", ApiParameterKind.Date), new("dueTo", "Reply wanted on or before. Svar senast.", ApiParameterKind.Date),
            new(ApiQuery.SortKey, "dueOn or repliedOn; - before for descending. dueOn eller repliedOn; - före för fallande."));
        group.MapGet("/{id:guid}", async (Guid id, GovernanceDbContext db, MatterAccess matters, TimeProvider clock, CancellationToken ct) =>
        {
            var key = new ReferralId(id);
            return new ApiOne((await ReadAsync(db, matters, Open(db, matters).Where(r => r.Id == key), clock.TodayInSweden(), ct)).SingleOrDefault());
        }).AsOne<ReferralResource>("A referral. En remiss.", "One committee's referral. En nämnds remiss.", Example);
    }

    private static IQueryable<Referral> Open(GovernanceDbContext db, MatterAccess matters)
    {
        var open = matters.Open();
        return db.Referrals.AsNoTracking().Where(r => open.Any(m => m.Id == r.MatterId));
    }

    private static async Task<IResult> ListAsync(
        HttpRequest request, GovernanceDbContext db, MatterAccess matters, TimeProvider clock, SiteAddress site, IStringLocalizer<Platform.Texts> texts, CancellationToken ct)
    {
        var query = ApiQuery.Read(request, "dueOn", "repliedOn");
        var (state, matter, from, to, code) = (query.Choice<ReferralState>("state"), query.Id("matter"), query.Date("dueFrom"), query.Date("dueTo"), query["committee"]);
        if (query.Problem(texts) is { } problem)
        {
            return problem;
        }

        var found = Open(db, matters);
        if (query["q"] is { } words)
        {
            var about = MatterListQuery.Search(matters.Open(), words);
            found = found.Where(r => about.Any(m => m.Id == r.MatterId));
        }

        if (matter is { } id)
        {
            var key = new MatterId(id);
            found = found.Where(r => r.MatterId == key);
        }

        found = code is null ? found : found.Where(r => db.Committees.Any(c => c.Id == r.CommitteeId && c.Code == code));
        found = state is null ? found : found.Where(r => r.State == state);
        found = from is null ? found : found.Where(r => r.DueOn >= from);
        found = to is null ? found : found.Where(r => r.DueOn <= to);
        var total = await found.CountAsync(ct);
        var ordered = query.Sort switch
        {
            { Key: "repliedOn", Descending: false } => found.OrderBy(r => r.RepliedOn == null).ThenBy(r => r.RepliedOn),
            { Key: "repliedOn" } => found.OrderBy(r => r.RepliedOn == null).ThenByDescending(r => r.RepliedOn),
            { Descending: true } => found.OrderByDescending(r => r.DueOn),
            _ => found.OrderBy(r => r.DueOn),
        };
        var rows = await ReadAsync(db, matters, ordered.ThenBy(r => r.Id).Skip(query.Skip).Take(query.Limit), clock.TodayInSweden(), ct);
        return Results.Ok(new ReferralPage(rows, new(total, query.Page, query.Limit, rows.Count), ApiLinks.Of(query, site, total)));
    }

    private static async Task<IReadOnlyList<ReferralResource>> ReadAsync(
        GovernanceDbContext db, MatterAccess matters, IQueryable<Referral> referrals, DateOnly today, CancellationToken ct)
    {
        var open = matters.Open();
        var rows = await referrals.Select(r => new
        {
            r.Id,
            r.MatterId,
            r.SentOn,
            r.DueOn,
            r.State,
            r.MeetingOn,
            r.Outcome,
            r.RepliedOn,
            r.ReplyNumber,
            r.Reply,
            r.DecidedOn,
            r.Paragraph,
            Number = open.Where(m => m.Id == r.MatterId).Select(m => m.MainNumber).FirstOrDefault(),
            Subject = open.Where(m => m.Id == r.MatterId).Select(m => m.Subject).FirstOrDefault(),
            Code = db.Committees.Where(c => c.Id == r.CommitteeId).Select(c => c.Code).FirstOrDefault(),
        }).ToListAsync(ct);
        return [.. rows.Select(r => new ReferralResource(
            r.Id.Value, r.MatterId.Value, r.Number, r.Subject ?? "", r.Code ?? "", r.SentOn, r.DueOn, ApiNames.Of(r.State), r.State is ReferralState.Sent or ReferralState.InPreparation && r.DueOn < today,
            r.MeetingOn, ApiNames.Of(r.Outcome), r.RepliedOn, r.ReplyNumber, r.Reply, r.DecidedOn, r.Paragraph))];
    }
}

internal sealed record ReferralResource(
    Guid Id, Guid MatterId, string? MatterNumber, string Subject, string Committee, DateOnly SentOn, DateOnly DueOn, string State, bool IsLate, DateOnly? MeetingOn, string Schedule,
    DateOnly? RepliedOn, string? ReplyNumber, string? Reply, DateOnly? DecidedOn, string? Paragraph);

internal sealed record ReferralPage(
    IReadOnlyList<ReferralResource> Referrals, [property: JsonPropertyName("_meta")] ApiMeta Meta, [property: JsonPropertyName("_links")] ApiLinks Links);
