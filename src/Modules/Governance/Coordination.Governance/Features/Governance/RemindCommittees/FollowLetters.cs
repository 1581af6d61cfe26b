using Coordination.Governance.Domain.Obligations;
using Coordination.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.RemindCommittees;

/// <summary>Notes what became of the letters: sent, failed, or an address that does not work, which then gets no more mail.</summary>
internal sealed class FollowLetters(GovernanceDbContext db) : IRecurringJob
{
    public string Name => "governance.follow-letters";

    public string Cron => "0 2/5 * ? * *";

    public async Task<JobOutcome> RunAsync(JobContext context, CancellationToken ct)
    {
        var settled = await (
            from digest in db.Digests
            join letter in db.Mail on digest.MailId equals (Guid?)letter.Id
            where digest.State == DigestState.Queued && (letter.SentAt != null || letter.DeadAt != null || letter.BouncedAt != null)
            orderby digest.Date
            select new { digest, letter.SentAt, letter.BouncedAt, letter.LastError }).Take(1000).ToListAsync(ct);
        foreach (var letter in settled)
        {
            if (letter.SentAt is { } at)
            {
                letter.digest.MarkSent(at);
            }
            else
            {
                letter.digest.MarkFailed(letter.BouncedAt is null ? DigestState.Failed : DigestState.Bounced, letter.LastError);
            }
        }

        var bounced = settled.Where(l => l.BouncedAt is not null).ToList();
        var codes = bounced.SelectMany(b => b.digest.Committees).Distinct().ToList();
        foreach (var committee in await db.Committees.Where(c => codes.Contains(c.Code)).ToListAsync(ct))
        {
            foreach (var letter in bounced.Where(b => b.digest.Committees.Contains(committee.Code)))
            {
                committee.MarkBounced(letter.digest.Address!, letter.BouncedAt!.Value);
            }
        }

        await db.SaveChangesAsync(ct);
        return new JobOutcome(settled.Count, bounced.Count);
    }
}
