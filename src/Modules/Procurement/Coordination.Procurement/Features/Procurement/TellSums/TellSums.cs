using Coordination.Platform.Jobs;
using Coordination.Procurement.Domain.Sums;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Procurement.Features.Procurement.TellSums;

/// <summary>
/// Tells others what purchases and told tenders come to, where it is not what they were told last: whatever changed them, a list, a tender, an
/// award or the register of enterprises. Safe to run twice or late.
/// </summary>
internal sealed class TellSums(ProcurementDbContext db, SumQuery sums, TimeProvider clock) : IRecurringJob
{
    public string Name => "procurement.tell-sums";

    public string Cron => "0 4/10 * ? * *";

    public async Task<JobOutcome> RunAsync(JobContext context, CancellationToken ct)
    {
        var (now, current) = (clock.GetUtcNow(), await sums.CurrentAsync(ct));
        var known = await db.ToldSums.ToDictionaryAsync(s => s.Key, StringComparer.Ordinal, ct);
        var told = 0;
        foreach (var content in current)
        {
            if (!known.Remove(content.Key, out var sum))
            {
                sum = new ToldSum(ToldSumId.New(), content.Key);
                db.ToldSums.Add(sum);
            }

            told += sum.Tell(content, now) ? 1 : 0;
        }

        told += known.Values.Count(gone => gone.End(now));
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException exception) when (db.IsRace(exception))
        {
            // Another host tells the same at this moment: what it leaves is told by the next run.
            return new JobOutcome(0, told);
        }

        return new JobOutcome(told);
    }
}
