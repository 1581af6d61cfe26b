using Coordination.Host.Persistence;
using Coordination.Host.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.Host.Features.Accounts.ResetSecondFactor;

[Authorize(Policy = HostPolicies.ManageUsers)]
internal sealed class ResetSecondFactorModel(ResetSecondFactorHandler handler, UserManager<User> accounts, IStringLocalizer<Texts> texts) : PageModel
{
    public User Person { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id) => await FindAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!await FindAsync(id))
        {
            return NotFound();
        }

        var result = await handler.HandleAsync(id, ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts, prefix: "");
        }

        this.Announce(texts["ResetSecondFactor.Done", Person.DisplayName]);
        return Redirect($"/admin/anvandare/{id}");
    }

    private async Task<bool> FindAsync(Guid id)
    {
        Person = (await accounts.FindByIdAsync(id.ToString()))!;
        return Person is not null;
    }
}
