using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Coordination.BusinessSupport.Features.BusinessSupport.AnswerSurvey;

/// <summary>The link has been answered, has expired, or was broken on its way.</summary>
[AllowAnonymous]
internal sealed class SurveyClosedModel : PageModel
{
    public void OnGet()
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
    }
}
