using System.ComponentModel.DataAnnotations;
using Coordination.BusinessSupport.Domain.Cases;
using Coordination.BusinessSupport.Features.BusinessSupport.ShowCase;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.WaitCase;

/// <summary>Nothing can be done until a day, for a reason.</summary>
[Authorize(Policy = BusinessSupportPolicies.ManageCases)]
internal sealed class WaitCaseModel(BusinessSupportDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : CasePage(db, authorization, texts)
{
    [BindProperty]
    public WaitCaseInput Input { get; set; } = new();

    protected override bool Fits => Record.IsOpen;

    public void OnGet() => Input = new() { Version = Record.Version, Reason = Record.WaitsFor, Until = Record.WaitsUntil };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => !ModelState.IsValid
        ? this.PageAgain()
        : await ChangeAsync(Input.Version, () => Record.Wait(Input.Reason, Input.Until!.Value, clock.TodayInSweden(), clock.GetUtcNow(), actor.Actor.Name), "Cases.WaitSaved", ct);
}

/// <summary>What the form holds.</summary>
internal sealed class WaitCaseInput
{
    public long Version { get; set; }

    [Display(Name = "Cases.WaitReason"), Required(ErrorMessage = "Cases.WaitReasonMissing"), StringLength(1000)]
    public string? Reason { get; set; }

    [Display(Name = "Cases.Until"), Required(ErrorMessage = "Cases.UntilMissing")]
    public DateOnly? Until { get; set; }
}
