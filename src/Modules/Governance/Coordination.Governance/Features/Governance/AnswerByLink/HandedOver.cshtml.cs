using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Coordination.Governance.Features.Governance.AnswerByLink;

/// <summary>The colleague has got a link; this one is closed.</summary>
[AllowAnonymous]
internal sealed class HandedOverModel : PageModel
{
    public void OnGet()
    {
    }
}
