using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Obligations;
using Coordination.Governance.Features.Governance.RemindCommittees;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.ReviewLetters;

/// <summary>Sends a letter that waited for approval, about what is still open, or lets it go.</summary>
internal sealed class ApproveLetterHandler(GovernanceDbContext db, DigestWriter writer, CurrentActor actor, TimeProvider clock)
{
    public async Task<Result> HandleAsync(DigestId id, bool skip, CancellationToken ct)
    {
        if (await db.Digests.SingleOrDefaultAsync(d => d.Id == id, ct) is not { State: DigestState.AwaitingApproval } digest)
        {
            return new Error("GOV-0401", "Reminders.AlreadyDecided", Kind: ErrorKind.Conflict);
        }

        if (skip)
        {
            digest.Skip(actor.Actor.Name);
            await db.SaveChangesAsync(ct);
            return Result.Success;
        }

        var link = await db.AnswerLinks.SingleAsync(l => l.Id == digest.LinkId, ct);
        var ids = link.Obligations.Select(o => new ObligationId(o)).ToList();
        var open = await db.Obligations.AsNoTracking().Where(o => ids.Contains(o.Id) && o.State == ObligationState.Open)
            .Select(o => new OwedLine(o.Id, o.CommitteeId, o.Kind, o.Title, o.DueOn, o.LadderFrom, o.AnsweredOn, o.RemindedOn, o.NextReminderOn, o.Link, o.ActivityId, o.AskedFor, o.AskedBy, o.Milestones)).ToListAsync(ct);
        if (open.Count == 0)
        {
            digest.Skip(actor.Actor.Name);
            await db.SaveChangesAsync(ct);
            return new Error("GOV-0402", "Reminders.NothingLeft", Kind: ErrorKind.Conflict);
        }

        var committees = await db.Committees.AsNoTracking().Where(c => digest.Committees.Contains(c.Code)).Select(c => new AddressedCommittee(c.Id, c.Code, c.Name)).ToListAsync(ct);
        var today = clock.TodayInSweden();
        var planned = new PlannedDigest(
            digest.RecipientKey, digest.Address, digest.RecipientName, committees, [.. open.OrderBy(o => o.DueOn).Select(o => new PlannedLine(o, null))], false, false);
        link.Revoke(clock.GetUtcNow(), actor.Actor.Name);
        writer.Send(digest, planned, writer.Prepare(digest, planned, digest.Note, today)!, actor.Actor.Name);
        await db.SaveChangesAsync(ct);
        return Result.Success;
    }

    /// <summary>Closes a letter's link at once.</summary>
    public async Task RevokeAsync(AnswerLinkId id, CancellationToken ct)
    {
        var link = await db.AnswerLinks.SingleAsync(l => l.Id == id, ct);
        link.Revoke(clock.GetUtcNow(), actor.Actor.Name);
        await db.SaveChangesAsync(ct);
    }
}
