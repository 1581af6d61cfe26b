using System.ComponentModel.DataAnnotations;
using Coordination.Host.Persistence;
using Coordination.Host.Security;
using Coordination.Host.SignIn;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.Host.Features.Accounts.EditUser;

[Authorize(Policy = HostPolicies.ManageUsers)]
internal sealed class EditUserModel(EditUserHandler handler, HostDbContext db, CommitteeChoices committees, UserManager<User> accounts, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty]
    public EditInput Input { get; set; } = new();

    public EditConflict? Conflict { get; private set; }

    public User Person { get; private set; } = null!;

    public IReadOnlyList<Option> RoleOptions => [.. Roles.All.Select(r => new Option(r, texts[$"Role.{r}"], texts[$"RoleHint.{r}"]))];

    public IReadOnlyList<Option> CommitteeOptions { get; private set; } = [];

    public bool IsMyself => User.Id() == Person.Id;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await FindAsync(id, ct))
        {
            return NotFound();
        }

        Input = await StoredAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!await FindAsync(id, ct))
        {
            return NotFound();
        }

        var result = await handler.HandleAsync(new Accounts.EditUser.EditUser(id, Input.Version, Input.Name, Input.Roles, Input.Committees), ct);
        if (result.Succeeded)
        {
            return Saved();
        }

        return result.Errors.Contains(AccountErrors.ChangedMeanwhile) ? await ConflictAsync(id, result, ct) : this.Refuse(result, texts);
    }

    private IActionResult Saved()
    {
        this.Announce(texts["EditUser.Saved", Person.DisplayName]);
        return Redirect("/admin/anvandare");
    }

    /// <summary>What the person wrote stays in the fields; saving again, with the new version, is a choice made knowing of the other edit.</summary>
    private async Task<IActionResult> ConflictAsync(Guid id, Result refused, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        if (!await FindAsync(id, ct))
        {
            return NotFound();
        }

        Conflict = await db.ConflictAsync(
            nameof(Persistence.User), id, await StoredAsync(), Input, texts, v => v is string role && Roles.All.Contains(role) ? texts[$"Role.{role}"].Value : null, ct);
        if (Conflict.SaysTheSame)
        {
            return Saved();
        }

        ModelState.Remove("Input.Version");
        Input.Version = Person.Version;
        return this.Refuse(refused, texts);
    }

    private async Task<EditInput> StoredAsync() => new()
    {
        Version = Person.Version,
        Name = Person.DisplayName,
        Roles = [.. await accounts.GetRolesAsync(Person)],
        Committees = [.. Person.Committees],
    };

    public async Task<IActionResult> OnPostInviteAsync(Guid id, CancellationToken ct)
    {
        if (!await FindAsync(id, ct))
        {
            return NotFound();
        }

        var result = await handler.InviteAgainAsync(id, ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["EditUser.InvitedAgain"]);
        return RedirectToPage(new { id });
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken ct)
    {
        Person = (await accounts.FindByIdAsync(id.ToString()))!;
        CommitteeOptions = Person is null ? [] : await committees.OptionsAsync(Person.Committees, ct);
        return Person is not null;
    }
}

internal sealed class EditInput
{
    public long Version { get; set; }

    [Display(Name = "Account.Name")]
    public string? Name { get; set; }

    [Display(Name = "Users.Roles")]
    public string[] Roles { get; set; } = [];

    [Display(Name = "Users.Committees")]
    public string[] Committees { get; set; } = [];
}
