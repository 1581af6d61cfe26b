using Coordination.Host.Persistence;
using Coordination.Host.SignIn.Provider;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.Host.Features.Accounts.SignOut;

/// <summary>Open to visitors too: somebody whose session has just ended is signed out, not asked to sign in first.</summary>
[AllowAnonymous]
internal sealed class SignOutModel(SignInManager<User> signIn, IStringLocalizer<Texts> texts) : PageModel
{
    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? Page() : Redirect("/logga-in");

    public async Task<IActionResult> OnPostAsync()
    {
        var session = await HttpContext.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        var came = session.Properties?.Items.ContainsKey(ProviderClaims.Login) == true;
        await signIn.SignOutAsync();
        this.Announce(texts["SignOut.Done"], Tone.Success, came ? texts["Provider.SignOut"].Value : null, came ? ProviderServices.SignOutPath : null);
        return Redirect("/logga-in");
    }
}
