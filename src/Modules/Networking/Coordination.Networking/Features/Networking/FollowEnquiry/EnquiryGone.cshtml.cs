using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Coordination.Networking.Features.Networking.FollowEnquiry;

/// <summary>The address is broken, the form was not sent in time, or the enquiry ended long ago.</summary>
[AllowAnonymous]
internal sealed class EnquiryGoneModel : PageModel
{
    public void OnGet()
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
    }
}
