using Coordination.Platform.Jobs;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Coordination.BusinessSupport.Features.BusinessSupport.KeepApplications;

/// <summary>Forgets, after its time, who was invited to a call that has closed (GDPR article 5.1 e). That they were, and when, stays.</summary>
internal sealed class ForgetInvitations(BusinessSupportDbContext db, IOptions<FundingOptions> options, TimeProvider clock) : IRecurringJob
{
    private const int Batch = 200;

    public string Name => "business-support.forget-invitations";

    public string Cron => "0 40 4 ? * *";

    public async Task<JobOutcome> RunAsync(JobContext context, CancellationToken ct)
    {
        var (before, forgotten, failed) = (clock.TodayInSweden().AddDays(-options.Value.InvitationDays), 0, 0);
        var due = await db.FundingInvitations
            .Where(i => i.ForgottenAt == null && db.FundingSchemes.Any(s => s.Id == i.SchemeId && s.Calls.Any(c => c.Id == i.CallId && c.ClosesOn < before)))
            .OrderBy(i => i.InvitedAt).ThenBy(i => i.Id).Select(i => i.Id).Take(Batch).ToListAsync(ct);
        foreach (var id in due)
        {
            // One at a time: one that somebody withdraws at this moment stops none of the others.
            (await db.FundingInvitations.SingleAsync(i => i.Id == id, ct)).Forget(clock.GetUtcNow());
            try
            {
                await db.SaveChangesAsync(ct);
                forgotten++;
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
