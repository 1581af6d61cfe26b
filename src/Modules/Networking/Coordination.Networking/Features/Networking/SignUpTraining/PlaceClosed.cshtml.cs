using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Coordination.Networking.Features.Networking.SignUpTraining;

/// <summary>The link is broken, or who signed up has been forgotten after the day.</summary>
[AllowAnonymous]
internal sealed class PlaceClosedModel : PageModel
{
    public void OnGet()
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
    }
}
