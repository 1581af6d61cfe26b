using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Plans;
using Coordination.Governance.Domain.Revisions;
using Coordination.Platform.Persistence;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.JudgeActivity;

/// <summary>What is to become of an activity.</summary>
/// <param name="Revision">The revision under way.</param>
/// <param name="Activity">The activity; for a new one, the identity it will have.</param>
/// <param name="Version">Version of the line that the person saw; 0 when nobody had judged it.</param>
/// <param name="Judgement">The choice.</param>
/// <param name="Proposal">What it shall say, for what changes or is new.</param>
/// <param name="Outcome">How it ends, for what closes.</param>
/// <param name="Reason">Why.</param>
internal sealed record JudgeActivity(RevisionId Revision, ActivityId Activity, long Version, Judgement Judgement, ActivityWording? Proposal, ActivityStatus? Outcome, string? Reason);

/// <summary>Judges an activity; the plan in force is not touched.</summary>
internal sealed class JudgeActivityHandler(GovernanceDbContext db, IDatabaseDialect dialect, CurrentActor actor, TimeProvider clock)
{
    private static readonly Error ChangedMeanwhile = new("GOV-0110", "Common.ChangedMeanwhile", Kind: ErrorKind.Conflict);

    public async Task<Result> HandleAsync(JudgeActivity command, CancellationToken ct)
    {
        if (await db.Revisions.AsNoTracking().SingleOrDefaultAsync(r => r.Id == command.Revision, ct) is not { State: RevisionState.Open } revision)
        {
            return new Error("GOV-1209", "Revision.NotInThisState", Kind: ErrorKind.Conflict);
        }

        var row = await db.RevisionRows.AsSplitQuery().SingleOrDefaultAsync(r => r.RevisionId == command.Revision && r.ActivityId == command.Activity, ct);
        if ((row?.Version ?? 0) != command.Version)
        {
            return ChangedMeanwhile;
        }

        if (row is null)
        {
            row = new RevisionRow(RevisionRowId.New(), command.Revision, command.Activity);
            db.RevisionRows.Add(row);
        }

        var judged = await JudgeAsync(row, revision.PlanId, command, ct);
        if (!judged.Succeeded)
        {
            db.ChangeTracker.Clear();
            return judged;
        }

        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException exception) when (exception is DbUpdateConcurrencyException || dialect.IsUniqueViolation(exception))
        {
            db.ChangeTracker.Clear();
            return ChangedMeanwhile;
        }

        return Result.Success;
    }

    /// <summary>Every activity without a judgement is carried over as it stands; those judged meanwhile are left alone.</summary>
    /// <returns>How many.</returns>
    public async Task<Result<int>> CarryOverRestAsync(PlanRevision revision, CancellationToken ct)
    {
        if (revision.State != RevisionState.Open)
        {
            return new Error("GOV-1209", "Revision.NotInThisState", Kind: ErrorKind.Conflict);
        }

        var judged = await db.RevisionRows.Where(r => r.RevisionId == revision.Id).Select(r => r.ActivityId).ToListAsync(ct);
        var left = await db.Activities.AsNoTracking().AsSplitQuery().Where(a => a.PlanId == revision.PlanId && !a.IsRemoved && !judged.Contains(a.Id)).ToListAsync(ct);
        foreach (var activity in left)
        {
            var row = new RevisionRow(RevisionRowId.New(), revision.Id, activity.Id);
            row.CarryOver(activity, null, actor.Actor.Name, clock.GetUtcNow());
            db.RevisionRows.Add(row);
        }

        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException exception) when (dialect.IsUniqueViolation(exception))
        {
            db.ChangeTracker.Clear();
            return ChangedMeanwhile;
        }

        return left.Count;
    }

    /// <summary>A new activity that was proposed in this revision is not wanted after all.</summary>
    public async Task<Result> DropAsync(RevisionId revision, ActivityId activity, long version, CancellationToken ct)
    {
        if (await db.RevisionRows.AsSplitQuery().SingleOrDefaultAsync(r => r.RevisionId == revision && r.ActivityId == activity, ct) is not { IsNew: true, AppliedAt: null } row)
        {
            return new Error("GOV-1210", "Revision.RowGone", Kind: ErrorKind.NotFound);
        }

        if (row.Version != version)
        {
            return ChangedMeanwhile;
        }

        db.RevisionRows.Remove(row);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return ChangedMeanwhile;
        }

        return Result.Success;
    }

    private async Task<Result> JudgeAsync(RevisionRow row, PlanId plan, JudgeActivity command, CancellationToken ct)
    {
        var (by, now) = (actor.Actor.Name, clock.GetUtcNow());
        if (command.Judgement == Judgement.Add)
        {
            row.Propose(command.Proposal!, command.Reason, by, now);
            return Result.Success;
        }

        if (await db.Activities.AsNoTracking().AsSplitQuery().SingleOrDefaultAsync(a => a.Id == command.Activity && a.PlanId == plan && !a.IsRemoved, ct) is not { } activity)
        {
            return new Error("GOV-0305", "Activities.Gone", Kind: ErrorKind.NotFound);
        }

        switch (command.Judgement)
        {
            case Judgement.Change:
                return row.Change(activity, command.Proposal!, command.Reason, by, now);
            case Judgement.Close:
                return row.Close(activity, command.Outcome, command.Reason, by, now);
            default:
                // Words that were written and would be lost by the choice are not lost in silence.
                if (command.Proposal is { } written && !ActivityWording.Of(activity).Says(written))
                {
                    return new Error("GOV-1211", "Revision.ChooseChange", "Judgement", ErrorKind.Invalid);
                }

                row.CarryOver(activity, command.Reason, by, now);
                return Result.Success;
        }
    }
}
