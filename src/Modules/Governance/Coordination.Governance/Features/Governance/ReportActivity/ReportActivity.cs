using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Features.Governance.KeepLedger;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.ReportActivity;

/// <summary>How far an activity has come, said by the coordinator or a committee's own officer.</summary>
/// <param name="Id">The activity.</param>
/// <param name="Version">The version the person saw.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Comment">What was done.</param>
/// <param name="DueOn">The date, moved or as it was.</param>
/// <param name="Reason">Why the date moved.</param>
/// <param name="CommitteeCode">The committee that speaks, or null for the coordinator.</param>
internal sealed record ReportActivity(ActivityId Id, long Version, ActivityStatus? Status, string? Comment, DateOnly? DueOn, string? Reason, string? CommitteeCode);

/// <summary>Stores the report and keeps the ledger true, in one commit.</summary>
internal sealed class ReportActivityHandler(GovernanceDbContext db, ObligationLedger ledger, CurrentActor actor, TimeProvider clock)
{
    public async Task<Result> HandleAsync(ReportActivity command, CancellationToken ct)
    {
        if (command.Status is not { } status)
        {
            return new Error("GOV-0304", "Activities.StatusMissing", "Status", ErrorKind.Invalid);
        }

        if (await db.Activities.SingleOrDefaultAsync(a => a.Id == command.Id, ct) is not { } activity)
        {
            return new Error("GOV-0305", "Activities.Gone", Kind: ErrorKind.NotFound);
        }

        if (activity.Version != command.Version)
        {
            return new Error("GOV-0306", "Activities.ChangedMeanwhile", Kind: ErrorKind.Conflict);
        }

        if (!activity.Timetable.IsOngoing && command.DueOn != activity.DueOn && string.IsNullOrWhiteSpace(command.Reason))
        {
            return new Error("GOV-0307", "Activities.MoveNeedsReason", "Reason", ErrorKind.Invalid);
        }

        var now = clock.GetUtcNow();
        if (activity.Report(status, command.Comment, command.CommitteeCode, actor.Actor.Name, now, clock.TodayInSweden()) is { Succeeded: false } refused)
        {
            return refused;
        }

        if (!activity.Timetable.IsOngoing)
        {
            activity.MoveDue(command.DueOn, now, actor.Actor.Name, command.Reason);
        }

        var plan = await db.Plans.SingleAsync(p => p.Id == activity.PlanId, ct);
        await MeetChecksAsync(activity, command.CommitteeCode, ct);
        await ledger.AlignAsync(plan, [activity], ct);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Error("GOV-0306", "Activities.ChangedMeanwhile", Kind: ErrorKind.Conflict);
        }

        return Result.Success;
    }

    /// <summary>A report is the check that an ongoing activity owed: the committee's own, or all when the coordinator reports.</summary>
    private async Task MeetChecksAsync(Activity activity, string? committeeCode, CancellationToken ct)
    {
        var committee = committeeCode is null ? null : await db.Committees.Where(c => c.Code == committeeCode).Select(c => (CommitteeId?)c.Id).SingleOrDefaultAsync(ct);
        var today = clock.TodayInSweden();
        foreach (var check in await db.Obligations.Where(o => o.ActivityId == activity.Id && o.State == Domain.Obligations.ObligationState.Open).ToListAsync(ct))
        {
            if (committee is not null && check.CommitteeId != committee)
            {
                continue;
            }

            if (check.Kind == Domain.Obligations.ObligationKind.PeriodicCheck)
            {
                check.Meet(today);
            }
            else
            {
                check.Answer(today);
            }
        }
    }
}
