using Coordination.Evaluation.Domain.Lessons;
using Coordination.Platform.Jobs;
using Coordination.Platform.Messaging;
using Coordination.Procurement.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Evaluation.Features.Evaluation.HearLessonUses;

/// <summary>A lesson has been used in a procurement, its effect is told, or it is taken back.</summary>
[ConsumerName("evaluation.hear-lesson-used")]
internal sealed class HearLessonUsed(Inbox<EvaluationDbContext> inbox) : ModuleConsumer<LessonUsed, EvaluationDbContext>(inbox)
{
    protected override Task HandleAsync(LessonUsed message, CancellationToken ct) => Db.HearAsync(message, ct);
}

/// <summary>Asks Procurement for every use, for what was never heard here: a database that was made anew, or put back. Safe to run twice.</summary>
internal sealed class KnowLessonUses(EvaluationDbContext db, ILessonUses uses) : IRecurringJob
{
    public string Name => "evaluation.know-lesson-uses";

    public string Cron => "0 50 4 ? * *";

    public async Task<JobOutcome> RunAsync(JobContext context, CancellationToken ct)
    {
        var heard = 0;
        await foreach (var use in uses.TellAsync(ct))
        {
            heard += await db.HearAsync(use, ct) ? 1 : 0;
        }

        // A message that is heard at this moment says the same: the next run finds what is left.
        await db.SaveOnceAsync(_ => Task.FromResult(true), ct);
        return new JobOutcome(heard);
    }
}

internal static class LessonUseHearing
{
    /// <summary>Whether it is news. The caller saves.</summary>
    public static async Task<bool> HearAsync(this EvaluationDbContext db, LessonUsed message, CancellationToken ct)
    {
        var use = await db.LessonUses.SingleOrDefaultAsync(u => u.Id == message.UseId, ct);
        if (use is null)
        {
            use = new LessonUse(message.UseId);
            db.LessonUses.Add(use);
        }

        var state = Enum.TryParse<LessonUseState>(message.State, out var known) ? known : LessonUseState.Withdrawn;
        return use.Hear(new(message.LessonId, message.ProcurementId, message.ProcurementTitle, message.How, message.Effect, message.UsedOn, state, message.Link), message.Version);
    }
}
