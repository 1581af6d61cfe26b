using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Coordination.Governance.Features.Governance.AnswerByLink;

/// <summary>The link has expired, was revoked, or was broken on its way.</summary>
[AllowAnonymous]
internal sealed class LinkClosedModel : PageModel
{
    public void OnGet()
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
    }
}
