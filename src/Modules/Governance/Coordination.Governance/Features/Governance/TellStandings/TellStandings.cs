using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Obligations;
using Coordination.Platform.Jobs;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.TellStandings;

/// <summary>
/// Tells others how what committees owed stands, where it is not what they were told last: met, late, moved, taken over, withdrawn or removed
/// (S003-13). Safe to run twice or late.
/// </summary>
internal sealed class TellStandings(GovernanceDbContext db, TimeProvider clock) : IRecurringJob
{
    private const int Batch = 500;

    public string Name => "governance.tell-standings";

    public string Cron => "0 2/10 * ? * *";

    public async Task<JobOutcome> RunAsync(JobContext context, CancellationToken ct)
    {
        var (now, today, told) = (clock.GetUtcNow(), clock.TodayInSweden(), 0);
        var codes = await db.Committees.AsNoTracking().ToDictionaryAsync(c => c.Id, c => c.Code, ct);
        while (await TellAsync(codes, now, today, ct) is var some and > 0)
        {
            told += some;
        }

        return new JobOutcome(told);
    }

    private async Task<int> TellAsync(Dictionary<CommitteeId, string> codes, DateTimeOffset now, DateOnly today, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var changed = await db.Obligations.AsNoTracking()
            .GroupJoin(db.ToldObligations.AsNoTracking(), o => o.Id, t => t.ObligationId, (o, told) => new { Obligation = o, Told = told })
            .SelectMany(p => p.Told.DefaultIfEmpty(), (p, t) => new { p.Obligation, Told = t })
            .Where(p => p.Told == null
                ? p.Obligation.State == ObligationState.Met || (p.Obligation.State == ObligationState.Open && p.Obligation.DueOn < today)
                : p.Told.State != p.Obligation.State || p.Told.DueOn != p.Obligation.DueOn || p.Told.ClosedOn != p.Obligation.ClosedOn || p.Told.CommitteeId != p.Obligation.CommitteeId
                    || (p.Obligation.State == ObligationState.Open && p.Told.Counts && p.Obligation.DueOn >= today) || (p.Obligation.State == ObligationState.Open && !p.Told.Counts && p.Obligation.DueOn < today))
            .OrderBy(p => p.Obligation.Id).Take(Batch).Select(p => p.Obligation).ToListAsync(ct);
        var ids = changed.ConvertAll(o => o.Id);
        var known = await db.ToldObligations.Where(t => ids.Contains(t.ObligationId)).ToDictionaryAsync(t => t.ObligationId, ct);
        foreach (var obligation in changed)
        {
            if (!known.TryGetValue(obligation.Id, out var told))
            {
                told = new ToldObligation(ToldObligationId.New(), obligation);
                db.ToldObligations.Add(told);
            }

            told.Tell(obligation, Standing.Of(obligation, today), codes.GetValueOrDefault(obligation.CommitteeId, "?"), now);
        }

        var gone = await db.ToldObligations.Where(t => t.Counts && !db.Obligations.Any(o => o.Id == t.ObligationId)).OrderBy(t => t.Id).Take(Batch).ToListAsync(ct);
        gone.ForEach(t => t.End(codes.GetValueOrDefault(t.CommitteeId, "?"), now));
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException exception) when (db.IsRace(exception))
        {
            // Another host tells the same at this moment: what it leaves is told by the next run.
            return 0;
        }

        return changed.Count + gone.Count;
    }
}
