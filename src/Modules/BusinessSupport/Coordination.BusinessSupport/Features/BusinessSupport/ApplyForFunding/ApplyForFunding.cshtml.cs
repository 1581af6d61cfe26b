using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.ApplyForFunding;

/// <summary>Apply without an account while the call is open.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Public)]
internal sealed class ApplyForFundingModel(BusinessSupportDbContext db, ApplyHandler handler, IStringLocalizer<Texts> texts, TimeProvider clock) : ApplicationPage(db, handler, texts, clock)
{
    private readonly IStringLocalizer<Texts> _texts = texts;

    /// <summary>A field that people do not see and programs fill in.</summary>
    [FromForm(Name = "webbplats")]
    public string? Trap { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!string.IsNullOrEmpty(Trap))
        {
            ModelState.AddModelError(string.Empty, _texts["Applications.Trapped"]);
        }

        return await SendAsync(_ => "/sok-bidrag/tack", ct);
    }
}
