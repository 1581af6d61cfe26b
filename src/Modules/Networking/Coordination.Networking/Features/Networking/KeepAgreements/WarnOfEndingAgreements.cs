using Coordination.Networking.Domain.Cooperation;
using Coordination.Platform.Jobs;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.KeepAgreements;

/// <summary>Before an agreement runs out, its committee owes a word on what is to follow. Told once for each last day, however late the sweep runs.</summary>
internal sealed class WarnOfEndingAgreements(NetworkingDbContext db, TimeProvider clock) : IRecurringJob
{
    private const int Batch = 200;

    public string Name => "networking.warn-of-ending-agreements";

    public string Cron => "0 25 5 ? * *";

    public async Task<JobOutcome> RunAsync(JobContext context, CancellationToken ct)
    {
        var (today, warned, failed) = (clock.TodayInSweden(), 0, 0);
        var near = today.AddDays(Agreement.WarnDays);
        var due = await db.Agreements.Where(a => a.EndedOn == null && a.EndsOn != null && a.EndsOn <= near && (a.WarnedOf == null || a.WarnedOf != a.EndsOn))
            .OrderBy(a => a.EndsOn).ThenBy(a => a.Id).Select(a => a.Id).Take(Batch).ToListAsync(ct);
        foreach (var id in due)
        {
            // One at a time: an agreement that somebody changes at this moment stops none of the others.
            var agreement = await db.Agreements.AsSplitQuery().SingleAsync(a => a.Id == id, ct);
            try
            {
                if (agreement.WarnOfEnd(today, clock.GetUtcNow()))
                {
                    await db.SaveChangesAsync(ct);
                    warned++;
                }
            }
            catch (DbUpdateConcurrencyException)
            {
                failed++;
            }

            db.ChangeTracker.Clear();
        }

        return new JobOutcome(warned, failed);
    }
}
