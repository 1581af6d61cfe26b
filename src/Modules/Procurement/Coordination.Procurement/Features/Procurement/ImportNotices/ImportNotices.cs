using System.Runtime.ExceptionServices;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Formats;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Procurement.Features.Procurement.ImportNotices;

/// <summary>
/// Takes readings into the register, a batch a commit: what is broken off has done its batches, and the next try finds them done. One
/// notice that cannot be stored stops no other of its batch, and then the reading: a file is read only when all of it is stored or named.
/// </summary>
internal sealed class ImportNoticesHandler(ProcurementDbContext db, CurrentActor actor, TimeProvider clock)
{
    private const int Batch = 1000;
    private const int MostTries = 6;

    /// <summary>Reads and stores. Notices are held a batch at a time; of the tables that add to procurements, what is gathered for each of them.</summary>
    /// <param name="readings">Taken one by one.</param>
    /// <param name="tally">Counts, for several files together.</param>
    /// <param name="progress">Told after each batch.</param>
    /// <param name="ct">Stops between batches.</param>
    public async Task HandleAsync(IEnumerable<NoticeReading> readings, ImportTally tally, Func<Task>? progress, CancellationToken ct)
    {
        using var batches = BatchesOf(readings).GetEnumerator();
        var next = Task.Run(Next, CancellationToken.None);
        try
        {
            while (await next is { } batch)
            {
                // The file is read on while the database stores, one batch ahead and no more.
                next = Task.Run(Next, CancellationToken.None);
                batch.Rejected.ForEach(r => tally.Reject(r.Reading, r.Rows, r.Problems));
                await StoreAsync(batch.Facts, tally, ct);
                if (batch.Facts.Count == Batch && progress is not null)
                {
                    await progress();
                }
            }
        }
        finally
        {
            // The file is the caller's: nothing reads it any longer when this returns.
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        ReadBatch? Next() => batches.MoveNext() ? batches.Current : null;
    }

    private IEnumerable<ReadBatch> BatchesOf(IEnumerable<NoticeReading> readings)
    {
        var batch = new ReadBatch();
        foreach (var (reading, rows) in WithSupplementsLast(readings))
        {
            if (!reading.IsReadable)
            {
                batch.Rejected.Add((reading, rows, reading.Problems));
            }
            else if (NoticeFacts.Of(reading, rows, clock.TodayInSweden()) is { } facts)
            {
                batch.Facts.Add(facts);
            }
            else
            {
                batch.Rejected.Add((reading, rows, reading.Problems.Count > 0 ? reading.Problems : [new NoticeProblem(NoticeProblems.Missing, reading.Place ?? "/")]));
            }

            if (batch.Facts.Count == Batch || batch.Rejected.Count == Batch)
            {
                yield return batch;
                batch = new ReadBatch();
            }
        }

        yield return batch;
    }

    private static IEnumerable<(NoticeReading Reading, int Rows)> WithSupplementsLast(IEnumerable<NoticeReading> readings)
    {
        var supplements = new SupplementRows();
        foreach (var reading in readings)
        {
            if (reading.IsReadable && reading.IsSupplement)
            {
                supplements.Add(reading);
            }
            else
            {
                yield return (reading, 1);
            }
        }

        foreach (var supplement in supplements.Take())
        {
            yield return supplement;
        }
    }

    private async Task StoreAsync(IReadOnlyList<NoticeFacts> batch, ImportTally tally, CancellationToken ct)
    {
        if (batch.Count == 0)
        {
            return;
        }

        ct.ThrowIfCancellationRequested();
        try
        {
            await TakeAndSaveAsync(batch, tally, ct);
        }
        catch (DbUpdateException)
        {
            await StoreEachAsync(batch, tally, ct);
        }
    }

    /// <summary>Another import stored one of them at the same moment, or the database refuses one: each alone, so that the others are stored.</summary>
    private async Task StoreEachAsync(IReadOnlyList<NoticeFacts> batch, ImportTally tally, CancellationToken ct)
    {
        ExceptionDispatchInfo? refused = null;
        foreach (var one in batch)
        {
            ct.ThrowIfCancellationRequested();
            try
            {
                await StoreOneAsync(one, tally, ct);
            }
            catch (DbUpdateException exception)
            {
                refused ??= ExceptionDispatchInfo.Capture(exception);
            }
        }

        refused?.Throw();
    }

    private async Task StoreOneAsync(NoticeFacts one, ImportTally tally, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await TakeAndSaveAsync([one], tally, ct);
                return;
            }
            catch (DbUpdateException exception) when (tries < MostTries && db.IsRace(exception))
            {
                // Somebody else has stored the same or changed the procurement: it is taken once more upon what is stored now.
            }
        }
    }

    private async Task TakeAndSaveAsync(IReadOnlyList<NoticeFacts> batch, ImportTally tally, CancellationToken ct)
    {
        try
        {
            var taken = await TakeAsync(batch, ct);
            await db.SaveChangesAsync(ct);
            taken.ForEach(t => Count(t, tally));
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private static void Count(Taken taken, ImportTally tally)
    {
        if (taken.Refusal is { } refusal)
        {
            tally.Reject(taken.Notice.Reading, taken.Notice.Rows, refusal);
            return;
        }

        tally.Count(taken.Fate, taken.Notice.Rows);
        tally.Doubt(taken.Notice.Reading);
    }

    private async Task<List<Taken>> TakeAsync(IReadOnlyList<NoticeFacts> batch, CancellationToken ct)
    {
        var known = await KnownNotices.LoadAsync(db, batch, ct);
        var (now, by) = (clock.GetUtcNow(), actor.Actor.Name);
        var taken = new List<Taken>(batch.Count);
        var made = new List<ProcurementCase>();
        foreach (var notice in batch)
        {
            if (known.OwnerOf(notice) is { } owner && (owner != notice.SourceId || known.Case(notice) is null))
            {
                taken.Add(owner == notice.SourceId
                    ? new(notice, NoticeFate.Unchanged)
                    : new(notice, NoticeFate.Unchanged, new NoticeProblem(NoticeProblems.TakenElsewhere, notice.Reading.Place ?? "/", notice.Mark.PublicationId)));
            }
            else if (known.Case(notice) is { } there)
            {
                known.Add(notice, there);
                taken.Add(new(notice, there.Take(notice.Facts, notice.Mark, now, by) switch
                {
                    NoticeOutcome.Changed => NoticeFate.Changed,
                    NoticeOutcome.Older => NoticeFate.Late,
                    _ => NoticeFate.Unchanged,
                }));
            }
            else if (notice.Reading.IsSupplement)
            {
                taken.Add(new(notice, NoticeFate.Unchanged, new NoticeProblem(NoticeProblems.UnknownProcurement, notice.Reading.Place ?? "/", notice.Reading.PublicationId)));
            }
            else
            {
                var first = ProcurementCase.FromNotice(ProcurementCaseId.New(), notice.Source, notice.SourceId, notice.Facts, notice.Mark, now);
                made.Add(first);
                known.Add(notice, first);
                taken.Add(new(notice, NoticeFate.New));
            }
        }

        // Most of a file is new, and many times quicker to store when nothing that is there may change in the commit.
        db.AddWhole(made);
        return taken;
    }

    /// <summary>What was read of a file up to the next commit.</summary>
    private sealed class ReadBatch
    {
        public List<NoticeFacts> Facts { get; } = new(Batch);

        public List<(NoticeReading Reading, int Rows, IReadOnlyList<NoticeProblem> Problems)> Rejected { get; } = [];
    }

    private sealed record Taken(NoticeFacts Notice, NoticeFate Fate, NoticeProblem? Refusal = null);
}
