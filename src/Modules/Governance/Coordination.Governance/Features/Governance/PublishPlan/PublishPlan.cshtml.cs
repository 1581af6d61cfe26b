using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Plans;
using Coordination.Platform.Results;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.PublishPlan;

/// <summary>Let everybody read how a plan goes, or end it.</summary>
[Authorize(Policy = GovernancePolicies.ManagePlans)]
internal sealed class PublishPlanModel(GovernanceDbContext db, TimeProvider clock, IStringLocalizer<Texts> texts) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public PublishPlanInput Input { get; set; } = new();

    public ActionPlan Plan { get; private set; } = null!;

    public EditConflict? Conflict { get; private set; }

    public bool CanOpen => Plan.IsBinding || Plan.State == PlanState.Expired;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Input = Of(Plan);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        await ChangeAsync(() => Plan.Open(Input.Introduction, clock.GetUtcNow()), texts["OpenPlan.Opened"], ct);

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken ct) => await ChangeAsync(
        () =>
        {
            Plan.CloseToReaders();
            return Result.Success;
        },
        texts["OpenPlan.Closed"],
        ct);

    private async Task<IActionResult> ChangeAsync(Func<Result> change, string said, CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        if (Plan.Version != Input.Version)
        {
            return await ConflictAsync(said, ct);
        }

        if (change() is { Succeeded: false } refused)
        {
            return this.Refuse(refused.Errors[0], texts);
        }

        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await LoadAsync(ct) ? await ConflictAsync(said, ct) : NotFound();
        }

        return Said(said);
    }

    private IActionResult Said(string said)
    {
        this.Announce(said);
        return Redirect($"/planer/{Id}");
    }

    private async Task<IActionResult> ConflictAsync(string said, CancellationToken ct)
    {
        Conflict = await db.ConflictAsync(nameof(ActionPlan), Id, Of(Plan), Input, texts, null, ct);
        if (Conflict.SaysTheSame && Plan.OpenSince is not null && said == texts["OpenPlan.Opened"])
        {
            return Said(said);
        }

        Input.Version = Plan.Version;
        ModelState.Remove("Input.Version");
        return this.Refuse(new Error("GOV-0110", "Common.ChangedMeanwhile", Kind: ErrorKind.Conflict), texts);
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        var id = new PlanId(Id);
        if (await db.Plans.SingleOrDefaultAsync(p => p.Id == id, ct) is not { } plan)
        {
            return false;
        }

        Plan = plan;
        return true;
    }

    private static PublishPlanInput Of(ActionPlan plan) => new() { Version = plan.Version, Introduction = plan.OpenIntroduction };
}

/// <summary>What the form holds.</summary>
internal sealed class PublishPlanInput
{
    public long Version { get; set; }

    [Display(Name = "OpenPlan.Introduction", Description = "OpenPlan.IntroductionHint"), StringLength(PlanAccount.Longest)]
    public string? Introduction { get; set; }
}
