using System.Text.Json;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Obligations;
using Coordination.Governance.Features.Governance.EditActivity;
using Coordination.Governance.Features.Governance.KeepLedger;
using Coordination.Platform.Messaging;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.BulkActivities;

/// <summary>What is done to the marked activities.</summary>
internal enum BulkKind
{
    Remind,
    Reassign,
    MoveDate,
    SetStatus,
}

/// <summary>One change to many activities.</summary>
internal sealed record BulkChange(BulkKind Kind, IReadOnlyList<ActivityId> Activities, CommitteeId? Committee, DateOnly? DueOn, ActivityStatus? Status, string? Reason);

/// <summary>What stood there before, so that the change can be taken back as long as nobody has built on it.</summary>
internal sealed record BulkBefore(Guid Id, long VersionAfter, ActivityStatus Status, DateOnly? DueOn, DateOnly? ReportedOn, IReadOnlyList<PartBefore> Parts);

/// <summary>A part in an activity before the change.</summary>
internal sealed record PartBefore(PartyRole Role, Guid? Committee, string? FreeText);

/// <summary>Does one thing to many activities in one commit, and can take it back.</summary>
internal sealed class BulkActivitiesHandler(GovernanceDbContext db, ObligationLedger ledger, CurrentActor actor, TimeProvider clock)
{
    /// <returns>What can be given to <see cref="UndoAsync"/>: it is stored in the commit of the change.</returns>
    public async Task<Result<BulkUndoId>> HandleAsync(BulkChange change, CancellationToken ct)
    {
        if (Missing(change) is { } error)
        {
            return error;
        }

        var ids = change.Activities.ToList();
        var activities = await db.Activities.Where(a => ids.Contains(a.Id)).ToListAsync(ct);
        var before = activities.Select(a => new BulkBefore(
            a.Id.Value, a.Version + 1, a.Status, a.DueOn, a.ReportedOn, [.. a.Parties.OrderBy(p => p.Position).Select(p => new PartBefore(p.Role, p.CommitteeId?.Value, p.FreeText))])).ToList();
        var (now, by, today) = (clock.GetUtcNow(), actor.Actor.Name, clock.TodayInSweden());
        foreach (var activity in activities)
        {
            switch (change.Kind)
            {
                case BulkKind.MoveDate when !activity.Timetable.IsOngoing:
                    activity.MoveDue(change.DueOn, now, by, change.Reason);
                    break;
                case BulkKind.SetStatus:
                    if (activity.Report(change.Status!.Value, change.Reason, null, by, now, today) is { Succeeded: false } refused)
                    {
                        return Result<BulkUndoId>.Failure(refused.Errors);
                    }

                    break;
                case BulkKind.Reassign:
                    activity.Assign([(PartyRole.Responsible, change.Committee, null), .. Others(activity)], now, by);
                    break;
            }
        }

        await AlignAsync(activities, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.SaveChangesAsync(ct);
        var versions = activities.ToDictionary(a => a.Id.Value, a => a.Version);
        var undo = new BulkUndo(BulkUndoId.New(), JsonSerializer.Serialize(before.Where(b => versions[b.Id] == b.VersionAfter), MessageJson.Options), by, now);
        db.BulkUndos.Add(undo);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return undo.Id;
    }

    /// <summary>Whether there is still something to take back.</summary>
    public Task<bool> CanUndoAsync(BulkUndoId id, CancellationToken ct) => db.BulkUndos.AnyAsync(u => u.Id == id && u.ExpiresAt > clock.GetUtcNow(), ct);

    /// <returns>How many went back, and how many somebody had changed since; null when it has been taken back already or is too old.</returns>
    public async Task<(int Undone, int Left)?> UndoAsync(BulkUndoId id, CancellationToken ct)
    {
        if (await db.BulkUndos.SingleOrDefaultAsync(u => u.Id == id && u.ExpiresAt > clock.GetUtcNow(), ct) is not { } undo)
        {
            return null;
        }

        var states = JsonSerializer.Deserialize<List<BulkBefore>>(undo.Before, MessageJson.Options)!.ToDictionary(s => s.Id);
        var ids = states.Keys.Select(s => new ActivityId(s)).ToList();
        var activities = await db.Activities.Where(a => ids.Contains(a.Id)).ToListAsync(ct);
        var (now, by, today) = (clock.GetUtcNow(), actor.Actor.Name, clock.TodayInSweden());
        var undone = new List<Activity>();
        foreach (var activity in activities)
        {
            var state = states[activity.Id.Value];
            if (activity.Version != state.VersionAfter)
            {
                continue;
            }

            if (activity.Status != state.Status)
            {
                activity.UndoReport(state.Status, state.ReportedOn, null, by, now, today);
            }

            activity.MoveDue(state.DueOn, now, by, null);
            activity.Assign(state.Parts.Select(p => (p.Role, p.Committee is { } c ? new CommitteeId(c) : (CommitteeId?)null, p.FreeText)), now, by);
            undone.Add(activity);
        }

        await AlignAsync(undone, ct);
        db.BulkUndos.Remove(undo);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            // The same button a moment ago, or somebody in one of the activities: nothing of this has been stored.
            db.ChangeTracker.Clear();
            return await db.BulkUndos.AnyAsync(u => u.Id == id, ct) ? (0, states.Count) : null;
        }

        return (undone.Count, states.Count - undone.Count);
    }

    private static IEnumerable<(PartyRole, CommitteeId?, string?)> Others(Activity activity) =>
        activity.Parties.Where(p => p.Role != PartyRole.Responsible).OrderBy(p => p.Position).Select(p => (p.Role, p.CommitteeId, p.FreeText));

    private static Error? Missing(BulkChange change) => change switch
    {
        { Activities.Count: 0 } => new Error("GOV-0320", "Bulk.NothingMarked", Kind: ErrorKind.Invalid),
        { Kind: BulkKind.Reassign, Committee: null } => new Error("GOV-0321", "Bulk.CommitteeMissing", "Committee", ErrorKind.Invalid),
        { Kind: BulkKind.MoveDate, DueOn: null } => new Error("GOV-0322", "Bulk.DateMissing", "DueOn", ErrorKind.Invalid),
        { Kind: BulkKind.MoveDate } when string.IsNullOrWhiteSpace(change.Reason) => new Error("GOV-0307", "Activities.MoveNeedsReason", "Reason", ErrorKind.Invalid),
        { Kind: BulkKind.SetStatus, Status: null } => new Error("GOV-0304", "Activities.StatusMissing", "Status", ErrorKind.Invalid),
        _ => null,
    };

    private async Task AlignAsync(IReadOnlyCollection<Activity> activities, CancellationToken ct)
    {
        foreach (var ofPlan in activities.GroupBy(a => a.PlanId))
        {
            var plan = await db.Plans.SingleAsync(p => p.Id == ofPlan.Key, ct);
            foreach (var activity in ofPlan)
            {
                EditActivityHandler.Bind(plan, activity);
            }

            await ledger.AlignAsync(plan, [.. ofPlan], ct);
        }
    }
}
