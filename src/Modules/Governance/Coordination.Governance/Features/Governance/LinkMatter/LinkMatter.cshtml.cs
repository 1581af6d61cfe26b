using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Domain.Matters;
using Coordination.Governance.Features.Governance.OpenMatter;
using Coordination.Governance.Features.Governance.ShowActivities;
using Coordination.Governance.Features.Governance.ShowMatters;
using Coordination.Governance.Features.Governance.ShowPlans;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.LinkMatter;

/// <summary>What a matter hangs together with: earlier matters, what already covers it, documents (S000-07, S000-13, S000-14).</summary>
[Authorize(Policy = GovernancePolicies.ManageMatters)]
internal sealed class LinkMatterModel(
    GovernanceDbContext db, MatterAccess access, ActivityListQuery plans, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : MatterPage(db, access, authorization)
{
    [BindProperty]
    public MatterLinkInput Input { get; set; } = new();

    public IReadOnlyList<Option> Kinds => [.. Enum.GetValues<MatterLinkKind>().Select(k => new Option(k.ToString(), texts[$"MatterLinkKind.{k}"]))];

    public IReadOnlyList<Option> Activities { get; private set; } = [];

    public IReadOnlyList<Option> PlanChoices { get; private set; } = [];

    public IReadOnlyList<Option> AssignmentChoices { get; private set; } = [];

    public IReadOnlyList<Option> DocumentChoices { get; private set; } = [];

    /// <summary>Links to matters that the person may not know of are left out.</summary>
    public IReadOnlyList<MatterLink> Shown { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Input.Version = Matter.Version;
        await LoadAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        if (await TargetAsync(ct) is not ({ } text, var target))
        {
            ModelState.AddModelError("Input.Text", texts["Matters.LinkMissing"]);
            return this.PageAgain();
        }

        Matter.Link(Input.Kind!.Value, target, text, clock.GetUtcNow(), actor.Actor.Name);
        return await DoneAsync(ct);
    }

    public async Task<IActionResult> OnPostRemoveAsync([FromForm(Name = "link")] Guid link, CancellationToken ct)
    {
        ModelState.Clear();
        await LoadAsync(ct);
        Matter.Unlink(link, clock.GetUtcNow(), actor.Actor.Name);
        return await DoneAsync(ct);
    }

    private async Task<IActionResult> DoneAsync(CancellationToken ct)
    {
        var result = await SaveAsync(Input.Version, Result.Success, ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Matters.LinksSaved"]);
        return Redirect($"{Address}/kopplingar");
    }

    /// <summary>What was chosen; a number finds the matter that has it, and stays as text when no matter of ours has.</summary>
    private async Task<(string? Text, Guid? Target)> TargetAsync(CancellationToken ct)
    {
        var words = string.IsNullOrWhiteSpace(Input.Text) ? null : Input.Text.Trim();
        switch (Input.Kind)
        {
            case MatterLinkKind.CoveredByActivity when Activities.FirstOrDefault(a => a.Value == Input.Activity?.ToString()) is { } activity:
                return (activity.Text, Input.Activity);
            case MatterLinkKind.CoveredByPlan when PlanChoices.FirstOrDefault(p => p.Value == Input.Plan?.ToString()) is { } chosen:
                return (chosen.Text, Input.Plan);
            case MatterLinkKind.CoveredByAssignment when AssignmentChoices.FirstOrDefault(a => a.Value == Input.Assignment?.ToString()) is { } assignment:
                return (assignment.Text, Input.Assignment);
            case MatterLinkKind.Document when DocumentChoices.FirstOrDefault(d => d.Value == Input.Document?.ToString()) is { } document:
                return (document.Text, Input.Document);
            case MatterLinkKind.EarlierMatter or MatterLinkKind.SameMatter when words is not null:
                var found = await MatterListQuery.Search(Access.Readable(User).Where(m => m.Id != Matter.Id), words).AsNoTracking().AsSingleQuery().OrderByDescending(m => m.ReceivedOn).Select(m => new { m.Id, m.MainNumber, m.Subject, m.IsProtected }).Take(2).ToListAsync(ct);
                return found.Count == 1 ? (found[0].IsProtected ? QuotedMatter.Concealed : found[0].MainNumber ?? found[0].Subject, found[0].Id.Value) : (words, null);
            default:
                return (words, null);
        }
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        var targets = Matter.Links.Where(l => l.Kind is MatterLinkKind.EarlierMatter or MatterLinkKind.SameMatter).Select(l => l.TargetId).OfType<Guid>().Select(g => new Domain.MatterId(g)).ToList();
        var known = (await Access.Readable(User).Where(m => targets.Contains(m.Id)).AsSingleQuery().Select(m => m.Id).ToListAsync(ct)).Select(i => i.Value).ToHashSet();
        Shown = [.. Matter.Links.Where(l => l.TargetId is not { } target || l.Kind is not (MatterLinkKind.EarlierMatter or MatterLinkKind.SameMatter) || known.Contains(target))];
        var plan = await plans.CurrentPlanAsync(ct);
        Activities = [.. (await Db.Activities.AsNoTracking().Where(a => a.PlanId == plan && !a.IsRemoved).OrderBy(a => a.AreaNumber).ThenBy(a => a.Number).Select(a => new { a.Id, a.AreaNumber, a.Number, a.Title }).ToListAsync(ct))
            .Select(a => new Option(a.Id.Value.ToString(), $"{a.AreaNumber}.{a.Number} {a.Title}"))];
        PlanChoices = [.. (await Db.Plans.AsNoTracking().OrderByDescending(p => p.CreatedAt).Select(p => new { p.Id, p.Title, p.ValidFrom, p.ValidTo }).ToListAsync(ct))
            .Select(p => new Option(p.Id.Value.ToString(), p.ValidFrom is null && p.ValidTo is null ? p.Title : $"{p.Title}, {PlanText.Validity(p.ValidFrom, p.ValidTo)}"))];
        AssignmentChoices = [.. (await Db.Assignments.AsNoTracking().OrderByDescending(a => a.BudgetYear).ThenBy(a => a.Title).Select(a => new { a.Id, a.BudgetYear, a.Title }).ToListAsync(ct))
            .Select(a => new Option(a.Id.Value.ToString(), $"{a.BudgetYear}: {a.Title}"))];
        DocumentChoices = [.. (await Db.GoverningDocuments.AsNoTracking().OrderBy(d => d.Title).Select(d => new { d.Id, d.Title }).ToListAsync(ct)).Select(d => new Option(d.Id.Value.ToString(), d.Title))];
    }
}

/// <summary>What the form holds.</summary>
internal sealed class MatterLinkInput
{
    public long Version { get; set; }

    [Display(Name = "Matters.LinkKind"), Required(ErrorMessage = "Matters.LinkKindMissing")]
    public MatterLinkKind? Kind { get; set; }

    [Display(Name = "Matters.LinkText", Description = "Matters.LinkTextHint"), StringLength(500)]
    public string? Text { get; set; }

    [Display(Name = "Matters.LinkActivity")]
    public Guid? Activity { get; set; }

    [Display(Name = "Matters.LinkPlan")]
    public Guid? Plan { get; set; }

    [Display(Name = "Matters.LinkAssignment")]
    public Guid? Assignment { get; set; }

    [Display(Name = "Matters.LinkDocument")]
    public Guid? Document { get; set; }
}
