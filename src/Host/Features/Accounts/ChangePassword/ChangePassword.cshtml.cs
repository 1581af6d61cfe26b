using Coordination.Host.Security;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Coordination.Host.Features.Accounts.ChangePassword;

[Authorize(Policy = HostPolicies.OwnAccount)]
[EnableRateLimiting(RateLimits.SignIn)]
internal sealed class ChangePasswordModel(ChangePasswordHandler handler, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty]
    public string? CurrentPassword { get; set; }

    [BindProperty]
    public string? NewPassword { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var result = await handler.HandleAsync(new ChangePassword(User.Id()!.Value, CurrentPassword, NewPassword), ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts, prefix: "");
        }

        this.Announce(texts["ChangePassword.Done"]);
        return Redirect("/profil");
    }
}
