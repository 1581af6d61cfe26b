using System.Globalization;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Answers;
using Coordination.Governance.Domain.Obligations;
using Coordination.Governance.Features.Governance.AnswerByLink;
using Coordination.Platform.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Coordination.Governance.Features.Governance.RemindCommittees;

/// <summary>Turns planned letters into rows: the letter, its reminders, its link and, unless it has to wait, the mail.</summary>
internal sealed class DigestWriter(GovernanceDbContext db, LetterComposer composer, AnswerTokens tokens, MailQueue mail, IOptions<GovernanceOptions> options, TimeProvider clock)
{
    /// <summary>A letter that could not be sent for this long says what is no longer true.</summary>
    private static readonly TimeSpan LetterLife = TimeSpan.FromDays(5);

    /// <summary>Adds the groups' rows to the unit of work.</summary>
    /// <returns>The number of letters queued.</returns>
    public async Task<int> WriteAsync(IReadOnlyList<DigestGroup> groups, DateOnly today, CancellationToken ct)
    {
        var digests = groups.SelectMany(g => g.Digests).ToList();
        var keys = digests.Select(d => d.RecipientKey).ToList();
        var instructions = await db.DigestInstructions.AsNoTracking().Where(i => i.Date == today && keys.Contains(i.RecipientKey)).ToDictionaryAsync(i => i.RecipientKey, ct);

        // A duty that was met and is owed again climbs its ladder anew: the same rung is then told once more and counted once.
        var climbed = await ClimbedAsync([.. groups.SelectMany(g => g.DueLines).Select(l => l.Obligation.Id)], ct);
        var reminded = new HashSet<ObligationId>();
        var queued = 0;
        foreach (var planned in digests)
        {
            var instruction = instructions.GetValueOrDefault(planned.RecipientKey);
            var digest = new Digest(
                DigestId.New(), today, planned.Address, planned.Name, planned.Committees.Select(c => c.Code), InitialState(planned, instruction), clock.GetUtcNow());
            db.Digests.Add(digest);
            foreach (var line in planned.Lines.Where(l => l.Rung is not null && !climbed.Contains((l.Obligation.Id, l.Rung.Key, l.Obligation.DueOn)) && reminded.Add(l.Obligation.Id)))
            {
                db.Reminders.Add(new Reminder(line.Obligation.Id, line.Rung!.Key, line.Obligation.DueOn, digest.Id, today));
            }

            if (Prepare(digest, planned, instruction?.Note, today) is { } letter && digest.State == DigestState.Queued)
            {
                Send(digest, planned, letter, approvedBy: instruction is { IsApproved: true } ? instruction.By : planned.AskedBy);
                queued++;
            }
            else if (digest.State == DigestState.Skipped)
            {
                digest.Skip(instruction!.By!);
            }
        }

        return queued;
    }

    /// <summary>Composes a letter, with a fresh link when there is somebody to send it to.</summary>
    public LetterContent? Prepare(Digest digest, PlannedDigest planned, string? note, DateOnly today)
    {
        var link = planned.Address is null ? null : new AnswerLink(
            AnswerLinkId.New(), planned.Address, planned.Name ?? planned.Address, planned.Lines.Select(l => l.Obligation.Id), clock.GetUtcNow(), clock.GetUtcNow().AddDays(options.Value.LinkDays));
        if (link is not null)
        {
            db.AnswerLinks.Add(link);
        }

        var letter = composer.Compose(planned, link is null ? null : tokens.Protect(link), note, today);
        digest.Describe(letter.Subject, planned.Lines.Count, planned.LateOn(today), link?.Id, note);
        return link is null ? null : letter;
    }

    /// <summary>Puts the letter into the mail queue of the same commit.</summary>
    public void Send(Digest digest, PlannedDigest planned, LetterContent letter, string? approvedBy)
    {
        var series = planned.Committees[0].Code.ToLowerInvariant();
        var row = mail.Add(db, new QueuedMail
        {
            DedupKey = string.Create(CultureInfo.InvariantCulture, $"digest:{digest.Id.Value:N}"),
            ToAddress = planned.Address!,
            ToName = planned.Name,
            Subject = letter.Subject,
            Text = LetterText.Of(letter),
            Html = LetterHtml.Of(letter),
            Topic = planned.Committees[0].Code,
            ListKey = ListKey(series),
            ListName = planned.Committees[0].Name,
            ThreadKey = $"handlingsplan.{ListKey(series)}",
            UnsubscribeAddress = letter.SenderAddress.Length > 0 ? letter.SenderAddress : null,
            UnsubscribePage = letter.AllAnswers is { } all ? new Uri($"{all.AbsoluteUri}/mottagare") : null,
            ExpiresAt = clock.GetUtcNow() + LetterLife,
        });
        digest.Queue(row.Id, approvedBy);
    }

    private async Task<HashSet<(ObligationId, string, DateOnly)>> ClimbedAsync(List<ObligationId> due, CancellationToken ct)
    {
        var climbed = new HashSet<(ObligationId, string, DateOnly)>();
        foreach (var chunk in due.Chunk(1000))
        {
            var known = await db.Reminders.AsNoTracking().Where(r => chunk.Contains(r.ObligationId)).Select(r => new { r.ObligationId, r.Rung, r.DueOn }).ToListAsync(ct);
            climbed.UnionWith(known.Select(r => (r.ObligationId, r.Rung, r.DueOn)));
        }

        return climbed;
    }

    private static DigestState InitialState(PlannedDigest planned, DigestInstruction? instruction) => planned switch
    {
        { Address: null } => DigestState.Unreachable,
        _ when instruction is { IsSkipped: true } => DigestState.Skipped,
        { NeedsApproval: true } when instruction is not { IsApproved: true } => DigestState.AwaitingApproval,
        _ => DigestState.Queued,
    };

    /// <summary>A List-Id label holds ASCII letters, digits and hyphens only (RFC 2919).</summary>
    private static string ListKey(string code)
    {
        var key = new string([.. Platform.Text.SearchText.Normalise(code).Where(c => char.IsAsciiLetterOrDigit(c) || c == '-')]);
        return key.Length > 0 ? key : "namnd";
    }
}
