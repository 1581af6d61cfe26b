using Coordination.BusinessSupport.Domain.Offers;
using Coordination.BusinessSupport.Features.BusinessSupport.ShowOffer;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.PublishOffer;

/// <summary>Asks before an offer is shown to everybody.</summary>
[Authorize(Policy = BusinessSupportPolicies.ManageOffers)]
internal sealed class PublishOfferModel(BusinessSupportDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : OfferPage(db, authorization)
{
    [BindProperty]
    public long Version { get; set; }

    protected override bool Fits => Record.State == OfferState.Draft;

    public void OnGet() => Version = Record.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var result = await SaveAsync(Version, () => Record.Publish(clock.TodayInSweden(), clock.GetUtcNow(), actor.Actor.Name), ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Offers.PublishedNow"]);
        return Redirect(Address);
    }
}
