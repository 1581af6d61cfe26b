using Coordination.Host.Security;
using Coordination.Host.SignIn;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.Host.Features.Accounts.InviteUser;

[Authorize(Policy = HostPolicies.ManageUsers)]
internal sealed class InviteUserModel(InviteUserHandler handler, CommitteeChoices committees, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty]
    public InviteInput Input { get; set; } = new();

    public IReadOnlyList<Option> RoleOptions => [.. Roles.All.Select(r => new Option(r, texts[$"Role.{r}"], texts[$"RoleHint.{r}"]))];

    public IReadOnlyList<Option> CommitteeOptions { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => CommitteeOptions = await committees.OptionsAsync([], ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        CommitteeOptions = await committees.OptionsAsync([], ct);
        var result = await handler.HandleAsync(new InviteUser(this.IdOf(Input.NewId), Input.Name, Input.Email, Input.Roles, Input.Committees), ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["InviteUser.Done", Input.Email!.Trim()]);
        return Redirect("/admin/anvandare");
    }
}

internal sealed class InviteInput
{
    /// <summary>Made with the form, so that a form that is sent twice invites once.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    public string? Name { get; set; }

    public string? Email { get; set; }

    public string[] Roles { get; set; } = [];

    public string[] Committees { get; set; } = [];
}
