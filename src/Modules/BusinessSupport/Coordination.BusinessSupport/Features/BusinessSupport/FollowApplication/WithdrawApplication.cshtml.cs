using Coordination.BusinessSupport.Domain.Funding;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.FollowApplication;

/// <summary>The applicant takes the application back before it is decided.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Public)]
internal sealed class WithdrawApplicationModel(BusinessSupportDbContext db, ApplicationByLinkQuery links, CurrentActor actor, IStringLocalizer<Texts> texts, TimeProvider clock) : FollowPage(db, links, actor)
{
    protected override bool Fits => Application.State == ApplicationState.Received;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var result = await SaveAsync(() => Application.Withdraw(texts["Follow.ByApplicant"], clock.GetUtcNow()), ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Follow.Withdrawn"]);
        return Redirect(Address);
    }
}
