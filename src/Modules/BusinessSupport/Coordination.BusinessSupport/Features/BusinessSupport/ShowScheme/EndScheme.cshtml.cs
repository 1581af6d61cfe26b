using Coordination.BusinessSupport.Domain.Funding;
using Coordination.BusinessSupport.Features.BusinessSupport.EditScheme;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.ShowScheme;

/// <summary>No more calls and no more applications; what has been decided runs on.</summary>
[Authorize(Policy = BusinessSupportPolicies.ManageFunding)]
internal sealed class EndSchemeModel(BusinessSupportDbContext db, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : SchemePage(db, authorization)
{
    protected override bool Fits => Record.State == SchemeState.Published;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var result = await SaveAsync(Record.Version, () => Record.End(clock.TodayInSweden()), ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Schemes.EndedNow"]);
        return Redirect(Address);
    }
}
