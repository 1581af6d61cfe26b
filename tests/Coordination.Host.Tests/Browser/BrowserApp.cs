using Coordination.Platform.Security;
using Coordination.Testing.Web;
using Microsoft.Playwright;

namespace Coordination.Host.Tests.Browser;

/// <summary>The product on a real port, with data to look at, and one headless Chromium. Shared by the tests of the collection.</summary>
public sealed class BrowserApp : CoordinationApp
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private Visitor? _person;

    public BrowserApp()
        : base(new CoordinationAppSettings { Listen = true, Arguments = ["--Gallery:Enabled=true", "--Organisation:Municipality=Exempelkommun"] })
    {
    }

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _person = await SignInAsAsync(Roles.Administrator);
        if (ChromiumProgram.Find() is not { } chromium)
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A signed-in administrator's tab, or one of somebody who is not signed in; skips the test when there is no browser.</summary>
    public async Task<BrowserTab> OpenTabAsync(int width, bool script = true, bool dark = false, bool signedIn = true)
    {
        Assert.SkipWhen(_browser is null, ChromiumProgram.Missing);
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = Address.ToString(),
            ViewportSize = new() { Width = width, Height = 900 },
            JavaScriptEnabled = script,
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            Locale = "sv-SE",
        });
        if (signedIn)
        {
            await context.AddCookiesAsync(_person!.Cookies.Select(c => new Cookie { Name = c.Key, Value = c.Value, Url = Address.ToString() }));
        }

        return await BrowserTab.OpenAsync(context);
    }

    public override async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        _person?.Dispose();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
