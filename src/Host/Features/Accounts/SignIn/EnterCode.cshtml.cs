using Coordination.Host.SignIn;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Coordination.Host.Features.Accounts.SignIn;

[AllowAnonymous]
[EnableRateLimiting(RateLimits.SignIn)]
internal sealed class EnterCodeModel(EnterCodeHandler handler, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = SignInServices.ReturnParameter)]
    public string? ReturnPath { get; set; }

    /// <summary>What was ticked beside the password.</summary>
    [BindProperty(SupportsGet = true, Name = "minns")]
    public bool Remember { get; set; }

    [BindProperty]
    public EnterCode Input { get; set; } = new(null, false);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var result = await handler.HandleAsync(Input, Remember, ct);
        return result.Succeeded ? Redirect(Url.Local(ReturnPath)) : this.Refuse(result, texts);
    }
}
