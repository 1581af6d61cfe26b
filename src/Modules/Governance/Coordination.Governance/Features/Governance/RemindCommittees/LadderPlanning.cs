using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Obligations;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.RemindCommittees;

/// <summary>
/// Computes the day of the next rung for every obligation whose ladder changed. Works on groups with the same ladder, so that a
/// hundred thousand obligations take a few hundred statements; the group's own values stand in the condition, so a change that
/// comes in between is left for the next round.
/// </summary>
internal sealed class LadderPlanning(GovernanceDbContext db, OfficeCalendar office)
{
    public async Task<int> PlanAsync(CancellationToken ct)
    {
        var stale = db.Obligations.Where(o => o.State == ObligationState.Open && o.LadderIsStale);
        var rules = await db.ReminderRules.AsNoTracking().ToListAsync(ct);
        var byRule = new Domain.Obligations.ReminderRules(rules);
        var committeesMatter = rules.Exists(r => r.CommitteeId is not null);
        var anyCommittee = default(CommitteeId);
        var ladders = await stale
            .Select(o => new { o.Kind, CommitteeId = committeesMatter ? o.CommitteeId : anyCommittee, o.DueOn, o.LadderFrom, o.AnsweredOn, o.RemindedOn, o.AskedFor })
            .Distinct().ToListAsync(ct);
        var planned = 0;
        foreach (var ladder in ladders)
        {
            var settings = byRule.For(ladder.Kind, ladder.CommitteeId, ladder.DueOn);
            var next = ReminderLadder.Next(new LadderInput(ladder.DueOn, ladder.LadderFrom, ladder.AnsweredOn, ladder.RemindedOn), settings, office.Calendar);
            if (ladder.AskedFor < next)
            {
                next = ladder.AskedFor.Value;
            }

            planned += await stale
                .Where(o => o.Kind == ladder.Kind && o.DueOn == ladder.DueOn && o.LadderFrom == ladder.LadderFrom && o.AnsweredOn == ladder.AnsweredOn && o.RemindedOn == ladder.RemindedOn && o.AskedFor == ladder.AskedFor)
                .Where(o => !committeesMatter || o.CommitteeId == ladder.CommitteeId)
                .ExecuteUpdateAsync(set => set.SetProperty(o => o.NextReminderOn, next).SetProperty(o => o.LadderIsStale, false), ct);
        }

        return planned;
    }
}
