using System.ComponentModel.DataAnnotations;
using Coordination.Host.Api;
using Coordination.Host.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.Host.Features.Administration.AddApiClient;

/// <summary>Makes a key for a system; shown once, in the answer to the post that made it.</summary>
[Authorize(Policy = HostPolicies.Administer)]
internal sealed class AddApiClientModel(AddApiClientHandler handler, ApiScopes scopes, TimeProvider clock, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty]
    public ApiClientInput Input { get; set; } = new();

    public string? Key { get; private set; }

    public IReadOnlyList<Option> ScopeOptions => scopes.Options;

    public void OnGet() => Input.ExpiresOn = clock.TodayInSweden().AddYears(1);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await handler.HandleAsync(new AddApiClientCommand(this.IdOf(Input.NewId), Input.Name, Input.Scopes, Input.ExpiresOn), ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        Response.Headers.CacheControl = "no-store";
        Key = result.Value;
        return Page();
    }
}

/// <summary>The form.</summary>
internal sealed class ApiClientInput
{
    /// <summary>Made with the form, so that a form that is sent twice makes one client.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    [Display(Name = "ApiClients.Name", Description = "ApiClients.Name.Hint"), Required, StringLength(100)]
    public string? Name { get; set; }

    [Display(Name = "ApiClients.Scopes")]
    public string[] Scopes { get; set; } = [];

    [Display(Name = "ApiClients.Expires", Description = "ApiClients.Expires.Hint"), Required]
    public DateOnly? ExpiresOn { get; set; }
}
