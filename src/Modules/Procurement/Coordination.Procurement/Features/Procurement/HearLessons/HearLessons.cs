using Coordination.Evaluation.Contracts;
using Coordination.Platform.Jobs;
using Coordination.Platform.Messaging;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Lessons;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Procurement.Features.Procurement.HearLessons;

/// <summary>A lesson is recorded in Evaluation, has changed or is withdrawn.</summary>
[ConsumerName("procurement.hear-lesson")]
internal sealed class HearLesson(Inbox<ProcurementDbContext> inbox) : ModuleConsumer<LessonRecorded, ProcurementDbContext>(inbox)
{
    protected override Task HandleAsync(LessonRecorded message, CancellationToken ct) => Db.HearAsync(message, ct);
}

/// <summary>Asks Evaluation for every lesson, for what was never heard here: a database that was made anew, or put back. Safe to run twice.</summary>
internal sealed class KnowLessons(ProcurementDbContext db, ILessonDirectory lessons) : IRecurringJob
{
    public string Name => "procurement.know-lessons";

    public string Cron => "0 45 4 ? * *";

    public async Task<JobOutcome> RunAsync(JobContext context, CancellationToken ct)
    {
        var heard = 0;
        await foreach (var lesson in lessons.TellAsync(ct))
        {
            heard += await db.HearAsync(lesson, ct) ? 1 : 0;
        }

        // A message that is heard at this moment says the same: the next run finds what is left.
        await db.SaveOnceAsync(_ => Task.FromResult(true), ct);
        return new JobOutcome(heard);
    }
}

internal static class LessonHearing
{
    /// <summary>Whether it is news. The caller saves.</summary>
    public static async Task<bool> HearAsync(this ProcurementDbContext db, LessonRecorded message, CancellationToken ct)
    {
        var lesson = await db.KnownLessons.SingleOrDefaultAsync(l => l.Id == message.LessonId, ct);
        if (lesson is null)
        {
            lesson = new KnownLesson(message.LessonId);
            db.KnownLessons.Add(lesson);
        }

        return lesson.Hear(
            new LessonFacts(
                message.Title, message.Learned, message.Advice, message.Phase, message.Codes, message.BuyingUnit, Enum.TryParse<ContractKind>(message.Kind, out var kind) ? kind : null,
                Enum.TryParse<ReservationBasis>(message.Basis, out var basis) ? basis : null, message.ProcurementId, message.State == "Recorded", message.Link),
            message.Version);
    }
}
