using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Formats;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Procurement.Features.Procurement.ImportNotices;

/// <summary>
/// Takes readings into the register, a batch a commit: what is broken off has done its batches, and the next try finds them done. One
/// notice that cannot be stored stops no other of its batch, and then the reading: a file is read only when all of it is stored or named.
/// </summary>
internal sealed class ImportNoticesHandler(IServiceScopeFactory scopes, CurrentActor actor, TimeProvider clock)
{
    private const int Batch = 500;
    private const int AtOnce = 2;

    /// <summary>
    /// Reads and stores. Notices are held a batch at a time, of those that are read and of those that are stored; of the tables that add to
    /// procurements, what is gathered for each of them.
    /// </summary>
    /// <param name="readings">Taken one by one.</param>
    /// <param name="tally">Counts, for several files together.</param>
    /// <param name="progress">Told after each batch.</param>
    /// <param name="ct">Stops between batches.</param>
    public async Task HandleAsync(IEnumerable<NoticeReading> readings, ImportTally tally, Func<Task>? progress, CancellationToken ct)
    {
        using var batches = BatchesOf(readings).GetEnumerator();
        var next = Task.Run(Next, CancellationToken.None);
        var storing = new Queue<Storing>(AtOnce);
        try
        {
            while (await next is { } batch)
            {
                // The file is read on while the database stores, one batch ahead and no more.
                next = Task.Run(Next, CancellationToken.None);

                // While the database stores one, the rows of another are gathered. What tells of the same procurement waits for what came before it.
                while (storing.Count == AtOnce || storing.Any(s => s.Batch.Touches(batch)))
                {
                    await EndAsync(storing.Dequeue(), tally, progress);
                }

                storing.Enqueue(new(batch, Task.Run(() => StoreAsync(batch.Facts, ct), CancellationToken.None)));
            }

            while (storing.TryDequeue(out var last))
            {
                await EndAsync(last, tally, progress);
            }
        }
        finally
        {
            // The file is the caller's: nothing reads it any longer when this returns, and nothing is stored of it.
            await Task.WhenAll([next, .. storing.Select(s => s.Stored)]).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        ReadBatch? Next() => batches.MoveNext() ? batches.Current : null;
    }

    private static async Task EndAsync(Storing one, ImportTally tally, Func<Task>? progress)
    {
        one.Batch.Rejected.ForEach(r => tally.Reject(r.Reading, r.Rows, r.Problems));
        foreach (var notice in await one.Stored)
        {
            Count(notice, tally);
        }

        if (one.Batch.Facts.Count == Batch && progress is not null)
        {
            await progress();
        }
    }

    private static void Count(StoredNotice stored, ImportTally tally)
    {
        if (stored.Refusal is { } refusal)
        {
            tally.Reject(stored.Notice.Reading, stored.Notice.Rows, refusal);
            return;
        }

        tally.Count(stored.Fate, stored.Notice.Rows);
        tally.Doubt(stored.Notice.Reading);
    }

    private async Task<IReadOnlyList<StoredNotice>> StoreAsync(IReadOnlyList<NoticeFacts> facts, CancellationToken ct)
    {
        if (facts.Count == 0)
        {
            return [];
        }

        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Actor = actor.Actor;
        return await scope.ServiceProvider.GetRequiredService<StoreNoticesHandler>().HandleAsync(facts, ct);
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
                batch.Add(facts);
            }
            else
            {
                batch.Rejected.Add((reading, rows, NoticeFacts.Lacking(reading)));
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

    /// <summary>What was read of a file up to the next commit.</summary>
    private sealed class ReadBatch
    {
        private readonly HashSet<(ProcurementSource Source, string Id)> _marks = [];
        private readonly List<NoticeFacts> _facts = new(Batch);

        public IReadOnlyList<NoticeFacts> Facts => _facts;

        public List<(NoticeReading Reading, int Rows, IReadOnlyList<NoticeProblem> Problems)> Rejected { get; } = [];

        public void Add(NoticeFacts facts)
        {
            _facts.Add(facts);
            _marks.Add((facts.Source, facts.SourceId));
            _marks.Add((facts.Source, facts.Mark.PublicationId));
            if (facts.Mark.Supersedes is { } changed)
            {
                _marks.Add((facts.Source, changed));
            }
        }

        /// <summary>Whether both tell of a procurement, or bear the number of one notice.</summary>
        public bool Touches(ReadBatch other) => _marks.Overlaps(other._marks);
    }

    private sealed record Storing(ReadBatch Batch, Task<IReadOnlyList<StoredNotice>> Stored);
}
