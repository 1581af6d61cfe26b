using Coordination.Governance.Contracts;
using Coordination.Networking.Domain.Meetings;
using Coordination.Networking.Features.Networking.FindCommittee;
using Coordination.Networking.Features.Networking.ShowMembers;
using Coordination.Platform.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.ShowNetwork;

/// <summary>A meeting of the network.</summary>
internal sealed record NetworkMeetingRow(MeetingId Id, string Title, DateOnly On, TimeOnly StartsAt, MeetingState State, ParticipationLevel? Level, int Invited, int Attended);

/// <summary>How many meetings the network held in a year.</summary>
internal sealed record MeetingYear(int Year, int Held);

/// <summary>A network: what it is for, who is a member, when it meets and what it works with.</summary>
[Authorize(Policy = NetworkingPolicies.Read)]
internal sealed class ShowNetworkModel(
    NetworkingDbContext db, MemberListQuery members, CommitteeChoiceQuery committees, IActivityDirectory activities, IAssignmentDirectory assignments, IAuthorizationService authorization, TimeProvider clock)
    : NetworkPage(db, authorization)
{
    private const int Latest = 12;

    public string? CommitteeName { get; private set; }

    public IReadOnlyList<MemberRow> Members { get; private set; } = [];

    public IReadOnlyList<NetworkMeetingRow> Coming { get; private set; } = [];

    /// <summary>The latest that were held, newest first.</summary>
    public IReadOnlyList<NetworkMeetingRow> Held { get; private set; } = [];

    public IReadOnlyList<MeetingYear> Years { get; private set; } = [];

    public IReadOnlyList<ActivitySummary> Activities { get; private set; } = [];

    public IReadOnlyList<AssignmentSummary> Assignments { get; private set; } = [];

    public int HeldInAll => Years.Sum(y => y.Held);

    public int MostInAYear => Years.Max(y => y.Held);

    public void OnGet()
    {
    }

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        CommitteeName = Network.CommitteeCode is { } code ? await committees.NameAsync(code, ct) : null;
        Members = await members.AllAsync(NetworkId, Network.EndedOn ?? clock.TodayInSweden(), ct);
        Activities = Network.ActivityIds.Count == 0 ? [] : await activities.FindAsync(Network.ActivityIds, ct);
        Assignments = await assignments.FindAsync(Network.AssignmentIds, ct);
        var meetings = Db.NetworkMeetings.AsNoTracking().Where(m => m.NetworkId == NetworkId);
        var held = meetings.Where(m => m.State == MeetingState.Held);
        Years = [.. (await held.GroupBy(m => m.On.Year).Select(g => new { Year = g.Key, Held = g.Count() }).ToListAsync(ct)).OrderByDescending(y => y.Year).Select(y => new MeetingYear(y.Year, y.Held))];
        Held = await Rows(held.OrderByDescending(m => m.On).ThenByDescending(m => m.StartsAt).ThenBy(m => m.Id).Take(Latest)).ToListAsync(ct);
        Coming = await Rows(meetings.Where(m => m.State == MeetingState.Planned || m.State == MeetingState.Called).OrderBy(m => m.On).ThenBy(m => m.StartsAt).ThenBy(m => m.Id)).ToListAsync(ct);
    }

    private static IQueryable<NetworkMeetingRow> Rows(IQueryable<Meeting> meetings) =>
        meetings.Select(m => new NetworkMeetingRow(m.Id, m.Title, m.On, m.StartsAt, m.State, m.Level, m.Invited.Count, m.Invited.Count(i => i.Attended)));
}
