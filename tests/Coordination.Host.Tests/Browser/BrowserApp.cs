using Coordination.Platform.Security;
using Coordination.Testing.Web;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Coordination.Host.Tests.Browser;

/// <summary>The product on a real port, with data to look at, and one headless Chromium. Shared by the tests of the collection.</summary>
public sealed class BrowserApp : CoordinationApp
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private Visitor? _person;
    private Visitor? _administrator;
    private Dictionary<string, (string Address, Visitor Reader)> _pages = new(StringComparer.Ordinal);

    public BrowserApp()
        : base(new CoordinationAppSettings
        {
            Listen = true,
            Arguments = ["--Gallery:Enabled=true", "--Organisation:Municipality=Exempelkommun"],
            Configure = builder => builder.Services.AddSingleton<IStartupFilter, PageNameHeader>(),
        })
    {
    }

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _person = await SignInAsAsync(Roles.Coordinator);
        _administrator = await SignInAsAsync(Roles.Administrator);
        await SampleData.FillAsync(this, _person);
        await WalkAsync();
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

    /// <summary>An address of a page, as one of the two found it; skips the test when neither did.</summary>
    public (string Address, Visitor Reader) Find(string template)
    {
        Assert.SkipUnless(_pages.ContainsKey(template), $"No link leads a coordinator or an administrator to {template}.");
        return _pages[template];
    }

    private async Task WalkAsync()
    {
        var starts = PageAddresses.Templates.Where(t => !t.Contains('{', StringComparison.Ordinal)).Append("/fel/500").Append("/problem/not-found").ToArray();
        foreach (var reader in new[] { _person!, _administrator! })
        {
            foreach (var (template, address) in await new PageWalk(reader).FindAsync(starts))
            {
                _pages.TryAdd(template, (address, reader));
            }
        }
    }

    /// <summary>A signed-in person's tab, the coordinator's unless given; skips the test when there is no browser.</summary>
    public async Task<BrowserTab> OpenTabAsync(int width, bool script = true, bool dark = false, Visitor? reader = null)
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
        await context.AddCookiesAsync((reader ?? _person!).Cookies.Select(c => new Cookie { Name = c.Key, Value = c.Value, Url = Address.ToString() }));
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
        _administrator?.Dispose();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
