using Coordination.Networking.Domain.Enquiries;
using Coordination.Platform.Organisations;
using Coordination.Platform.Persistence;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Coordination.Networking.Features.Networking.SendEnquiry;

/// <summary>
/// Makes a draft an enquiry, with its number and its day, and queues the receipt in the same commit. Sent twice, it is one enquiry. Whatever
/// looks like spam is kept all the same and stands apart: no honest enquiry is lost to a guess.
/// </summary>
internal sealed class SendEnquiryHandler(
    NetworkingDbContext db, EnquiryLetters letters, OrganisationCalendar calendar, IDatabaseDialect dialect, IOptions<EnquiryOptions> options, TimeProvider clock)
{
    private const int MostTries = 10;

    public async Task HandleAsync(EnquiryId id, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            if (await db.EnquiryDrafts.AsSplitQuery().SingleOrDefaultAsync(d => d.Id == id, ct) is not { } draft)
            {
                return;
            }

            await AddAsync(draft, ct);
            try
            {
                await db.SaveChangesAsync(ct);
                return;
            }
            catch (DbUpdateException exception) when (tries < MostTries && (exception is DbUpdateConcurrencyException || dialect.IsUniqueViolation(exception)))
            {
                // Somebody else got the number, or this form was sent twice: look again.
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task AddAsync(EnquiryDraft draft, CancellationToken ct)
    {
        var (now, today) = (clock.GetUtcNow(), clock.TodayInSweden());
        var rules = await db.EnquiryRules.AsNoTracking().SingleOrDefaultAsync(ct) ?? new EnquiryRules();
        var last = await db.Enquiries.Where(e => e.Year == today.Year).MaxAsync(e => (int?)e.Serial, ct) ?? 0;
        var enquiry = new Enquiry(
            draft, today.Year, last + 1, calendar.Days.AddWorkingDays(today, rules.ServiceDays), now, Languages.Current, await SignAsync(draft, now, ct));
        db.Enquiries.Add(enquiry);
        db.EnquiryDrafts.Remove(draft);
        if (enquiry.Suspicion is null)
        {
            letters.QueueReceipt(enquiry);
            letters.QueueNotice(enquiry, rules.NoticeAddress);
        }
    }

    private async Task<SpamSign?> SignAsync(EnquiryDraft draft, DateTimeOffset now, CancellationToken ct)
    {
        if (draft.Sign(now, TimeSpan.FromSeconds(options.Value.ShortestSeconds)) is { } sign)
        {
            return sign;
        }

        var (since, email, fingerprint) = (now.AddDays(-1), draft.Answers.Email, Enquiry.FingerprintOf(draft.Answers.Message));
        return await db.Enquiries.CountAsync(e => e.Email == email && e.ReceivedAt > since, ct) >= options.Value.MostPerAddress ? SpamSign.Many
            : await db.Enquiries.CountAsync(e => e.Fingerprint == fingerprint && e.ReceivedAt > since, ct) >= options.Value.MostAlike ? SpamSign.Repeated
            : null;
    }
}
