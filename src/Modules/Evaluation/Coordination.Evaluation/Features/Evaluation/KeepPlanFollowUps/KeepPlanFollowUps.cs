using Coordination.Evaluation.Domain.PlanFollowUps;
using Coordination.Governance.Contracts;
using Coordination.Platform.Jobs;
using Coordination.Platform.Messaging;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Evaluation.Features.Evaluation.KeepPlanFollowUps;

/// <summary>What committees owe in a follow-up follows from what they have reported: aligned daily, whatever was heard or missed. Reminders are the ledger's.</summary>
internal sealed class KeepPlanFollowUps(EvaluationDbContext db, FollowUpQuery followUps, TimeProvider clock) : IRecurringJob
{
    public string Name => "evaluation.keep-plan-follow-ups";

    public string Cron => "0 40 5 ? * *";

    public async Task<JobOutcome> RunAsync(JobContext context, CancellationToken ct)
    {
        var (aligned, failed) = (0, 0);
        foreach (var id in await db.PlanFollowUps.Where(f => f.State == PlanFollowUpState.Open).OrderBy(f => f.DueOn).ThenBy(f => f.Id).Select(f => f.Id).ToListAsync(ct))
        {
            db.ChangeTracker.Clear();
            var followUp = await db.PlanFollowUps.AsNoTracking().SingleAsync(f => f.Id == id, ct);
            var changed = await FollowUpAlignment.AlignAsync(db, followUps, followUp, clock.GetUtcNow(), ct);
            try
            {
                await db.SaveChangesAsync(ct);
                aligned += changed;
            }
            catch (DbUpdateException exception) when (db.IsRace(exception))
            {
                failed++;
            }
        }

        return new JobOutcome(aligned, failed);
    }
}

/// <summary>Holds what was asked against what has been reported. Who comes to owe something while there is time to answer is asked too.</summary>
internal static class FollowUpAlignment
{
    /// <returns>How many committees' duties changed; the caller saves.</returns>
    public static async Task<int> AlignAsync(EvaluationDbContext db, FollowUpQuery followUps, PlanFollowUp followUp, DateTimeOffset now, CancellationToken ct)
    {
        var id = followUp.Id;
        if (await followUps.CommitteesAsync(followUp, ct) is not { } standing)
        {
            return 0;
        }

        var (committees, asks) = (standing.ToDictionary(c => c.Code, StringComparer.Ordinal), await db.FollowUpAsks.Where(a => a.FollowUpId == id).ToListAsync(ct));
        var changed = asks.Count(a => a.Align(committees.TryGetValue(a.CommitteeCode, out var c) && c.Activities > 0 ? c.Remaining : null, now));
        if (followUp.DueOn < now.ToSwedishDate())
        {
            return changed;
        }

        var late = standing.Where(c => c.Remaining > 0 && asks.TrueForAll(a => a.CommitteeCode != c.Code)).ToList();
        db.FollowUpAsks.AddRange(late.Select(c => new FollowUpAsk(FollowUpAskId.New(), followUp, c.Code, c.Name, c.Remaining, c.Link, now)));
        return changed + late.Count;
    }
}

/// <summary>An activity was reported: whoever has told of all of its own owes nothing more.</summary>
[ConsumerName("evaluation.follow-reports-of-plans")]
internal sealed class FollowReportsOfPlans(Inbox<EvaluationDbContext> inbox, FollowUpQuery followUps) : ModuleConsumer<ActivityReported, EvaluationDbContext>(inbox)
{
    protected override async Task HandleAsync(ActivityReported message, CancellationToken ct)
    {
        var plan = message.PlanId;
        foreach (var followUp in await Db.PlanFollowUps.AsNoTracking().Where(f => f.PlanId == plan && f.State == PlanFollowUpState.Open).ToListAsync(ct))
        {
            await FollowUpAlignment.AlignAsync(Db, followUps, followUp, message.OccurredAt, ct);
        }
    }
}

/// <summary>A committee has answered in the ledger's own letters: its words stand in the follow-up. What is settled stays as it was; what comes then stays in the ledger alone.</summary>
[ConsumerName("evaluation.hear-on-plan-follow-ups")]
internal sealed class HearOnPlanFollowUps(Inbox<EvaluationDbContext> inbox) : ModuleConsumer<ObligationAnswered, EvaluationDbContext>(inbox)
{
    protected override async Task HandleAsync(ObligationAnswered message, CancellationToken ct)
    {
        if (message.Source == FollowUpAsk.Source && FollowUpAsk.IdIn(message.Key) is { } id && await Db.FollowUpAsks.SingleOrDefaultAsync(a => a.Id == id, ct) is { } ask
            && await Db.PlanFollowUps.AnyAsync(f => f.Id == ask.FollowUpId && f.State == PlanFollowUpState.Open, ct))
        {
            ask.Hear(message.Comment, message.Version, message.OccurredAt);
        }
    }
}
