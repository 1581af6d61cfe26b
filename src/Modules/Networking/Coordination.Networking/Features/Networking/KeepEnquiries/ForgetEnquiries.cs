using Coordination.Networking.Domain.Enquiries;
using Coordination.Networking.Features.Networking.SendEnquiry;
using Coordination.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Coordination.Networking.Features.Networking.KeepEnquiries;

/// <summary>
/// Forgets forms that were never sent and, after its time, what people wrote of themselves. What was sent is a public document: it is
/// thinned only as the municipality has decided (arkivlagen 10 §), and that somebody asked, about what and with what end, always stays.
/// </summary>
internal sealed class ForgetEnquiries(NetworkingDbContext db, IOptions<EnquiryOptions> options, TimeProvider clock) : IRecurringJob
{
    private const int Batch = 200;

    public string Name => "networking.forget-enquiries";

    public string Cron => "0 40 3 ? * *";

    public async Task<JobOutcome> RunAsync(JobContext context, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var unsent = now.AddHours(-options.Value.DraftHours);

        // The files go with the platform's own sweep, once nothing mentions them.
        var drafts = await db.EnquiryDrafts.Where(d => d.ChangedAt < unsent).OrderBy(d => d.ChangedAt).Take(Batch).ToListAsync(ct);
        db.EnquiryDrafts.RemoveRange(drafts);
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();

        var spamBefore = now.AddDays(-options.Value.SpamDays);
        DateTimeOffset? before = await db.EnquiryRules.Select(r => r.KeepMonths).SingleOrDefaultAsync(ct) is { } months ? now.AddMonths(-months) : null;
        var over = await db.Enquiries.AsSplitQuery()
            .Where(e => e.ForgottenAt == null && ((e.State == EnquiryState.Spam && e.SettledAt < spamBefore)
                || ((e.State == EnquiryState.Routed || e.State == EnquiryState.Rejected) && before != null && e.SettledAt < before)))
            .OrderBy(e => e.SettledAt).ThenBy(e => e.Id).Take(Batch).ToListAsync(ct);
        foreach (var enquiry in over)
        {
            enquiry.Forget(now);
        }

        await db.SaveChangesAsync(ct);
        return new JobOutcome(drafts.Count + over.Count);
    }
}
