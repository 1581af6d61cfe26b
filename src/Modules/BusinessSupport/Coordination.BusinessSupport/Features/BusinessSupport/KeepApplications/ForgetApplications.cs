using Coordination.BusinessSupport.Domain.Funding;
using Coordination.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Coordination.BusinessSupport.Features.BusinessSupport.KeepApplications;

/// <summary>Forgets, after its time, what somebody wrote of themselves in what was no application. That it came, and when, stays.</summary>
internal sealed class ForgetApplications(BusinessSupportDbContext db, IOptions<FundingOptions> options, TimeProvider clock) : IRecurringJob
{
    private const int Batch = 200;

    public string Name => "business-support.forget-applications";

    public string Cron => "0 25 4 ? * *";

    public async Task<JobOutcome> RunAsync(JobContext context, CancellationToken ct)
    {
        var (now, forgotten, failed) = (clock.GetUtcNow(), 0, 0);
        var before = now.AddDays(-options.Value.SpamDays);
        var due = await db.FundingApplications.Where(a => a.State == ApplicationState.Spam && a.ForgottenAt == null && a.EndedAt < before)
            .OrderBy(a => a.EndedAt).ThenBy(a => a.Id).Select(a => a.Id).Take(Batch).ToListAsync(ct);
        foreach (var id in due)
        {
            // One at a time: one that somebody takes back at this moment stops none of the others.
            var application = await db.FundingApplications.AsSplitQuery().SingleAsync(a => a.Id == id, ct);
            try
            {
                if (application.Forget(now).Succeeded)
                {
                    await db.SaveChangesAsync(ct);
                    forgotten++;
                }
            }
            catch (DbUpdateConcurrencyException)
            {
                failed++;
            }

            db.ChangeTracker.Clear();
        }

        return new JobOutcome(forgotten, failed);
    }
}
