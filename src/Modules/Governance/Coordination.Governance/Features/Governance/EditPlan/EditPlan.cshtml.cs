using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Documents;
using Coordination.Governance.Domain.Plans;
using Coordination.Platform.Results;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.EditPlan;

/// <summary>Change a plan's title, number and validity, and what it says of itself.</summary>
[Authorize(Policy = GovernancePolicies.ManagePlans)]
internal sealed class EditPlanModel(GovernanceDbContext db, IStringLocalizer<Texts> texts) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public EditPlanInput Input { get; set; } = new();

    public EditConflict? Conflict { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await StoredAsync(ct) is not { } plan)
        {
            return NotFound();
        }

        Input = Of(plan);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await StoredAsync(ct) is not { } plan)
        {
            return NotFound();
        }

        if (Input.ValidTo < Input.ValidFrom)
        {
            ModelState.AddModelError("Input.ValidTo", texts["Plans.ValidityReversed"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        if (plan.Version != Input.Version)
        {
            return await ConflictAsync(plan, ct);
        }

        plan.Describe(Input.Title!, RegistrationNumber.Parse(Input.RegistrationNumber), Input.ValidFrom, Input.ValidTo);
        plan.Explain(new PlanAccount(Input.Purpose, Input.Scope, Input.DrawnUpWith, Input.FollowUp, Input.Economy, Input.Notes));
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await ConflictAsync((await StoredAsync(ct))!, ct);
        }

        return Saved();
    }

    private IActionResult Saved()
    {
        this.Announce(texts["Plans.Saved"]);
        return Redirect($"/planer/{Id}");
    }

    private async Task<IActionResult> ConflictAsync(ActionPlan stored, CancellationToken ct)
    {
        Conflict = await db.ConflictAsync(nameof(ActionPlan), Id, Of(stored), Input, texts, null, ct);
        if (Conflict.SaysTheSame)
        {
            return Saved();
        }

        Input.Version = stored.Version;
        ModelState.Remove("Input.Version");
        return this.Refuse(new Error("GOV-0110", "Common.ChangedMeanwhile", Kind: ErrorKind.Conflict), texts);
    }

    private async Task<ActionPlan?> StoredAsync(CancellationToken ct)
    {
        var id = new PlanId(Id);
        return await db.Plans.SingleOrDefaultAsync(p => p.Id == id, ct);
    }

    private static EditPlanInput Of(ActionPlan plan) => new()
    {
        Version = plan.Version,
        Title = plan.Title,
        RegistrationNumber = plan.RegistrationNumber,
        ValidFrom = plan.ValidFrom,
        ValidTo = plan.ValidTo,
        Purpose = plan.Purpose,
        Scope = plan.Scope,
        DrawnUpWith = plan.DrawnUpWith,
        FollowUp = plan.FollowUp,
        Economy = plan.Economy,
        Notes = plan.Notes,
    };
}

/// <summary>What the form holds.</summary>
internal sealed class EditPlanInput
{
    public long Version { get; set; }

    [Display(Name = "Plans.PlanTitle"), Required(ErrorMessage = "Plans.TitleMissing"), StringLength(300)]
    public string? Title { get; set; }

    [Display(Name = "Plans.RegistrationNumber", Description = "Plans.RegistrationNumberHint"), StringLength(60)]
    public string? RegistrationNumber { get; set; }

    [Display(Name = "Plans.ValidFrom")]
    public DateOnly? ValidFrom { get; set; }

    [Display(Name = "Plans.ValidTo")]
    public DateOnly? ValidTo { get; set; }

    [Display(Name = "Plans.Purpose"), StringLength(PlanAccount.Longest)]
    public string? Purpose { get; set; }

    [Display(Name = "Plans.Scope", Description = "Plans.ScopeHint"), StringLength(PlanAccount.Longest)]
    public string? Scope { get; set; }

    [Display(Name = "Plans.DrawnUpWith"), StringLength(PlanAccount.Longest)]
    public string? DrawnUpWith { get; set; }

    [Display(Name = "Plans.FollowUp", Description = "Plans.FollowUpHint"), StringLength(PlanAccount.Longest)]
    public string? FollowUp { get; set; }

    [Display(Name = "Plans.Economy"), StringLength(PlanAccount.Longest)]
    public string? Economy { get; set; }

    [Display(Name = "Plans.Notes"), StringLength(PlanAccount.Longest)]
    public string? Notes { get; set; }
}
