using Coordination.BusinessSupport.Domain.Offers;
using Coordination.BusinessSupport.Features.BusinessSupport.ShowOffer;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.WithdrawOffer;

/// <summary>Asks before an offer that was withdrawn becomes a draft again.</summary>
[Authorize(Policy = BusinessSupportPolicies.ManageOffers)]
internal sealed class ResumeOfferModel(BusinessSupportDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : OfferPage(db, authorization)
{
    [BindProperty]
    public long Version { get; set; }

    protected override bool Fits => Record.State == OfferState.Withdrawn;

    public void OnGet() => Version = Record.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var result = await SaveAsync(Version, () => Record.Resume(clock.GetUtcNow(), actor.Actor.Name), ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Offers.ResumedNow"]);
        return Redirect(Address);
    }
}
