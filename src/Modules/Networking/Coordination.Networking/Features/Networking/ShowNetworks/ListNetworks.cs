using Coordination.Networking.Domain.Meetings;
using Coordination.Networking.Domain.Networks;
using Coordination.Platform.Text;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.ShowNetworks;

/// <summary>A network in a list.</summary>
internal sealed record NetworkRow
{
    public required NetworkId Id { get; init; }

    public required string Name { get; init; }

    public required NetworkKind Kind { get; init; }

    public required NetworkRelation Relation { get; init; }

    public required string? Task { get; init; }

    public required DateOnly StartedOn { get; init; }

    public required DateOnly? EndedOn { get; init; }

    public required ParticipationLevel? Level { get; init; }

    public required string? CommitteeCode { get; init; }

    public required string? Reference { get; init; }

    /// <summary>Members today.</summary>
    public required int Members { get; init; }

    /// <summary>Meetings that have been held.</summary>
    public required int Held { get; init; }

    public required DateOnly? LastHeldOn { get; init; }

    public required DateOnly? NextOn { get; init; }

    public string Address => $"/natverk/{Id.Value}";
}

/// <summary>Networks by the filter and order of the list's address; the page and the files read the same.</summary>
internal sealed class NetworkListQuery(NetworkingDbContext db, TimeProvider clock)
{
    public const string GoingOn = "pagaende";
    public const string Ended = "avslutade";

    private static readonly Dictionary<string, string> Preset = new(StringComparer.Ordinal) { ["lage"] = GoingOn };

    public static ListQuery Read(HttpRequest request) => ListQuery.Read(request, "name", ["name", "kind", "started", "next"], preset: Preset);

    public IQueryable<NetworkRow> Rows(ListQuery query)
    {
        var today = clock.TodayInSweden();
        return Ordered(Filtered(query).Select(n => new NetworkRow
        {
            Id = n.Id,
            Name = n.Name,
            Kind = n.Kind,
            Relation = n.Relation,
            Task = n.Task,
            StartedOn = n.StartedOn,
            EndedOn = n.EndedOn,
            Level = n.Level,
            CommitteeCode = n.CommitteeCode,
            Reference = n.Reference,
            Members = db.NetworkMembers.Count(m => m.NetworkId == n.Id && m.JoinedOn <= today && (m.LeftOn == null || m.LeftOn >= today)),
            Held = db.NetworkMeetings.Count(m => m.NetworkId == n.Id && m.State == MeetingState.Held),
            LastHeldOn = db.NetworkMeetings.Where(m => m.NetworkId == n.Id && m.State == MeetingState.Held).Max(m => (DateOnly?)m.On),
            NextOn = db.NetworkMeetings.Where(m => m.NetworkId == n.Id && (m.State == MeetingState.Planned || m.State == MeetingState.Called) && m.On >= today).Min(m => (DateOnly?)m.On),
        }), query.Sort);
    }

    private IQueryable<Network> Filtered(ListQuery query)
    {
        var found = db.Networks.AsNoTracking();
        found = query["lage"] switch
        {
            null => found,
            GoingOn => found.Where(n => n.EndedOn == null),
            Ended => found.Where(n => n.EndedOn != null),
            _ => found.Where(n => false),
        };
        found = Enum.TryParse<NetworkKind>(query["slag"], out var kind) ? found.Where(n => n.Kind == kind) : found;
        found = Enum.TryParse<NetworkRelation>(query["relation"], out var relation) ? found.Where(n => n.Relation == relation) : found;
        return SearchText.Normalise(query["q"]).Split(' ', StringSplitOptions.RemoveEmptyEntries).Aggregate(found, (all, word) => all.Where(n => n.SearchText.Contains(word)));
    }

    private static IQueryable<NetworkRow> Ordered(IQueryable<NetworkRow> rows, SortOrder sort) => (sort.Key, sort.Descending) switch
    {
        ("kind", false) => rows.OrderBy(n => n.Kind).ThenBy(n => n.Name).ThenBy(n => n.Id),
        ("kind", true) => rows.OrderByDescending(n => n.Kind).ThenBy(n => n.Name).ThenBy(n => n.Id),
        ("started", false) => rows.OrderBy(n => n.StartedOn).ThenBy(n => n.Name).ThenBy(n => n.Id),
        ("started", true) => rows.OrderByDescending(n => n.StartedOn).ThenBy(n => n.Name).ThenBy(n => n.Id),
        ("next", false) => rows.OrderBy(n => n.NextOn == null).ThenBy(n => n.NextOn).ThenBy(n => n.Name).ThenBy(n => n.Id),
        ("next", true) => rows.OrderBy(n => n.NextOn == null).ThenByDescending(n => n.NextOn).ThenBy(n => n.Name).ThenBy(n => n.Id),
        (_, true) => rows.OrderByDescending(n => n.Name).ThenBy(n => n.Id),
        _ => rows.OrderBy(n => n.Name).ThenBy(n => n.Id),
    };
}
