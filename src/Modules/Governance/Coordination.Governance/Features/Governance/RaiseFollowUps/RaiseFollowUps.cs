using Coordination.Platform.Jobs;
using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.RaiseFollowUps;

/// <summary>Lets the points of the year become obligations in good time; the reminders then go as for everything else that is owed.</summary>
internal sealed class RaiseFollowUps(GovernanceDbContext db, FollowUpPointLedger ledger, IDatabaseDialect dialect) : IRecurringJob
{
    public string Name => "governance.raise-follow-ups";

    public string Cron => "0 15 5 ? * *";

    public async Task<JobOutcome> RunAsync(JobContext context, CancellationToken ct)
    {
        var (raised, failed) = (0, 0);
        foreach (var point in await db.FollowUpPoints.AsNoTracking().ToListAsync(ct))
        {
            try
            {
                var added = await ledger.AlignAsync(point, ct);
                await db.SaveChangesAsync(ct);
                raised += added;
            }
            catch (DbUpdateException exception) when (exception is DbUpdateConcurrencyException || dialect.IsUniqueViolation(exception))
            {
                // Another host was first with this point; the next run finds what it raised.
                failed++;
            }

            db.ChangeTracker.Clear();
        }

        return new JobOutcome(raised, Failed: failed);
    }
}
