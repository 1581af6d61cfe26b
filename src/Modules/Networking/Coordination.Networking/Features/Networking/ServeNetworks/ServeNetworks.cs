using System.Text.Json.Serialization;
using Coordination.Networking.Domain.Meetings;
using Coordination.Networking.Domain.Networks;
using Coordination.Platform.Text;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.ServeNetworks;

/// <summary>Networks and forums for other systems. Members are counted; who they are stays here.</summary>
internal static class ServeNetworks
{
    private static readonly NetworkResource Example = new(
        Guid.Parse("0190a0a0-0000-7000-8000-000000000070"), "Företagens representationsgrupp", "representationGroup", "withEnterprises", "Dialog om inköp.", new(2021, 1, 15), null, "dialogue", "drafting", "AMN", "KS 2021/817",
        [Guid.Parse("0190a0a0-0000-7000-8000-000000000003")], [Guid.Parse("0190a0a0-0000-7000-8000-000000000020")], 9, 4, new(2026, 11, 24), new(2027, 2, 9));

    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/networks").RequireAuthorization(NetworkingPolicies.Read).WithTags("networks");
        group.MapGet("", ListAsync).AsList<NetworkPage>(
            "Networks. Nätverk.", "Networks, groups and forums, by name, and how often they have met; no personal data. Nätverk, grupper och forum, efter namn, och hur ofta de har träffats; inga personuppgifter.",
            new NetworkPage([Example], new(1, 1, 20, 1), ApiExamples.Links("networks")),
            new("q", "Words in name, task or reference. Ord i namn, uppdrag eller hänvisning."), new("kind", ApiNames.All<NetworkKind>()), new("relation", ApiNames.All<NetworkRelation>()),
            new("committee", "Code of the committee that answers for it. Kod för nämnden som ansvarar."), new("activity", "Id of an activity that it works with. Id för en åtgärd som det arbetar med.", ApiParameterKind.Id),
            new("assignment", "Id of a budget assignment that it works with. Id för ett budgetuppdrag som det arbetar med.", ApiParameterKind.Id),
            new("activeOn", "Existed on this day. Fanns den här dagen.", ApiParameterKind.Date), new(ApiQuery.SortKey, "name or startedOn; - before for descending. name eller startedOn; - före för fallande."));
        group.MapGet("/{id:guid}", async (Guid id, NetworkingDbContext db, TimeProvider clock, CancellationToken ct) =>
        {
            var key = new NetworkId(id);
            return new ApiOne((await ReadAsync(db, db.Networks.Where(n => n.Id == key), clock.TodayInSweden(), ct)).SingleOrDefault());
        }).AsOne<NetworkResource>("A network. Ett nätverk.", "One network, group or forum. Ett nätverk, en grupp eller ett forum.", Example);
    }

    private static async Task<IResult> ListAsync(HttpRequest request, NetworkingDbContext db, TimeProvider clock, SiteAddress site, IStringLocalizer<Platform.Texts> texts, CancellationToken ct)
    {
        var query = ApiQuery.Read(request, "name", "startedOn");
        var (kind, relation, committee) = (query.Choice<NetworkKind>("kind"), query.Choice<NetworkRelation>("relation"), query["committee"]);
        var (activity, assignment, day) = (query.Id("activity"), query.Id("assignment"), query.Date("activeOn"));
        if (query.Problem(texts) is { } problem)
        {
            return problem;
        }

        var found = SearchText.Normalise(query["q"]).Split(' ', StringSplitOptions.RemoveEmptyEntries).Aggregate(db.Networks.AsNoTracking(), (all, word) => all.Where(n => n.SearchText.Contains(word)));
        found = kind is null ? found : found.Where(n => n.Kind == kind);
        found = relation is null ? found : found.Where(n => n.Relation == relation);
        found = committee is null ? found : found.Where(n => n.CommitteeCode == committee);
        found = activity is { } about ? found.Where(n => n.ActivityIds.Contains(about)) : found;
        found = assignment is { } given ? found.Where(n => n.AssignmentIds.Contains(given)) : found;
        found = day is null ? found : found.Where(n => n.StartedOn <= day && (n.EndedOn == null || n.EndedOn >= day));
        var total = await found.CountAsync(ct);
        var ordered = query.Sort switch
        {
            { Key: "startedOn", Descending: false } => found.OrderBy(n => n.StartedOn).ThenBy(n => n.Name),
            { Key: "startedOn" } => found.OrderByDescending(n => n.StartedOn).ThenBy(n => n.Name),
            { Descending: true } => found.OrderByDescending(n => n.Name),
            _ => found.OrderBy(n => n.Name),
        };
        var rows = await ReadAsync(db, ordered.ThenBy(n => n.Id).Skip(query.Skip).Take(query.Limit), clock.TodayInSweden(), ct);
        return Results.Ok(new NetworkPage(rows, new(total, query.Page, query.Limit, rows.Count), ApiLinks.Of(query, site, total)));
    }

    private static async Task<IReadOnlyList<NetworkResource>> ReadAsync(NetworkingDbContext db, IQueryable<Network> networks, DateOnly today, CancellationToken ct)
    {
        var rows = await networks.AsNoTracking().Select(n => new
        {
            n.Id,
            n.Name,
            n.Kind,
            n.Relation,
            n.Task,
            n.StartedOn,
            n.EndedOn,
            n.Level,
            n.Step,
            n.CommitteeCode,
            n.Reference,
            n.ActivityIds,
            n.AssignmentIds,
            Members = db.NetworkMembers.Count(m => m.NetworkId == n.Id && m.JoinedOn <= today && (m.LeftOn == null || m.LeftOn >= today)),
            Held = db.NetworkMeetings.Count(m => m.NetworkId == n.Id && m.State == MeetingState.Held),
            LastHeldOn = db.NetworkMeetings.Where(m => m.NetworkId == n.Id && m.State == MeetingState.Held).Max(m => (DateOnly?)m.On),
            NextOn = db.NetworkMeetings.Where(m => m.NetworkId == n.Id && (m.State == MeetingState.Planned || m.State == MeetingState.Called) && m.On >= today).Min(m => (DateOnly?)m.On),
        }).ToListAsync(ct);
        return
        [
            .. rows.Select(n => new NetworkResource(
                n.Id.Value, n.Name, ApiNames.Of(n.Kind), ApiNames.Of(n.Relation), n.Task, n.StartedOn, n.EndedOn, n.Level is { } level ? ApiNames.Of(level) : null, n.Step is { } step ? ApiNames.Of(step) : null,
                n.CommitteeCode, n.Reference, n.ActivityIds, n.AssignmentIds, n.Members, n.Held, n.LastHeldOn, n.NextOn)),
        ];
    }
}

/// <summary>A network as other systems see it.</summary>
internal sealed record NetworkResource(
    Guid Id, string Name, string Kind, string Relation, string? Task, DateOnly StartedOn, DateOnly? EndedOn, string? Level, string? Step, string? Committee, string? Reference,
    IReadOnlyList<Guid> ActivityIds, IReadOnlyList<Guid> AssignmentIds, int Members, int MeetingsHeld, DateOnly? LastHeldOn, DateOnly? NextOn);

internal sealed record NetworkPage(
    IReadOnlyList<NetworkResource> Networks, [property: JsonPropertyName("_meta")] ApiMeta Meta, [property: JsonPropertyName("_links")] ApiLinks Links);
