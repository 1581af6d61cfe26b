using Coordination.Host.Persistence;
using Coordination.Host.SignIn;
using Coordination.Platform.Organisations;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Coordination.Host.Features.Accounts.CreateFirstAdministrator;

[AllowAnonymous]
[EnableRateLimiting(RateLimits.SignIn)]
internal sealed class CreateFirstAdministratorModel(
    CreateFirstAdministratorHandler handler, FirstRun firstRun, HostDbContext db, SignInManager<User> signIn, IOrganisation organisation, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty]
    public CreateFirstAdministrator Input { get; set; } = new(null, null, null, null);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Input = Input with { Municipality = organisation.Current.MunicipalityName };
        return await firstRun.IsOverAsync(db, ct) ? Redirect("/") : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var result = await handler.HandleAsync(Input, ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        await signIn.SignInAsync(result.Value, isPersistent: false);
        this.Announce(texts["FirstRun.Done", result.Value.DisplayName]);
        return Redirect("/");
    }
}
