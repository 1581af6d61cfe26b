using Coordination.Host.Security.KeptForms;
using Coordination.Host.SignIn;
using Coordination.Host.SignIn.Provider;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Coordination.Host.Features.Accounts.SignIn;

[AllowAnonymous]
[EnableRateLimiting(RateLimits.SignIn)]
internal sealed class SignInModel(SignInByPasswordHandler handler, KeptFieldsSeal seal, KeptFormShelf shelf, IOptions<ProviderOptions> provider, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = SignInServices.ReturnParameter)]
    public string? ReturnPath { get; set; }

    [BindProperty]
    public SignInByPassword Input { get; set; } = new(null, null, false);

    /// <summary>What the person had written when the session ended, sealed; travels through this page.</summary>
    [BindProperty(Name = KeptFieldsSeal.FieldName)]
    public string? Kept { get; set; }

    /// <summary>This page's own address: it may be shown in place of the page whose session had ended.</summary>
    public string Action => Request.PathBase + QueryHelpers.AddQueryString(SignInServices.SignInPath, SignInServices.ReturnParameter, Url.Local(ReturnPath));

    public ProviderOptions Provider => provider.Value;

    public string ProviderAddress => QueryHelpers.AddQueryString(ProviderServices.StartPath, SignInServices.ReturnParameter, Url.Local(ReturnPath));

    public IActionResult OnGet()
    {
        Kept = HttpContext.Items[typeof(KeptFieldsSeal)] as string;
        return User.Identity?.IsAuthenticated == true ? Redirect(Url.Local(ReturnPath)) : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var result = await handler.HandleAsync(Input, ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        var target = Url.Local(ReturnPath);
        if (seal.Open(Kept) is { } fields)
        {
            target = QueryHelpers.AddQueryString(Url.Local(fields.Path), KeptFieldsSeal.FieldName, (await shelf.PutAsync(result.Value.Person, fields, ct)).ToString());
        }

        return result.Value.NeedsCode ? RedirectToPage("EnterCode", new { retur = target, minns = Input.Remember }) : Redirect(target);
    }
}
