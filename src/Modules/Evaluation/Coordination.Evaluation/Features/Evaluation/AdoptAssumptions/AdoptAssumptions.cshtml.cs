using System.ComponentModel.DataAnnotations;
using Coordination.Evaluation.Features.Evaluation.ShowBenefitMethod;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.AdoptAssumptions;

/// <summary>The draft becomes the version to count by.</summary>
[Authorize(Policy = EvaluationPolicies.ManageIndicators)]
internal sealed class AdoptAssumptionsModel(EvaluationDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : BenefitMethodPage(db, authorization)
{
    [BindProperty]
    public AdoptInput Input { get; set; } = new();

    protected override bool Fits => Record.Draft is not null;

    public void OnGet() => Input = new AdoptInput { Version = Record.Version };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await SaveAsync(Input.Version, () => Record.Adopt(Input.DecidedBy!, Input.Because, clock.GetUtcNow(), actor.Actor.Name), ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Benefits.AdoptedNow"]);
        return Redirect(Address);
    }
}

/// <summary>The changes are thrown away; the version stays.</summary>
[Authorize(Policy = EvaluationPolicies.ManageIndicators)]
internal sealed class DropDraftModel(EvaluationDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : BenefitMethodPage(db, authorization)
{
    [BindProperty]
    public long Version { get; set; }

    protected override bool Fits => Record is { Draft: not null, Current: not null };

    public void OnGet() => Version = Record.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var result = await SaveAsync(Version, () => Record.Drop(clock.GetUtcNow(), actor.Actor.Name), ct);
        if (!result.Succeeded)
        {
            Version = Record.Version;
            ModelState.Remove(nameof(Version));
            return this.Refuse(result, texts, string.Empty);
        }

        this.Announce(texts["Benefits.Dropped"]);
        return Redirect(Address);
    }
}

/// <summary>What the form of an adoption holds.</summary>
internal sealed class AdoptInput
{
    public long Version { get; set; }

    [Display(Name = "Benefits.DecidedBy", Description = "Benefits.DecidedByHint"), Required(ErrorMessage = "Benefits.DecidedByMissing"), StringLength(300)]
    public string? DecidedBy { get; set; }

    [Display(Name = "Benefits.Because", Description = "Benefits.BecauseHint"), StringLength(2000)]
    public string? Because { get; set; }
}
