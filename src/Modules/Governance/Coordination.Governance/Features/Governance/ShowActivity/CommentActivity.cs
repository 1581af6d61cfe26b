using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Answers;
using Coordination.Governance.Features.Governance.KeepLedger;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.ShowActivity;

/// <summary>Adds a comment to an activity's history.</summary>
internal sealed class CommentActivityHandler(GovernanceDbContext db, CurrentActor actor, TimeProvider clock)
{
    private const int Longest = 4000;

    public async Task<Result> HandleAsync(ActivityId id, string? text, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new Error("GOV-0308", "Activities.CommentMissing", "Comment", ErrorKind.Invalid);
        }

        if (text.Length > Longest)
        {
            return new Error("GOV-0507", "Answers.CommentTooLong", "Comment", ErrorKind.Invalid, Longest);
        }

        if (await db.Activities.SingleOrDefaultAsync(a => a.Id == id, ct) is not { } activity)
        {
            return new Error("GOV-0305", "Activities.Gone", Kind: ErrorKind.NotFound);
        }

        activity.Comment(text, null, actor.Actor.Name, clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return Result.Success;
    }
}

/// <summary>The coordinator decides on the later date a committee asked for.</summary>
internal sealed class SettleProposalHandler(GovernanceDbContext db, ObligationLedger ledger, CurrentActor actor, TimeProvider clock)
{
    public async Task<Result> HandleAsync(AnswerId id, bool accept, CancellationToken ct)
    {
        if (await db.Answers.SingleOrDefaultAsync(a => a.Id == id, ct) is not { Proposal: ProposalState.Open, ActivityId: { } activityId, ProposedDate: { } date } answer)
        {
            return new Error("GOV-0309", "Activities.ProposalSettled", Kind: ErrorKind.Conflict);
        }

        answer.Settle(accept);
        if (accept)
        {
            var activity = await db.Activities.SingleAsync(a => a.Id == activityId, ct);
            activity.MoveDue(date, clock.GetUtcNow(), actor.Actor.Name, answer.Comment);
            await ledger.AlignAsync(await db.Plans.SingleAsync(p => p.Id == activity.PlanId, ct), [activity], ct);
        }

        await db.SaveChangesAsync(ct);
        return Result.Success;
    }
}
