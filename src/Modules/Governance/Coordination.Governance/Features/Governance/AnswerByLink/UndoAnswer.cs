using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Answers;
using Coordination.Governance.Domain.Obligations;
using Coordination.Governance.Features.Governance.KeepRevision;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.AnswerByLink;

/// <summary>Takes answers back within 30 minutes, unless somebody has built on them since.</summary>
internal sealed class UndoAnswerHandler(GovernanceDbContext db, ConsultationLedger consultations, CurrentActor actor, TimeProvider clock)
{
    private const string Undone = "Svaret ångrades.";

    public async Task<Result> HandleAsync(AnswerLink link, IReadOnlyCollection<AnswerId> answers, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var today = clock.TodayInSweden();
        actor.Actor = new Actor(ActorKind.Link, link.Id.Value.ToString(), link.RecipientName);
        var given = await db.Answers.Where(a => a.LinkId == link.Id && answers.Contains(a.Id)).ToListAsync(ct);
        if (given.Count == 0)
        {
            return new Error("GOV-0501", "Answers.Gone", Kind: ErrorKind.NotFound);
        }

        foreach (var answer in given.Where(a => a.UndoneAt is null))
        {
            if (answer.Undo(now) is { Succeeded: false } refused)
            {
                return refused;
            }

            if (await TakeBackAsync(answer, now, today, ct) is { Succeeded: false } conflict)
            {
                return conflict;
            }
        }

        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Error("GOV-0509", "Answers.BuiltOn", Kind: ErrorKind.Conflict);
        }

        return Result.Success;
    }

    private async Task<Result> TakeBackAsync(Answer answer, DateTimeOffset now, DateOnly today, CancellationToken ct)
    {
        var obligation = await db.Obligations.SingleAsync(o => o.Id == answer.ObligationId, ct);
        if (answer.ActivityId is { } id)
        {
            var activity = await db.Activities.SingleAsync(a => a.Id == id, ct);
            if (activity.Version != answer.ActivityVersionAfter)
            {
                return new Error("GOV-0509", "Answers.BuiltOn", Kind: ErrorKind.Conflict);
            }

            var code = await db.Committees.Where(c => c.Id == answer.CommitteeId).Select(c => c.Code).SingleAsync(ct);
            activity.UndoReport(answer.StatusBefore ?? activity.Status, answer.ReportedBefore, code, answer.By, now, today);
            await ReopenAsync(id, answer, today, ct);
        }

        if (obligation.ReferralId is { } asked)
        {
            var referral = await db.Referrals.AsSplitQuery().SingleAsync(r => r.Id == asked, ct);
            referral.TakeBack(answer.Steps);
            obligation.Follow(referral.Milestones);
        }

        await consultations.TakeBackAsync(obligation, ct);
        obligation.Reopen(today);
        obligation.ForgetAnswer(answer.AnsweredBefore);
        return Result.Success;
    }

    /// <summary>The answer closed the activity's obligations, or made the next check: both go back.</summary>
    private async Task ReopenAsync(ActivityId activity, Answer answer, DateOnly today, CancellationToken ct)
    {
        foreach (var other in await db.Obligations.Where(o => o.ActivityId == activity && o.Id != answer.ObligationId).ToListAsync(ct))
        {
            if (other.Kind == ObligationKind.PeriodicCheck && other.CommitteeId == answer.CommitteeId && other.State == ObligationState.Open && other.RaisedOn >= today.AddDays(-1))
            {
                other.Withdraw(Undone, today);
            }
            else if (other.Kind == ObligationKind.Activity && other.State != ObligationState.Open && other.ClosedOn == today)
            {
                other.Reopen(today);
            }
        }
    }
}
