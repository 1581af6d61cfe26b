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
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Coordination.Host.Features.Accounts.SecondFactor;

[Authorize(Policy = HostPolicies.OwnAccount)]
[EnableRateLimiting(RateLimits.SignIn)]
internal sealed class SecondFactorModel(SecondFactorHandler handler, UserManager<User> accounts, IStringLocalizer<Texts> texts) : PageModel
{
    private const string Issuer = "Coordination";
    private User _person = null!;

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? CurrentPassword { get; set; }

    public bool IsOn => _person.TwoFactorEnabled;

    public int CodesLeft { get; private set; }

    /// <summary>The key that waits to be confirmed, in groups of four.</summary>
    public string? Key { get; private set; }

    /// <summary>The same key as an SVG image; made here, so it holds nothing a person wrote.</summary>
    public string? QrCode { get; private set; }

    /// <summary>Shown once, in the answer to the post that made them: they are kept nowhere to be shown again.</summary>
    public IReadOnlyList<string>? RecoveryCodes { get; private set; }

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostBeginAsync()
    {
        await LoadAsync();
        await handler.BeginAsync(_person);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostConfirmAsync()
    {
        await LoadAsync();
        return Show(await handler.ConfirmAsync(_person, Code));
    }

    public async Task<IActionResult> OnPostCodesAsync()
    {
        await LoadAsync();
        return Show(await handler.RenewCodesAsync(_person, CurrentPassword));
    }

    public async Task<IActionResult> OnPostDisableAsync()
    {
        await LoadAsync();
        var result = await handler.DisableAsync(_person, CurrentPassword);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts, prefix: "");
        }

        this.Announce(texts["SecondFactor.Disabled"]);
        return Redirect("/profil");
    }

    private IActionResult Show(Result<IReadOnlyList<string>> result)
    {
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts, prefix: "");
        }

        RecoveryCodes = result.Value;
        return Page();
    }

    private async Task LoadAsync()
    {
        Response.Headers.CacheControl = "no-store";
        _person = await accounts.GetUserAsync(User) ?? throw new InvalidOperationException("The signed-in account is gone.");
        CodesLeft = await accounts.CountRecoveryCodesAsync(_person);
        if (!IsOn && await accounts.GetAuthenticatorKeyAsync(_person) is { Length: > 0 } key)
        {
            Key = string.Join(' ', key.Chunk(4).Select(c => new string(c)));
            QrCode = QrImage.Svg($"otpauth://totp/{Uri.EscapeDataString(Issuer)}:{Uri.EscapeDataString(_person.Email!)}?secret={key}&issuer={Uri.EscapeDataString(Issuer)}&digits=6", texts["SecondFactor.QrName"]);
        }
    }
}
