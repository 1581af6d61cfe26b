using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Coordination.Networking.Features.Networking.AnswerOwnerQuestion;

/// <summary>The answer has been received.</summary>
[AllowAnonymous]
internal sealed class OwnerAnsweredModel : PageModel
{
    public void OnGet()
    {
    }
}
