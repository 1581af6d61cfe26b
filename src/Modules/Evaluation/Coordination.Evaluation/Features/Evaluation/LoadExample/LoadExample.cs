using Coordination.Evaluation.Domain.Evaluations;
using Coordination.Evaluation.Domain.Lessons;
using Coordination.Governance.Contracts;
using Coordination.Platform.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Evaluation.Features.Evaluation.LoadExample;

/// <summary>The example municipality's lessons: own words, of the same things as its procurements. Ids are fixed, so that what was brought can be taken away again and nothing else.</summary>
internal static class ExampleLessons
{
    private const string Source = "Exempel: möte med leverantörer";

    private static readonly (string Title, string Learned, string Advice, EvaluationPhase Phase, string[] Codes, LessonKind? Kind, LessonBasis? Basis)[] Rows =
    [
        ("Exempel: Små områden gav fler anbud", "När lokalvården delades skola för skola kunde två sociala företag lämna anbud.", "Dela upp i områden som ett lag på sex personer klarar.", EvaluationPhase.Before, ["90910000"], LessonKind.Services, null),
        ("Exempel: Tre veckor var för kort tid", "De som inte har någon upphandlare anställd hann inte skriva klart.", "Ge minst fem veckor och håll en anbudsskola första veckan.", EvaluationPhase.During, ["55500000"], null, null),
        ("Exempel: Be om intyget tidigt", "Intyget om andelen kom sist och höll nästan på att stoppa avtalet.", "Skriv i inbjudan hur andelen visas och när.", EvaluationPhase.During, [], null, LessonBasis.IntegratingSuppliers),
    ];

    public static IReadOnlyList<LessonId> Ids { get; } = [.. Rows.Select((_, i) => new LessonId(new Guid($"01900000-0000-7000-8000-0000000f{0xA1 + i:x4}")))];

    public static IReadOnlyList<Lesson> Make(DateTimeOffset now, string by) => [.. Rows.Select((row, i) =>
    {
        var lesson = new Lesson(Ids[i], new LessonOrigin(null, null, null), new LessonText(row.Title, row.Learned, row.Advice, row.Phase) { Codes = row.Codes, Kind = row.Kind, Basis = row.Basis, Source = Source }, now, by);
        return lesson.Record(now, by).Succeeded ? lesson : throw new InvalidOperationException("The example breaks a rule.");
    })];
}

/// <summary>The example municipality has been loaded: some lessons come too, and its plan has been followed up.</summary>
[ConsumerName("evaluation.load-example")]
internal sealed class LoadExample(Inbox<EvaluationDbContext> inbox, ICommitteeDirectory committees, ExampleFollowUps followUps, TimeProvider clock) : ModuleConsumer<ExampleLoaded, EvaluationDbContext>(inbox)
{
    protected override async Task HandleAsync(ExampleLoaded message, CancellationToken ct)
    {
        // Order is not promised: an example that has been taken away meanwhile is not brought back.
        if ((await committees.ListAsync(ct)).All(c => c.Code != message.CommitteeCode))
        {
            return;
        }

        var there = await Db.Lessons.AsSplitQuery().Where(l => ExampleLessons.Ids.Contains(l.Id)).ToListAsync(ct);
        foreach (var lesson in there.Where(l => l.State == LessonState.Withdrawn))
        {
            lesson.TakeUp(clock.GetUtcNow(), message.By);
        }

        Db.Lessons.AddRange(ExampleLessons.Make(clock.GetUtcNow(), message.By).Where(l => there.All(t => t.Id != l.Id)));
        if (message.PlanId is { } plan)
        {
            await followUps.AddAsync(plan, message.By, ct);
        }
    }
}

/// <summary>The example municipality is taken away: its lessons hold no more. They stay as withdrawn, since others have heard of them by their versions. Follow-ups of its plan go, its own and those that people have made.</summary>
[ConsumerName("evaluation.remove-example")]
internal sealed class RemoveExample(Inbox<EvaluationDbContext> inbox, TimeProvider clock) : ModuleConsumer<ExampleRemoved, EvaluationDbContext>(inbox)
{
    private const string Because = "Exemplet har tagits bort.";

    protected override async Task HandleAsync(ExampleRemoved message, CancellationToken ct)
    {
        foreach (var lesson in await Db.Lessons.AsSplitQuery().Where(l => ExampleLessons.Ids.Contains(l.Id) && l.State != LessonState.Withdrawn).ToListAsync(ct))
        {
            lesson.Withdraw(Because, clock.GetUtcNow(), "Systemet");
        }

        // Governance has forgotten its plans with their revisions; what was asked of committees is owed no more.
        var plans = message.PlanIds ?? [];
        var followUps = await Db.PlanFollowUps.AsSplitQuery().Where(f => plans.Contains(f.PlanId)).ToListAsync(ct);
        var ids = followUps.ConvertAll(f => f.Id);
        var asks = await Db.FollowUpAsks.Where(a => ids.Contains(a.FollowUpId)).ToListAsync(ct);
        asks.ForEach(a => a.Close(Because, clock.GetUtcNow()));
        Db.RevisionProposals.RemoveRange(await Db.RevisionProposals.Where(p => ids.Contains(p.FollowUpId)).ToListAsync(ct));
        Db.FollowUpAsks.RemoveRange(asks);
        Db.PlanFollowUps.RemoveRange(followUps);
    }
}
