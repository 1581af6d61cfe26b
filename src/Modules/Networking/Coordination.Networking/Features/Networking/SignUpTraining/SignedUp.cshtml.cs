using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Coordination.Networking.Features.Networking.SignUpTraining;

/// <summary>The sign-up has been received, and the rest stands in a letter: the page tells nothing of anybody.</summary>
[AllowAnonymous]
internal sealed class SignedUpModel : PageModel
{
    public void OnGet()
    {
    }
}
