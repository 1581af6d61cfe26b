using Coordination.Host.Persistence;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Coordination.Host.Features.Accounts.SetPassword;

[AllowAnonymous]
[EnableRateLimiting(RateLimits.SignIn)]
internal sealed class SetPasswordModel(SetPasswordHandler handler, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "konto")]
    public Guid Account { get; set; }

    [BindProperty(SupportsGet = true, Name = "nyckel")]
    public string? Token { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>Null when the link is used, expired or altered.</summary>
    public User? Person { get; private set; }

    public async Task<IActionResult> OnGetAsync() => await FindAsync();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await FindAsync() is PageResult { StatusCode: not null } dead)
        {
            return dead;
        }

        var result = await handler.HandleAsync(new SetPassword(Account, Token, Password), ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts, prefix: "");
        }

        this.Announce(texts["SetPassword.Done"]);
        return Redirect("/logga-in");
    }

    private async Task<PageResult> FindAsync()
    {
        Response.Headers.CacheControl = "no-store";
        Person = await handler.FindAsync(Account, Token);
        return Person is null ? this.PageAgain(StatusCodes.Status410Gone) : Page();
    }
}
