using Coordination.Host.Persistence;
using Coordination.Host.Security;
using Coordination.Host.SignIn;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.Host.Features.Accounts.Profile;

[Authorize(Policy = HostPolicies.OwnAccount)]
internal sealed class ProfileModel(SaveProfileHandler handler, UserManager<User> accounts, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty]
    public ProfileInput Input { get; set; } = new();

    public User Person { get; private set; } = null!;

    public IReadOnlyList<string> RoleNames { get; private set; } = [];

    public IReadOnlyList<Option> LanguageOptions { get; } = [.. SaveProfileHandler.Languages.Select(l => new Option(l, texts[$"Language.{l}"]))];

    public async Task OnGetAsync()
    {
        await LoadAsync();
        Input = new ProfileInput { Name = Person.DisplayName, Language = Person.Language, Shortcuts = Person.UsesShortcuts };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var result = await handler.HandleAsync(new SaveProfile(User.Id()!.Value, Input.Name, Input.Language, Input.Shortcuts), ct);
        if (!result.Succeeded)
        {
            await LoadAsync();
            return this.Refuse(result, texts);
        }

        LanguageChoice.Remember(HttpContext, Input.Language);
        this.Announce(texts["Profile.Saved"]);
        return RedirectToPage();
    }

    private async Task LoadAsync()
    {
        Person = await accounts.GetUserAsync(User) ?? throw new InvalidOperationException("The signed-in account is gone.");
        RoleNames = [.. Roles.All.Intersect(await accounts.GetRolesAsync(Person))];
    }
}

internal sealed class ProfileInput
{
    public string? Name { get; set; }

    public string? Language { get; set; }

    public bool Shortcuts { get; set; }
}
