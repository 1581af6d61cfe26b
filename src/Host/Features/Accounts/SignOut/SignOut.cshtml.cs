using Coordination.Host.Persistence;
using Coordination.Platform.Web;
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
        await signIn.SignOutAsync();
        this.Announce(texts["SignOut.Done"]);
        return Redirect("/logga-in");
    }
}
