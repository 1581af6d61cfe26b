using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Coordination.BusinessSupport.Features.BusinessSupport.AnswerSurvey;

/// <summary>The answer has been received.</summary>
[AllowAnonymous]
internal sealed class SurveyAnsweredModel : PageModel
{
    public void OnGet()
    {
    }
}
