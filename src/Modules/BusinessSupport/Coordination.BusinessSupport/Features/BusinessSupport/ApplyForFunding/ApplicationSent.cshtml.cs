using Coordination.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Coordination.BusinessSupport.Features.BusinessSupport.ApplyForFunding;

/// <summary>The application has been received.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Public)]
internal sealed class ApplicationSentModel : PageModel
{
    public void OnGet()
    {
    }
}
