using Coordination.BusinessSupport.Domain.Funding;
using Coordination.BusinessSupport.Features.BusinessSupport.EditScheme;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.ShowScheme;

/// <summary>Make the criteria public. From then on they stand as they are.</summary>
[Authorize(Policy = BusinessSupportPolicies.ManageFunding)]
internal sealed class PublishSchemeModel(BusinessSupportDbContext db, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : SchemePage(db, authorization)
{
    protected override bool Fits => Record.State == SchemeState.Draft;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var result = await SaveAsync(Record.Version, Record.Publish, ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Schemes.Published"]);
        return Redirect(Address);
    }
}
