using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Obligations;
using Coordination.Governance.Features.Governance.PlanReferrals;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.RemindCommittees;

/// <summary>
/// Computes the day of the next rung for every obligation whose ladder changed. Works on groups with the same ladder, so that a
/// hundred thousand obligations take a few hundred statements; the group's own values stand in the condition, so a change that
/// comes in between is left for the next round.
/// </summary>
internal sealed class LadderPlanning(GovernanceDbContext db, ReferralLedger referrals, OfficeCalendar office)
{
    public async Task<int> PlanAsync(CancellationToken ct)
    {
        await referrals.FillStepsAsync(ct);
        var stale = db.Obligations.Where(o => o.State == ObligationState.Open && o.LadderIsStale);
        var rules = await db.ReminderRules.AsNoTracking().ToListAsync(ct);
        var byRule = new Domain.Obligations.ReminderRules(rules);
        var committeesMatter = rules.Exists(r => r.CommitteeId is not null);
        var anyCommittee = default(CommitteeId);
        var ladders = await stale
            .Select(o => new { o.Kind, CommitteeId = committeesMatter ? o.CommitteeId : anyCommittee, o.DueOn, o.LadderFrom, o.AnsweredOn, o.RemindedOn, o.AskedFor, o.Milestones })
            .Distinct().ToListAsync(ct);
        var planned = 0;

        // Days off fold several due days into one day of the next rung: those share a statement.
        foreach (var same in ladders.GroupBy(l => new { l.Kind, l.CommitteeId, l.LadderFrom, l.AnsweredOn, l.RemindedOn, l.AskedFor, l.Milestones, Next = Next(l.Kind, l.CommitteeId, new LadderInput(l.DueOn, l.LadderFrom, l.AnsweredOn, l.RemindedOn, l.Milestones), l.AskedFor) }))
        {
            var (ladder, dueOn) = (same.Key, same.Select(l => l.DueOn).ToList());
            planned += await stale
                .Where(o => dueOn.Contains(o.DueOn) && o.Kind == ladder.Kind && o.LadderFrom == ladder.LadderFrom && o.AnsweredOn == ladder.AnsweredOn && o.RemindedOn == ladder.RemindedOn && o.AskedFor == ladder.AskedFor && o.Milestones == ladder.Milestones)
                .Where(o => !committeesMatter || o.CommitteeId == ladder.CommitteeId)
                .ExecuteUpdateAsync(set => set.SetProperty(o => o.NextReminderOn, ladder.Next).SetProperty(o => o.LadderIsStale, false), ct);
        }

        return planned;

        DateOnly Next(ObligationKind kind, CommitteeId committee, LadderInput ladder, DateOnly? askedFor)
        {
            var next = ReminderLadder.Next(ladder, byRule.For(kind, committee, ladder.DueOn), office.Calendar);
            return askedFor < next ? askedFor.Value : next;
        }
    }
}
