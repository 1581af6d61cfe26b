using Coordination.Evaluation.Domain.Rounds;
using Coordination.Evaluation.Features.Evaluation.OpenRound;
using Coordination.Governance.Contracts;
using Coordination.Networking.Contracts;
using Coordination.Platform.Jobs;
using Coordination.Platform.Messaging;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Coordination.Evaluation.Features.Evaluation.KeepRounds;

/// <summary>
/// Reminds enterprises that have not answered: a week before, the day before, and twice after. A late run climbs to the highest rung and
/// writes once. Committees are reminded by the ledger of obligations.
/// </summary>
internal sealed class RemindOfRounds(EvaluationDbContext db, RoundLetters letters, TimeProvider clock) : IRecurringJob
{
    private const int Batch = 200;
    private const string Sweep = "Påminnelser";

    /// <summary>Days after the last day, ascending.</summary>
    private static readonly int[] Rungs = [-7, -1, 2, 9];

    public string Name => "evaluation.remind-of-rounds";

    public string Cron => "0 50 8 ? * MON-FRI";

    public async Task<JobOutcome> RunAsync(JobContext context, CancellationToken ct)
    {
        var (today, now, reminded, failed) = (clock.TodayInSweden(), clock.GetUtcNow(), 0, 0);
        var near = today.AddDays(-Rungs[0]);
        var waiting = await (
            from reply in db.Replies
            join round in db.Rounds on reply.RoundId equals round.Id
            where round.State == RoundState.Open && round.Audience == RoundAudience.Enterprises && reply.State != ReplyState.Answered && reply.EndedAt == null && reply.DueOn <= near
            orderby reply.DueOn, reply.Id
            select new { reply.Id, reply.RoundId, reply.DueOn, reply.RemindedRung }).AsNoTracking().ToListAsync(ct);
        foreach (var one in waiting.Where(w => RungOn(w.DueOn, today) > (w.RemindedRung ?? int.MinValue)).Take(Batch))
        {
            // One commit for each: what stops one does not undo the others.
            db.ChangeTracker.Clear();
            var round = await db.Rounds.AsNoTracking().SingleAsync(r => r.Id == one.RoundId, ct);
            var reply = await db.Replies.AsSplitQuery().SingleAsync(r => r.Id == one.Id, ct);
            if (reply.State == ReplyState.Answered || !reply.OpensAt(now))
            {
                continue;
            }

            try
            {
                reminded += await letters.RemindAsync(db, round, [reply], RungOn(reply.DueOn, today), Sweep, ct);
                await db.SaveChangesAsync(ct);
            }
            catch (DbUpdateException exception) when (db.IsRace(exception))
            {
                failed++;
            }
        }

        return new JobOutcome(reminded, failed);
    }

    private static int RungOn(DateOnly dueOn, DateOnly today) => Array.FindLast(Rungs, r => dueOn.AddDays(r) <= today) is var rung && dueOn.AddDays(Rungs[0]) <= today ? rung : int.MinValue;
}

/// <summary>Some time after a round, who answered is forgotten, and so are links and what was written and never sent. The answers stay.</summary>
internal sealed class ForgetRounds(EvaluationDbContext db, IOptions<RoundOptions> options, TimeProvider clock) : IRecurringJob
{
    private const int Batch = 200;
    private const string Sweep = "Gallring";

    public string Name => "evaluation.forget-rounds";

    public string Cron => "0 35 4 ? * *";

    public async Task<JobOutcome> RunAsync(JobContext context, CancellationToken ct)
    {
        var (before, forgotten, failed) = (clock.TodayInSweden().AddDays(-options.Value.ContactDays), 0, 0);
        var due = await (
            from reply in db.Replies
            join round in db.Rounds on reply.RoundId equals round.Id
            where (round.State == RoundState.Locked || round.State == RoundState.Cancelled) && reply.DueOn < before && (reply.LinkUntil != null || reply.Contact != null)
            orderby reply.DueOn, reply.Id
            select reply.Id).Take(Batch).ToListAsync(ct);
        foreach (var id in due)
        {
            db.ChangeTracker.Clear();
            var reply = await db.Replies.AsSplitQuery().SingleAsync(r => r.Id == id, ct);
            reply.Forget(clock.GetUtcNow(), Sweep);
            try
            {
                await db.SaveChangesAsync(ct);
                forgotten++;
            }
            catch (DbUpdateConcurrencyException)
            {
                failed++;
            }
        }

        return new JobOutcome(forgotten, failed);
    }
}

/// <summary>A committee has answered in the ledger's own letters; it is noted beside what it was asked.</summary>
[ConsumerName("evaluation.hear-on-rounds")]
internal sealed class HearOnRounds(Inbox<EvaluationDbContext> inbox) : ModuleConsumer<ObligationAnswered, EvaluationDbContext>(inbox)
{
    protected override async Task HandleAsync(ObligationAnswered message, CancellationToken ct)
    {
        if (message.Source == Round.Source && Reply.IdIn(message.Key) is { } id && await Db.Replies.AsSplitQuery().SingleOrDefaultAsync(r => r.Id == id, ct) is { } reply)
        {
            reply.Hear(message.Status, message.Comment, message.Version, message.OccurredAt, message.CommitteeCode);
        }
    }
}

/// <summary>An enterprise has ended, or goes on after all: whether it is reminded follows.</summary>
[ConsumerName("evaluation.follow-enterprises-of-rounds")]
internal sealed class FollowEnterprisesOfRounds(Inbox<EvaluationDbContext> inbox) : ModuleConsumer<EnterpriseChanged, EvaluationDbContext>(inbox)
{
    private const string Register = "Företagsregistret";

    protected override async Task HandleAsync(EnterpriseChanged message, CancellationToken ct)
    {
        var key = message.EnterpriseId.ToString("N");
        var replies = await (
            from reply in Db.Replies.AsSplitQuery()
            join round in Db.Rounds on reply.RoundId equals round.Id
            where reply.PartyKey == key && round.Audience == RoundAudience.Enterprises && (round.State == RoundState.Draft || round.State == RoundState.Open)
            select reply).ToListAsync(ct);
        replies.ForEach(r => r.PartyEnded(message.State != "Active", message.Version, message.OccurredAt, Register));
    }
}
