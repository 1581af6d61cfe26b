using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Matters;
using Coordination.Governance.Domain.Meetings;
using Coordination.Governance.Domain.Referrals;
using Coordination.Governance.Features.Governance.PlanMeetings;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.PlanReferrals;

/// <summary>
/// Gives referrals their schedules from the committees' own meetings, and gives them anew when a meeting or a rule changes, in the
/// unit of work that changes it.
/// </summary>
internal sealed class ReferralPlanner(GovernanceDbContext db, MeetingPlanner rules, ReferralLedger ledger, PreparationCalendar calendar, CurrentActor actor, TimeProvider clock)
{
    /// <summary>What the schedule would be for a new referral.</summary>
    public async Task<Schedule> PreviewAsync(CommitteeId committee, DateOnly replyBy, CancellationToken ct) =>
        BackScheduling.Plan(replyBy, clock.TodayInSweden(), await SlotsAsync(committee, null, ct), await rules.SettingsAsync(committee, ct), calendar.Calendar);

    /// <returns>True when the schedule changed.</returns>
    public async Task<bool> PlanAsync(Referral referral, CancellationToken ct)
    {
        var slots = await SlotsAsync(referral.CommitteeId, referral.MeetingId, ct);
        var schedule = BackScheduling.Plan(
            referral.DueOn, referral.SentOn, slots, await rules.SettingsAsync(referral.CommitteeId, ct), calendar.Calendar, referral.MeetingIsChosen ? referral.MeetingId : null);
        return referral.Follow(schedule);
    }

    /// <summary>The committee's meetings or rules have changed: every open referral follows, and its history tells so.</summary>
    public async Task ReplanAsync(CommitteeId committee, CancellationToken ct)
    {
        var open = await db.Referrals.AsSplitQuery().Where(r => r.CommitteeId == committee && (r.State == ReferralState.Sent || r.State == ReferralState.InPreparation)).ToListAsync(ct);
        var code = await db.Committees.Where(c => c.Id == committee).Select(c => c.Code).SingleAsync(ct);
        foreach (var referral in open)
        {
            var before = referral.MeetingOn;
            if (await PlanAsync(referral, ct))
            {
                referral.Tell(MatterEntryKind.Replanned, clock.GetUtcNow(), actor.Actor.Name, Day(code, before), Day(code, referral.MeetingOn));
            }
        }

        await ledger.FollowStepsAsync(open, ct);
    }

    /// <summary>
    /// Meetings as they will be after this unit of work. One whose papers have gone out takes nothing new; the one already planned for
    /// stays.
    /// </summary>
    private async Task<IReadOnlyList<MeetingSlot>> SlotsAsync(CommitteeId committee, MeetingId? planned, CancellationToken ct)
    {
        var today = clock.TodayInSweden();
        var since = today.AddYears(-1);
        await db.Meetings.Where(m => m.CommitteeId == committee && m.On >= since).LoadAsync(ct);
        return [.. db.Meetings.Local.Where(m => m.CommitteeId == committee && m.State == MeetingState.Planned && (m.Id == planned || m.DispatchOn >= today))
            .Select(m => new MeetingSlot(m.Id, m.On, m.DocumentsDueOn, m.DispatchOn))];
    }

    private static string Day(string code, DateOnly? meeting) => meeting is { } day ? $"{code} {DateText.Iso(day)}" : $"{code} –";
}
