using System.Collections.Concurrent;
using Coordination.Platform.Jobs;
using Coordination.Platform.Operations;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Matches;
using Coordination.Procurement.Features.Procurement.FollowCandidates;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.MatchProcurements;

/// <summary>What a whole matching did.</summary>
/// <param name="Cases">Procurements that can still be answered.</param>
/// <param name="Candidates">Enterprises.</param>
/// <param name="Written">Procurements whose matches are other ones than before.</param>
internal sealed record MatchedAll(int Cases, int Candidates, int Written);

/// <summary>
/// Reads the register anew and matches every open procurement, a thousand at a time and each part a commit of its own, so that memory
/// does not grow with how many there are. Broken off, it is done again and changes what is left.
/// </summary>
internal sealed class MatchAllHandler(ProcurementDbContext db, CandidatesHandler candidates, MatchCasesHandler cases, MatchCandidateHandler each, IServiceScopeFactory scopes, TimeProvider clock)
{
    private const int Part = 1_000;
    private const int Batch = 5_000;
    private const int AtOnce = 2;

    public async Task<MatchedAll> HandleAsync(Func<int, int, Task>? report, CancellationToken ct)
    {
        await candidates.FillAsync(ct);
        return await MatchAsync(report, ct);
    }

    /// <summary>The same with the copy of the register as it is.</summary>
    public async Task<MatchedAll> MatchAsync(Func<int, int, Task>? report, CancellationToken ct)
    {
        var index = await cases.IndexAsync(ct);
        var now = clock.GetUtcNow();
        var open = await db.Cases.AsNoTracking().OpenAt(now).OrderBy(c => c.Id).Select(c => c.Id).ToListAsync(ct);
        var (searches, told, done, written) = (new ConcurrentBag<MatchSearch>(), new SemaphoreSlim(1), 0, 0);
        using (told)
        {
            // While the database stores what some have met, it is worked out what others meet.
            await Parallel.ForEachAsync(open.Chunk(Part), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct }, async (part, stop) =>
            {
                var search = searches.TryTake(out var free) ? free : new MatchSearch(index);
                await using var scope = scopes.CreateAsyncScope();
                var changed = await scope.ServiceProvider.GetRequiredService<MatchCasesHandler>().HandleAsync(search, part, (part[0], part[^1]), stop);
                searches.Add(search);
                await told.WaitAsync(stop);
                try
                {
                    (done, written) = (done + part.Length, written + changed);
                    await (report?.Invoke(done, open.Count) ?? Task.CompletedTask);
                }
                finally
                {
                    told.Release();
                }
            });
        }

        // Who has come or changed meanwhile was matched at once, and what was found before that may have been stored after it.
        foreach (var candidate in await ChangedSinceAsync(index, ct))
        {
            await each.HandleAsync(candidate.Value, ct);
        }

        await RemoveOverAsync(now, ct);
        return new MatchedAll(open.Count, index.Candidates.Count, written);
    }

    private async Task<IReadOnlyList<CandidateId>> ChangedSinceAsync(CandidateIndex index, CancellationToken ct)
    {
        var latest = await cases.IndexAsync(ct);
        if (latest == index)
        {
            return [];
        }

        var known = index.Candidates.ToDictionary(c => c.Facts.Id, c => c.Facts.Version);
        return [.. latest.Candidates.Select(c => c.Facts).Where(f => !known.TryGetValue(f.Id, out var version) || version != f.Version).Select(f => f.Id)];
    }

    /// <summary>Matches of what can no longer be answered, and of enterprises that are gone; what somebody has accepted stays.</summary>
    private async Task RemoveOverAsync(DateTimeOffset now, CancellationToken ct)
    {
        // Two questions: a database that is asked for either of them looks both up for every match.
        var open = db.Cases.OpenAt(now);
        await RemoveAsync(db.CandidateMatches.Where(m => !open.Any(c => c.Id == m.CaseId)), ct);
        await RemoveAsync(db.CandidateMatches.Where(m => !db.Candidates.Any(s => s.Id == m.CandidateId)), ct);
    }

    private async Task RemoveAsync(IQueryable<CandidateMatch> over, CancellationToken ct)
    {
        var removed = over.Where(m => !db.MatchDecisions.Any(d => d.CaseId == m.CaseId && d.CandidateId == m.CandidateId && d.Verdict == MatchVerdict.Accepted));
        for (var some = Batch; some == Batch;)
        {
            var ids = await removed.Select(m => m.CaseId).Distinct().OrderBy(i => i).Take(Batch).ToListAsync(ct);
            some = ids.Count;
            if (some > 0)
            {
                await removed.Where(m => ids.Contains(m.CaseId)).ExecuteDeleteAsync(ct);
            }
        }
    }
}

/// <summary>Every night, so that deadlines that have passed and facts that went astray are caught.</summary>
internal sealed class MatchEveryNight(MatchAllHandler matching) : IRecurringJob
{
    public string Name => "procurement.match-all";

    public string Cron => "0 40 3 * * ?";

    public async Task<JobOutcome> RunAsync(JobContext context, CancellationToken ct) => new((await matching.HandleAsync(null, ct)).Written);
}

/// <summary>Ordered by a person, with progress.</summary>
internal sealed class RunMatchAllHandler(MatchAllHandler matching, IStringLocalizer<Texts> texts) : IOperationHandler
{
    public const string KindName = "procurement.match-all";

    public string Kind => KindName;

    public async Task<OperationOutcome> RunAsync(OperationRun run, CancellationToken ct)
    {
        var done = await matching.HandleAsync((ready, all) => run.ReportAsync(ready, all, ct), ct);
        return OperationOutcome.Success(texts["Matches.AllDone", done.Cases, done.Candidates, done.Written], "/upphandlingar/matchningar");
    }
}

/// <summary>What the work is told: nothing.</summary>
internal sealed record MatchAllOrder;
