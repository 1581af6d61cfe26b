using System.ComponentModel.DataAnnotations;
using Coordination.BusinessSupport.Features.BusinessSupport.ShowEvidence;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.RecordEvidence;

/// <summary>Evidence that should not have been made; why is kept with it.</summary>
[Authorize(Policy = BusinessSupportPolicies.ManageCases)]
internal sealed class WithdrawEvidenceModel(BusinessSupportDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : EvidencePage(db, authorization)
{
    [BindProperty]
    public WithdrawEvidenceInput Input { get; set; } = new();

    protected override bool Fits => Record.WithdrawnAt is null;

    public void OnGet() => Input.Version = Record.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await SaveAsync(Input.Version, () => Record.Withdraw(Input.Reason, clock.GetUtcNow(), actor.Actor.Name), ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Evidence.WithdrawnNow"]);
        return Redirect(Address);
    }
}

/// <summary>What the form holds.</summary>
internal sealed class WithdrawEvidenceInput
{
    public long Version { get; set; }

    [Display(Name = "Evidence.Reason"), Required(ErrorMessage = "Evidence.ReasonMissing"), StringLength(1000)]
    public string? Reason { get; set; }
}
