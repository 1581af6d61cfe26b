using Coordination.Evaluation.Contracts;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Answers;
using Coordination.Governance.Domain.Obligations;
using Coordination.Governance.Features.Governance.RemindCommittees;
using Coordination.Governance.Features.Governance.ServeGoals;
using Coordination.Governance.Features.Governance.ShowActivities;
using Coordination.Governance.Features.Governance.ShowCountedEvents;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ShowActivity;

/// <summary>One activity: who, when, how far, what shows it, and its history.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class ShowActivityModel(
    GovernanceDbContext db, CommentActivityHandler comments, SettleProposalHandler proposals, NextLetterQuery letters, ServedGoalQuery goals, CountedEventQuery events, IActivityTargets targets, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Comment { get; set; }

    public Activity Activity { get; private set; } = null!;

    public string PlanTitle { get; private set; } = string.Empty;

    public string? AreaTitle { get; private set; }

    public ServedGoals ServedGoals { get; private set; } = null!;

    public CountedPanel Counted { get; private set; } = null!;

    /// <summary>How the targets stand that it is to move, as Evaluation tells them.</summary>
    public IReadOnlyList<ActivityTarget> Targets { get; private set; } = [];

    public bool MayManage { get; private set; }

    public bool MayReport { get; private set; }

    public IReadOnlyList<IGrouping<PartyRole, PartyRow>> Parties { get; private set; } = [];

    public IReadOnlyList<OwedByCommittee> Owed { get; private set; } = [];

    public IReadOnlyList<ProposalRow> Proposals { get; private set; } = [];

    public DateOnly Today => clock.TodayInSweden();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostCommentAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        if (!MayReport)
        {
            return Forbid();
        }

        var result = await comments.HandleAsync(new ActivityId(Id), Comment, ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts, prefix: string.Empty);
        }

        this.Announce(texts["Activities.CommentSaved"]);
        return Redirect($"/atgarder/{Id}");
    }

    public async Task<IActionResult> OnPostProposalAsync(Guid answer, bool accept, CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        if (!MayManage)
        {
            return Forbid();
        }

        var result = await proposals.HandleAsync(new AnswerId(answer), accept, ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts, prefix: string.Empty);
        }

        this.Announce(texts[accept ? "Activities.DateAccepted" : "Activities.DateDeclined"]);
        return Redirect($"/atgarder/{Id}");
    }

    /// <summary>A line of the history in words.</summary>
    public string Describe(ActivityEntry entry) => entry is { Kind: EntryKind.Reported or EntryKind.Undone, Status: { } status }
        ? texts[$"Entry.{entry.Kind}", texts[status.TextKey()].Value]
        : texts[$"Entry.{entry.Kind}"];

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        var id = new ActivityId(Id);
        if (await db.Activities.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, ct) is not { } activity)
        {
            return false;
        }

        Activity = activity;
        var plan = await db.Plans.AsNoTracking().SingleAsync(p => p.Id == activity.PlanId, ct);
        PlanTitle = plan.Title;
        AreaTitle = plan.Areas.FirstOrDefault(a => a.Id == activity.AreaId)?.Title;
        var committees = await db.Committees.AsNoTracking().Select(c => new { c.Id, c.Code, c.Name }).ToDictionaryAsync(c => c.Id, ct);
        Parties = [.. activity.Parties.OrderBy(p => p.Position)
            .Select(p => p.CommitteeId is { } c ? new PartyRow(p.Role, committees[c].Code, committees[c].Name, p.Binding) : new PartyRow(p.Role, null, p.FreeText ?? "–", p.Binding))
            .GroupBy(p => p.Role).OrderBy(g => g.Key)];
        var owed = await db.Obligations.AsNoTracking().Where(o => o.ActivityId == id).OrderBy(o => o.State).ThenByDescending(o => o.DueOn).Take(10).ToListAsync(ct);
        var next = await letters.OfAsync(owed, ct);
        Owed = [.. owed.Select(o => new OwedByCommittee(committees[o.CommitteeId].Name, o.DueOn, o.State, o.RemindedOn, next.TryGetValue(o.Id, out var day) ? day : null))];
        Proposals = [.. (await db.Answers.AsNoTracking().Where(a => a.ActivityId == id && a.Proposal == ProposalState.Open).ToListAsync(ct))
            .Select(a => new ProposalRow(a.Id.Value, committees[a.CommitteeId].Name, a.ProposedDate!.Value, a.Comment))];
        MayManage = (await authorization.AuthorizeAsync(User, GovernancePolicies.ManagePlans)).Succeeded;
        ServedGoals = new(await goals.OfAsync(activity.ServesGoals, ct), MayManage ? $"/mal/koppla/atgard/{Id}" : null);
        Counted = new(await events.PerYearAsync(activity, ct), $"/atgarder/{Id}", MayManage, Today.Year);
        Targets = await targets.OfAsync(Id, ct);
        var own = User.FindAll(ClaimNames.Committee).Select(c => c.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        MayReport = (await authorization.AuthorizeAsync(User, GovernancePolicies.ReportActivities)).Succeeded
            && (MayManage || activity.ResponsibleCommittees.Any(c => own.Contains(committees[c].Code)));
        return true;
    }
}

/// <summary>A body and its part in the activity.</summary>
internal sealed record PartyRow(PartyRole Role, string? Code, string Name, BindingState Binding);

/// <summary>What a committee owes on the activity.</summary>
internal sealed record OwedByCommittee(string Committee, DateOnly DueOn, ObligationState State, DateOnly? RemindedOn, DateOnly? NextReminderOn);

/// <summary>A date that a committee asks for.</summary>
internal sealed record ProposalRow(Guid AnswerId, string Committee, DateOnly Date, string? Comment);
