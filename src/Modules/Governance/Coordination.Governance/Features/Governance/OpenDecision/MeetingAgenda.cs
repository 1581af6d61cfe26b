using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Committees;
using Coordination.Governance.Domain.Decisions;
using Coordination.Governance.Domain.Meetings;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.OpenDecision;

/// <summary>
/// Keeps agendas whole, in the caller's unit of work: what is not decided goes on to the next meeting, or waits for one, and never gets
/// lost. Speaks to nobody, so it sees the items of protected matters too.
/// </summary>
internal sealed class MeetingAgenda(GovernanceDbContext db, CurrentActor actor, TimeProvider clock)
{
    /// <summary>The body's next planned meeting after a day.</summary>
    public async Task<Meeting?> NextAsync(CommitteeId committee, DateOnly after, CancellationToken ct) =>
        await db.Meetings.Where(m => m.CommitteeId == committee && m.State == MeetingState.Planned && m.On > after).OrderBy(m => m.On).FirstOrDefaultAsync(ct);

    /// <summary>Whether another item of the meeting's minutes has the §.</summary>
    public async Task<bool> IsTakenAsync(MeetingId? meeting, string? paragraph, AgendaItemId except, CancellationToken ct) =>
        meeting is not null && paragraph is not null && await db.AgendaItems.AnyAsync(i => i.MeetingId == meeting && i.Paragraph == paragraph && i.Id != except, ct);

    /// <summary>Whether something else was decided at the item's meeting.</summary>
    public Task<bool> HasOtherDecisionsAsync(AgendaItem item, CancellationToken ct) =>
        db.AgendaItems.AnyAsync(i => i.MeetingId == item.MeetingId && i.Id != item.Id && i.Outcome != null, ct);

    /// <summary>Whether a tabled item has come back from this one.</summary>
    public Task<bool> HasComeBackAsync(AgendaItemId item, CancellationToken ct) => db.AgendaItems.AnyAsync(i => i.ReturnsFrom == item, ct);

    /// <summary>An item that the product put on an agenda, and nobody has worked on, goes from it.</summary>
    public async Task TakeOffAsync(AgendaItemId item, CancellationToken ct) => db.AgendaItems.Remove(await db.AgendaItems.AsSplitQuery().SingleAsync(i => i.Id == item, ct));

    /// <summary>The meeting is called off: its items go on to the next one, or wait.</summary>
    public async Task MoveOnAsync(Meeting cancelled, CancellationToken ct)
    {
        var next = await NextAsync(cancelled.CommitteeId, cancelled.On, ct);
        var where = next is null ? null : DateText.Iso(next.On);
        foreach (var item in await db.AgendaItems.AsSplitQuery().Where(i => i.MeetingId == cancelled.Id && i.Outcome == null).ToListAsync(ct))
        {
            item.MoveTo(next?.Id, where, clock.GetUtcNow(), actor.Actor.Name);
        }
    }

    /// <summary>The body was merged: its successor handles what was not decided at a meeting before that day, and follows up what was.</summary>
    public async Task MoveToSuccessorAsync(Committee committee, DateOnly from, CommitteeId successor, string name, CancellationToken ct)
    {
        var (now, by) = (clock.GetUtcNow(), actor.Actor.Name);
        var held = await db.Meetings.Where(m => m.CommitteeId == committee.Id && m.On < from && m.State == MeetingState.Planned).Select(m => (MeetingId?)m.Id).ToListAsync(ct);
        foreach (var item in await db.AgendaItems.AsSplitQuery().Where(i => i.CommitteeId == committee.Id && i.Outcome == null && (i.MeetingId == null || !held.Contains(i.MeetingId))).ToListAsync(ct))
        {
            item.MoveTo(successor, name, now, by);
        }

        foreach (var item in await db.AgendaItems.AsSplitQuery().Where(i => i.FollowUps.Any(f => f.CommitteeId == committee.Id)).ToListAsync(ct))
        {
            item.MoveFollowUps(committee.Id, successor);
        }
    }
}
