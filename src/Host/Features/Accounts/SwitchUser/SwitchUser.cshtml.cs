using Coordination.Host.Persistence;
using Coordination.Host.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.Host.Features.Accounts.SwitchUser;

[Authorize(Policy = HostPolicies.ManageUsers)]
internal sealed class SwitchUserModel(SwitchUserHandler handler, UserManager<User> accounts, IStringLocalizer<Texts> texts) : PageModel
{
    public User Person { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id) => await FindAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, bool disable, CancellationToken ct)
    {
        if (!await FindAsync(id))
        {
            return NotFound();
        }

        var result = await handler.HandleAsync(new Accounts.SwitchUser.SwitchUser(id, disable), ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts, prefix: "");
        }

        this.Announce(texts[disable ? "SwitchUser.Disabled" : "SwitchUser.Enabled", Person.DisplayName]);
        return Redirect("/admin/anvandare");
    }

    private async Task<bool> FindAsync(Guid id)
    {
        Person = (await accounts.FindByIdAsync(id.ToString()))!;
        return Person is not null;
    }
}
