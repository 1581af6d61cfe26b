using Coordination.Host.Features.Accounts.ShowProviderFailure;
using Coordination.Host.Persistence;
using Coordination.Host.SignIn;
using Coordination.Host.SignIn.Provider;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Coordination.Host.Features.Accounts.FinishProviderSignIn;

/// <summary>Where the provider's answer leads: it is changed for a session, and the page is never shown.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Public)]
internal sealed class FinishProviderSignInModel(
    FinishProviderSignInHandler handler, SignInManager<User> signIn, UserManager<User> accounts, LastSignIn lastSignIn, ILogger<ProviderHandler> logger, IStringLocalizer<Texts> texts) : PageModel
{
    public async Task<IActionResult> OnGetAsync([FromQuery(Name = SignInServices.ReturnParameter)] string? returnPath, CancellationToken ct)
    {
        var outside = await HttpContext.AuthenticateAsync(IdentityConstants.ExternalScheme);
        if (outside.Principal is null)
        {
            return Redirect(SignInServices.SignInPath);
        }

        await HttpContext.SignOutAsync(IdentityConstants.ExternalScheme);
        try
        {
            var user = await handler.HandleAsync(outside.Principal, ct);
            await signIn.SignInAsync(user, new AuthenticationProperties { Items = { [ProviderClaims.Login] = "" } });
            await lastSignIn.RecordAsync(user.Id, ct);
            if ((await accounts.GetRolesAsync(user)).Count > 0)
            {
                return Redirect(Url.Local(returnPath));
            }

            this.Announce(texts["Provider.NoRoles"], Tone.Warning);
            return Redirect("/profil");
        }
        catch (ProviderException exception)
        {
            Log.ProviderRefused(logger, exception.Kind, exception.Message, exception.InnerException?.GetType().Name);
            return Redirect(ShowProviderFailureModel.AddressOf(exception.Kind));
        }
    }
}
