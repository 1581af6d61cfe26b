using Coordination.Evaluation.Contracts;
using Coordination.Evaluation.Domain.PlanFollowUps;
using Coordination.Evaluation.Features.Evaluation.ShowResultReport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.TellPlanFollowUps;

/// <summary>Tells Governance of the follow-ups of a plan.</summary>
internal sealed class PlanFollowUpDirectoryQuery(EvaluationDbContext db, IStringLocalizer<Texts> texts) : IPlanFollowUpDirectory
{
    public async Task<IReadOnlyList<PlanFollowUpCard>> OfAsync(Guid plan, int atMost, CancellationToken ct)
    {
        var found = await db.PlanFollowUps.AsNoTracking().Where(f => f.PlanId == plan).OrderByDescending(f => f.ToDay).ThenBy(f => f.FromDay).ThenBy(f => f.Id).Take(atMost).Select(f => new
        {
            f.Id,
            f.PeriodKey,
            f.FromDay,
            f.ToDay,
            f.State,
            f.DueOn,
            Asked = db.FollowUpAsks.Count(a => a.FollowUpId == f.Id && a.State != FollowUpAskState.Released),
            Answered = db.FollowUpAsks.Count(a => a.FollowUpId == f.Id && (a.State == FollowUpAskState.Reported || a.State == FollowUpAskState.Answered)),
        }).ToListAsync(ct);
        return [.. found.Select(f => new PlanFollowUpCard(
            texts.ReportPeriod(f.PeriodKey, f.FromDay, f.ToDay), f.State.ToString(), texts[$"PlanFollowUpState.{f.State}"], f.Asked, f.Answered, f.DueOn, $"/planuppfoljning/{f.Id.Value}"))];
    }
}
