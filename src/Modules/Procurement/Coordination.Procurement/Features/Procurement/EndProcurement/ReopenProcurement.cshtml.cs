using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Coordination.Procurement.Features.Procurement.ShowProcurement;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.EndProcurement;

/// <summary>The outcome was a mistake, or a court has set it aside.</summary>
[Authorize(Policy = ProcurementPolicies.Manage)]
internal sealed class ReopenProcurementModel(ProcurementDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : ProcurementPage(db, authorization)
{
    protected override bool Fits => Record.IsAwardTold;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var result = await SaveAsync(Record.Version, () => Record.Reopen(clock.GetUtcNow(), actor.Actor.Name), ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Outcome.Reopened"]);
        return Redirect(Address);
    }
}
