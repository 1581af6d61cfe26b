using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Plans;
using Coordination.Governance.Features.Governance.KeepLedger;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.EditActivity;

/// <summary>What an activity says: its text, its place, who answers for it and when.</summary>
internal sealed record ActivityText(
    AreaId Area,
    string Title,
    string? Description,
    Timetable Timetable,
    DateOnly? DueOn,
    IReadOnlyList<(PartyRole Role, CommitteeId? Committee, string? FreeText)> Parties);

/// <summary>Adds an activity to a plan, or changes one.</summary>
internal sealed class EditActivityHandler(GovernanceDbContext db, ObligationLedger ledger, ActivityNumbersQuery numbers, CurrentActor actor, TimeProvider clock)
{
    /// <param name="planId">Where it is added.</param>
    /// <param name="id">Made with the form, so that a form that is sent twice adds one activity.</param>
    /// <param name="text">What it says.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task<Result<ActivityId>> AddAsync(PlanId planId, ActivityId id, ActivityText text, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await numbers.HoldAsync(planId, ct);
        if (await db.Activities.AnyAsync(a => a.Id == id, ct))
        {
            return id;
        }

        if (await db.Plans.SingleOrDefaultAsync(p => p.Id == planId, ct) is not { } plan)
        {
            return new Error("GOV-0207", "Plans.Gone", Kind: ErrorKind.NotFound);
        }

        if (Check(plan, text) is { } error)
        {
            return error;
        }

        await PlaceAsync(plan, id, text, actor.Actor.Name, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return id;
    }

    /// <summary>Adds what has been checked; the caller holds the numbers of the plan in its transaction, and saves.</summary>
    internal async Task<Activity> PlaceAsync(ActionPlan plan, ActivityId id, ActivityText text, string by, CancellationToken ct)
    {
        var area = plan.Areas.Single(a => a.Id == text.Area);
        var number = await numbers.NextAsync(plan.Id, area.Number, ct);
        var now = clock.GetUtcNow();
        var activity = new Activity(id, plan.Id, area.Id, area.Number, number, text.Title, text.Timetable, now, by);
        activity.Describe(text.Title, text.Description, now, by);
        activity.Assign(text.Parties, now, by);
        activity.MoveDue(text.Timetable.IsOngoing ? null : text.DueOn ?? text.Timetable.LastDay, now, by, null);
        Bind(plan, activity);
        db.Activities.Add(activity);
        await ledger.AlignAsync(plan, [activity], ct);
        return activity;
    }

    public async Task<Result> ChangeAsync(ActivityId id, long version, ActivityText text, string? reason, CancellationToken ct)
    {
        if (await db.Activities.SingleOrDefaultAsync(a => a.Id == id, ct) is not { } activity)
        {
            return new Error("GOV-0305", "Activities.Gone", Kind: ErrorKind.NotFound);
        }

        if (activity.Version != version)
        {
            return new Error("GOV-0306", "Activities.ChangedMeanwhile", Kind: ErrorKind.Conflict);
        }

        var plan = await db.Plans.SingleAsync(p => p.Id == activity.PlanId, ct);
        if (Check(plan, text) is { } error)
        {
            return error;
        }

        var (now, by) = (clock.GetUtcNow(), actor.Actor.Name);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (activity.AreaId != text.Area)
        {
            var area = plan.Areas.Single(a => a.Id == text.Area);
            await numbers.HoldAsync(plan.Id, ct);
            activity.Place(area.Id, area.Number, await numbers.NextAsync(plan.Id, area.Number, ct));
        }

        if (activity.Title != text.Title.Trim() || activity.Description != (string.IsNullOrWhiteSpace(text.Description) ? null : text.Description.Trim()))
        {
            activity.Describe(text.Title, text.Description, now, by);
        }

        if (!activity.Parties.OrderBy(p => p.Position).Select(p => (p.Role, p.CommitteeId, p.FreeText)).SequenceEqual(text.Parties))
        {
            activity.Assign(text.Parties, now, by);
        }

        activity.SetTimetable(text.Timetable, text.DueOn, now, by, reason);
        Bind(plan, activity);
        await ledger.AlignAsync(plan, [activity], ct);
        try
        {
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Error("GOV-0306", "Activities.ChangedMeanwhile", Kind: ErrorKind.Conflict);
        }

        return Result.Success;
    }

    /// <summary>Takes an activity out of the plan; its history stays and it can be put back.</summary>
    public async Task<Result> RemoveAsync(ActivityId id, string? reason, CancellationToken ct) =>
        await ToggleAsync(id, activity => activity.Remove(clock.GetUtcNow(), actor.Actor.Name, reason), ct);

    public async Task<Result> RestoreAsync(ActivityId id, CancellationToken ct) =>
        await ToggleAsync(id, activity => activity.Restore(clock.GetUtcNow(), actor.Actor.Name), ct);

    /// <summary>A part added to an adopted plan is bound as the plan's decisions bind it.</summary>
    internal static void Bind(ActionPlan plan, Activity activity)
    {
        if (!plan.IsBinding)
        {
            return;
        }

        foreach (var decision in plan.Decisions.OrderBy(d => d.MeetingDate))
        {
            if (decision.Kind is PlanDecisionKind.Adopt or PlanDecisionKind.AdoptRevision)
            {
                activity.Bind(null, BindingState.BoardDecision, decision.Id);
            }
            else if (decision.Kind == PlanDecisionKind.AdoptOwnPart)
            {
                activity.Bind(decision.Body, BindingState.OwnDecision, decision.Id);
            }
        }
    }

    private static Error? Check(ActionPlan plan, ActivityText text)
    {
        if (string.IsNullOrWhiteSpace(text.Title))
        {
            return new Error("GOV-0310", "Activities.TitleMissing", "Title", ErrorKind.Invalid);
        }

        if (plan.Areas.All(a => a.Id != text.Area))
        {
            return new Error("GOV-0311", "Activities.AreaMissing", "Area", ErrorKind.Invalid);
        }

        if (text.Timetable is { FromYear: { } from, ToYear: { } to } && to < from)
        {
            return new Error("GOV-0312", "Activities.YearsReversed", "ToYear", ErrorKind.Invalid);
        }

        return null;
    }

    private async Task<Result> ToggleAsync(ActivityId id, Action<Activity> change, CancellationToken ct)
    {
        if (await db.Activities.SingleOrDefaultAsync(a => a.Id == id, ct) is not { } activity)
        {
            return new Error("GOV-0305", "Activities.Gone", Kind: ErrorKind.NotFound);
        }

        change(activity);
        await ledger.AlignAsync(await db.Plans.SingleAsync(p => p.Id == activity.PlanId, ct), [activity], ct);
        await db.SaveChangesAsync(ct);
        return Result.Success;
    }
}
