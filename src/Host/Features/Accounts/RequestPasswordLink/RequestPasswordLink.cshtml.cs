using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Coordination.Host.Features.Accounts.RequestPasswordLink;

[AllowAnonymous]
[EnableRateLimiting(RateLimits.SignIn)]
internal sealed class RequestPasswordLinkModel(RequestPasswordLinkHandler handler, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty]
    public RequestPasswordLink Input { get; set; } = new((string?)null);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var result = await handler.HandleAsync(Input, ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["PasswordLink.Sent", Input.Email!.Trim()], Tone.Info);
        return Redirect("/logga-in");
    }
}
