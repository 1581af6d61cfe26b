using System.ComponentModel.DataAnnotations;
using Coordination.BusinessSupport.Domain.Offers;
using Coordination.BusinessSupport.Features.BusinessSupport.ShowOffer;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.WithdrawOffer;

/// <summary>An offer is given no more; why is kept with it.</summary>
[Authorize(Policy = BusinessSupportPolicies.ManageOffers)]
internal sealed class WithdrawOfferModel(BusinessSupportDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : OfferPage(db, authorization)
{
    [BindProperty]
    public WithdrawInput Input { get; set; } = new();

    protected override bool Fits => Record.State != OfferState.Withdrawn;

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

        this.Announce(texts["Offers.WithdrawnNow"]);
        return Redirect(Address);
    }
}

/// <summary>What the form holds.</summary>
internal sealed class WithdrawInput
{
    public long Version { get; set; }

    [Display(Name = "Offers.WithdrawReason"), Required(ErrorMessage = "Offers.WithdrawReasonMissing"), StringLength(1000)]
    public string? Reason { get; set; }
}
