using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Answers;
using Coordination.Governance.Domain.Matters;
using Coordination.Governance.Domain.Obligations;
using Coordination.Governance.Features.Governance.AnswerByLink;
using Coordination.Governance.Features.Governance.MoveStaffReport;
using Coordination.Governance.Features.Governance.RemindCommittees;
using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.ProtectMatter;

/// <summary>
/// A matter has become protected: letters that name it and wait in the queue are written anew without its name, and the copies of those that
/// have gone lose their words. Called in the transaction that protects it, after its duties have lost their names.
/// </summary>
internal sealed class LettersOfMatter(GovernanceDbContext db, LetterComposer composer, AnswerTokens tokens, TimeProvider clock)
{
    private const string Removed = "Texten är borttagen: brevet gällde ett ärende som sedan har skyddats.\n";

    /// <returns>How many letters were just being sent, and could not be held.</returns>
    /// <param name="matter">The matter.</param>
    /// <param name="called">Reports on other things that were called after it.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<int> CleanAsync(Matter matter, IReadOnlyCollection<StaffReportId> called, CancellationToken ct)
    {
        var own = await db.StaffReports.AsNoTracking().Where(r => r.MatterId == matter.Id).Select(r => r.Id).ToListAsync(ct);
        var beyond = 0;
        foreach (var report in own.Concat(called))
        {
            var key = $"review:{report.Value:N}:";
            foreach (var row in await db.Mail.AsNoTracking().Where(m => m.DedupKey.StartsWith(key)).ToListAsync(ct))
            {
                beyond += await CleanAsync(row, ReviewRequest.ProtectedSubject, ReviewRequest.WithoutWords(row.TextBody), null, ct);
            }
        }

        var duties = await DutiesAsync(matter, ct);
        var links = await db.AnswerLinks.AsNoTracking().Where(l => l.Obligations.Any(o => duties.Contains(o))).ToDictionaryAsync(l => l.Id, ct);
        var ids = links.Keys.Select(l => (AnswerLinkId?)l).ToList();
        foreach (var digest in await db.Digests.AsNoTracking().Where(d => d.MailId != null && ids.Contains(d.LinkId)).ToListAsync(ct))
        {
            if (await db.Mail.AsNoTracking().SingleOrDefaultAsync(m => m.Id == digest.MailId, ct) is { } row)
            {
                var letter = await ComposeAsync(digest, links[digest.LinkId!.Value], ct);
                beyond += await CleanAsync(row, letter.Subject, LetterText.Of(letter), LetterHtml.Of(letter), ct);
            }
        }

        return beyond;
    }

    /// <summary>What is owed because of the matter: replies, and what follows from decisions in it.</summary>
    private async Task<List<Guid>> DutiesAsync(Matter matter, CancellationToken ct)
    {
        var asked = db.Referrals.Where(r => r.MatterId == matter.Id).Select(r => (ReferralId?)r.Id);
        var replies = await db.Obligations.Where(o => asked.Contains(o.ReferralId)).Select(o => o.Id).ToListAsync(ct);
        var keys = (await db.AgendaItems.AsNoTracking().AsSplitQuery().Where(i => i.MatterId == matter.Id && i.FollowUps.Any()).ToListAsync(ct))
            .SelectMany(i => i.FollowUps).Select(f => Obligation.FollowUpKey(f.Id)).ToList();
        var followUps = await db.Obligations.Where(o => o.Source == Obligation.OwnSource && keys.Contains(o.Key)).Select(o => o.Id).ToListAsync(ct);
        return [.. replies.Concat(followUps).Select(o => o.Value)];
    }

    /// <summary>The same letter, with the names that its duties have now.</summary>
    private async Task<LetterContent> ComposeAsync(Digest digest, AnswerLink link, CancellationToken ct)
    {
        var ids = link.Obligations.Select(o => new ObligationId(o)).ToList();
        var lines = await db.Obligations.AsNoTracking().Where(o => ids.Contains(o.Id)).OrderBy(o => o.DueOn).ThenBy(o => o.Id)
            .Select(o => new OwedLine(o.Id, o.CommitteeId, o.Kind, o.Title, o.DueOn, o.LadderFrom, o.AnsweredOn, o.RemindedOn, o.NextReminderOn, o.Link, o.ActivityId, o.AskedFor, o.AskedBy, o.Milestones)).ToListAsync(ct);
        var committees = await db.Committees.AsNoTracking().Where(c => digest.Committees.Contains(c.Code)).OrderBy(c => c.Code).Select(c => new AddressedCommittee(c.Id, c.Code, c.Name)).ToListAsync(ct);
        var planned = new PlannedDigest(digest.RecipientKey, digest.Address, digest.RecipientName, committees, [.. lines.Select(l => new PlannedLine(l, null))], false, false);
        return composer.Compose(planned, tokens.Protect(link), digest.Note, digest.Date);
    }

    /// <summary>A letter that a server has got, or that nobody will send, is a copy; one that waits is still to be read.</summary>
    private async Task<int> CleanAsync(MailRow row, string subject, string text, string? html, CancellationToken ct)
    {
        if (row.SentAt is not null || row.DeadAt is not null)
        {
            await db.Mail.Where(m => m.Id == row.Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.Subject, subject).SetProperty(m => m.TextBody, Removed).SetProperty(m => m.HtmlBody, (string?)null), ct);
            return 0;
        }

        var now = clock.GetUtcNow();
        var held = await db.Mail.Where(m => m.Id == row.Id && m.SentAt == null && (m.LeaseId == null || m.VisibleAt <= now))
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.Subject, subject).SetProperty(m => m.TextBody, text).SetProperty(m => m.HtmlBody, html), ct);
        return held == 0 ? 1 : 0;
    }
}
