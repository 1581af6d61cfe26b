using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Answers;
using Coordination.Governance.Domain.Matters;
using Coordination.Governance.Domain.Obligations;
using Coordination.Governance.Domain.Referrals;
using Coordination.Governance.Features.Governance.KeepLedger;
using Coordination.Governance.Features.Governance.KeepRevision;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.AnswerByLink;

/// <summary>What a committee answers, for one or several of the link's obligations at once.</summary>
/// <param name="Link">The signed link it came through.</param>
/// <param name="Obligations">What it answers, with the activity versions that the page showed.</param>
/// <param name="Status">Chosen by the person; the form has no default.</param>
/// <param name="Comment">What was done.</param>
/// <param name="ProposedDate">A later date the committee asks for.</param>
/// <param name="From">Client address and program.</param>
/// <param name="Steps">Steps on the way to a reply that are ready.</param>
internal sealed record AnswerByLink(
    AnswerLink Link, IReadOnlyDictionary<ObligationId, long> Obligations, ActivityStatus? Status, string? Comment, DateOnly? ProposedDate, string? From,
    IReadOnlyList<PreparationStep> Steps);

/// <summary>Stores answers: the activities' reports, the ledger and the answers themselves in one commit.</summary>
internal sealed class AnswerByLinkHandler(GovernanceDbContext db, ObligationLedger ledger, ConsultationLedger consultations, CurrentActor actor, TimeProvider clock)
{
    private const string Declined = "Nämnden avstår från att svara.";
    private const int LongestComment = 4000;

    /// <summary>A second press of the button within this time is the same answer.</summary>
    private static readonly TimeSpan DoubleSubmit = TimeSpan.FromMinutes(2);

    public async Task<Result<IReadOnlyList<AnswerId>>> HandleAsync(AnswerByLink command, CancellationToken ct)
    {
        if (Validate(command) is { Count: > 0 } errors)
        {
            return Result<IReadOnlyList<AnswerId>>.Failure(errors);
        }

        var now = clock.GetUtcNow();
        var today = clock.TodayInSweden();
        actor.Actor = new Actor(ActorKind.Link, command.Link.Id.Value.ToString(), command.Link.RecipientName);
        var ids = command.Obligations.Keys.ToList();
        if (await SameAnswerAsync(command, ids, now, ct) is { Count: > 0 } same)
        {
            return Result<IReadOnlyList<AnswerId>>.Of(same);
        }

        var obligations = await db.Obligations.Where(o => ids.Contains(o.Id)).ToListAsync(ct);
        var activityIds = obligations.Select(o => o.ActivityId).OfType<ActivityId>().Distinct().ToList();
        var activities = await db.Activities.Where(a => activityIds.Contains(a.Id)).ToDictionaryAsync(a => a.Id, ct);
        var codes = await db.Committees.Where(c => obligations.Select(o => o.CommitteeId).Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Code, ct);
        foreach (var obligation in obligations)
        {
            if (obligation.ActivityId is { } id && activities[id].Version != command.Obligations[obligation.Id])
            {
                return new Error("GOV-0503", "Answers.ChangedMeanwhile", Kind: ErrorKind.Conflict, Arguments: activities[id].Title);
            }
        }

        var referralIds = obligations.Select(o => o.ReferralId).OfType<ReferralId>().ToList();
        var referrals = await db.Referrals.AsSplitQuery().Where(r => referralIds.Contains(r.Id)).ToDictionaryAsync(r => r.Id, ct);
        var answers = new List<(Answer Answer, Activity? Activity)>();
        foreach (var obligation in obligations)
        {
            var activity = obligation.ActivityId is { } id ? activities[id] : null;
            var answer = new Answer(
                AnswerId.New(), command.Link.Id, obligation.Id, obligation.ActivityId, obligation.CommitteeId, command.Status!.Value, command.Comment, command.ProposedDate, command.Link.RecipientName, now);
            answer.Remember(activity?.Status, activity?.ReportedOn, obligation.AnsweredOn, command.From);
            if (Apply(obligation, activity, command, codes[obligation.CommitteeId], now, today) is { Succeeded: false } refused)
            {
                return Result<IReadOnlyList<AnswerId>>.Failure(refused.Errors);
            }

            if (obligation.ReferralId is { } asked)
            {
                Hear(referrals[asked], command, codes[obligation.CommitteeId], now, today);
                answer.TickOff(referrals[asked].TickOff(command.Steps, today));
                obligation.Follow(referrals[asked].Milestones);
            }

            db.Answers.Add(answer);
            answers.Add((answer, activity));
        }

        await consultations.HearAsync(obligations, command.Status!.Value, command.Comment, command.Link.RecipientName, ct);
        await AlignAsync(activities.Values, ct);
        foreach (var digest in await db.Digests.Where(d => d.LinkId == command.Link.Id).ToListAsync(ct))
        {
            digest.MarkAnswered(now);
        }

        foreach (var (answer, activity) in answers.Where(a => a.Activity is not null))
        {
            answer.StoredAs(activity!.Version + 1);
        }

        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Error("GOV-0503", "Answers.ChangedMeanwhile", Kind: ErrorKind.Conflict, Arguments: obligations[0].Title);
        }

        return Result<IReadOnlyList<AnswerId>>.Of([.. answers.Select(a => a.Answer.Id)]);
    }

    private static Result Apply(Obligation obligation, Activity? activity, AnswerByLink command, string code, DateTimeOffset now, DateOnly today)
    {
        var status = command.Status!.Value;
        if (obligation.Kind is ObligationKind.Referral or ObligationKind.Consultation)
        {
            obligation.Answer(today);
            if (status == ActivityStatus.Done)
            {
                obligation.Meet(today);
            }
            else if (status == ActivityStatus.Cancelled)
            {
                obligation.Withdraw(Declined, today);
            }

            return Result.Success;
        }

        if (activity is null)
        {
            obligation.AnswerTo(code, status.ToString(), command.Comment, today, now);
            if (status == ActivityStatus.Done)
            {
                obligation.Meet(today);
            }

            return Result.Success;
        }

        var reported = activity.Report(status, command.Comment, code, command.Link.RecipientName, now, today);
        if (obligation.Kind == ObligationKind.PeriodicCheck)
        {
            obligation.Meet(today);
        }
        else
        {
            obligation.Answer(today);
        }

        return reported;
    }

    private static void Hear(Referral referral, AnswerByLink command, string code, DateTimeOffset now, DateOnly today)
    {
        referral.Hear(command.Status!.Value, command.Comment, command.ProposedDate, today);
        var told = command.ProposedDate is null || !referral.IsOpen ? MatterEntryKind.Replied : MatterEntryKind.RespiteAsked;
        referral.Tell(told, now, command.Link.RecipientName, null, $"{code} {command.Comment}".Trim());
    }

    private List<Error> Validate(AnswerByLink command)
    {
        var errors = new List<Error>();
        if (command.Obligations.Count == 0)
        {
            errors.Add(new Error("GOV-0504", "Answers.NothingChosen", "Obligations", ErrorKind.Invalid));
        }

        if (command.Obligations.Keys.Any(o => !command.Link.Obligations.Contains(o.Value)))
        {
            errors.Add(new Error("GOV-0505", "Answers.NotInLink", Kind: ErrorKind.NotFound));
        }

        if (command.Status is null || !Enum.IsDefined(command.Status.Value))
        {
            errors.Add(new Error("GOV-0506", "Answers.StatusMissing", "Status", ErrorKind.Invalid));
        }

        if (command.Status == ActivityStatus.Cancelled && string.IsNullOrWhiteSpace(command.Comment))
        {
            errors.Add(new Error("GOV-0302", "Activities.CancelNeedsReason", "Comment", ErrorKind.Invalid));
        }

        if (command.Comment?.Length > LongestComment)
        {
            errors.Add(new Error("GOV-0507", "Answers.CommentTooLong", "Comment", ErrorKind.Invalid, LongestComment));
        }

        if (command.ProposedDate <= clock.TodayInSweden())
        {
            errors.Add(new Error("GOV-0508", "Answers.DateHasPassed", "ProposedDate", ErrorKind.Invalid));
        }

        return errors;
    }

    private async Task<IReadOnlyList<AnswerId>> SameAnswerAsync(AnswerByLink command, List<ObligationId> ids, DateTimeOffset now, CancellationToken ct)
    {
        var since = now - DoubleSubmit;
        var comment = string.IsNullOrWhiteSpace(command.Comment) ? null : command.Comment.Trim();
        var steps = Answer.Written(command.Steps);
        var same = await db.Answers.AsNoTracking()
            .Where(a => a.LinkId == command.Link.Id && ids.Contains(a.ObligationId) && a.At >= since && a.UndoneAt == null && a.Status == command.Status && a.Comment == comment && a.ProposedDate == command.ProposedDate && a.StepsDone == steps)
            .ToListAsync(ct);
        return same.Select(a => a.ObligationId).Distinct().Count() == ids.Count ? [.. same.Select(a => a.Id)] : [];
    }

    private async Task AlignAsync(IEnumerable<Activity> activities, CancellationToken ct)
    {
        foreach (var ofPlan in activities.GroupBy(a => a.PlanId))
        {
            var plan = await db.Plans.SingleAsync(p => p.Id == ofPlan.Key, ct);
            await ledger.AlignAsync(plan, [.. ofPlan], ct);
        }
    }
}
