using Coordination.Networking.Features.Networking.ChangeEnterprise;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.EditOffering;

/// <summary>Asks before an offering is taken away; the history keeps that it was there.</summary>
[Authorize(Policy = NetworkingPolicies.ManageEnterprises)]
internal sealed class RemoveOfferingModel(NetworkingDbContext db, ChangeEnterpriseHandler handler, CurrentActor actor, IStringLocalizer<Texts> texts, TimeProvider clock) : EnterprisePage(db)
{
    [FromRoute]
    public Guid Offering { get; set; }

    public string Name { get; private set; } = string.Empty;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FindAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var result = await handler.HandleAsync(EnterpriseId, e => e.StopOffering(Offering, clock.GetUtcNow(), actor.Actor.Name), ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Offerings.Removed"]);
        return Redirect($"{BackAddress}#utbud");
    }

    private async Task<bool> FindAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct) || Enterprise.Offerings.FirstOrDefault(o => o.Id == Offering) is not { } known)
        {
            return false;
        }

        Name = known.Name;
        return true;
    }
}
