using System.Collections.Concurrent;
using Coordination.Platform.Operations;
using Coordination.Platform.Security;
using Coordination.Testing.Web;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Coordination.Host.Tests.Browser;

/// <summary>A page's address and somebody who may open it.</summary>
public sealed record FoundPage(Uri Address, Visitor Reader);

/// <summary>The product on a real port, with data to look at, and one headless Chromium. Shared by the tests of the collection.</summary>
public sealed class BrowserApp : CoordinationApp
{
    private readonly Dictionary<string, FoundPage> _pages = new(StringComparer.Ordinal);
    private readonly List<Visitor> _readers = [];
    private readonly HashSet<string> _shown = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(IBrowser Browser, Visitor Reader, bool Script), Lazy<Task<IBrowserContext>>> _contexts = [];
    private readonly ConcurrentDictionary<(Visitor Reader, bool Script, int Width), Lazy<Task<BrowserTab>>> _kept = [];
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private IBrowser? _measuring;
    private CoordinationApp? _firstDay;

    public BrowserApp()
        : base(Settings)
    {
    }

    private static CoordinationAppSettings Settings => new()
    {
        Listen = true,
        Arguments = ["--Gallery:Enabled=true", "--Organisation:Municipality=Exempelkommun", "--RateLimits:PublicPerMinute=10000", "--Mail:From=samordning@exempel.se"],
        Configure = builder => builder.Services.AddSingleton<IStartupFilter, PageNameHeader>().AddSingleton<IStartupFilter, AxeFile>().AddScoped<IOperationHandler, SampleWork>(),
    };

    public Visitor Coordinator => _readers[0];

    /// <summary>Somebody without an account, who got a letter.</summary>
    public Visitor Recipient => _readers[2];

    /// <summary>The signed links in the letters that have gone, each a path.</summary>
    public IReadOnlyList<string> AnswerLinks { get; private set; } = [];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _readers.AddRange([await SignInAsAsync(Roles.Coordinator), await SignInAsAsync(Roles.Administrator), Visit()]);
        await FindPagesAsync();
        if (await ChromiumProgram.FindAsync() is not { } chromium)
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(chromium);
        _measuring = !Repository.WantsPictures && ChromiumProgram.WithoutDrawing(chromium) is { } undrawn ? await _playwright.Chromium.LaunchAsync(undrawn) : _browser;
    }

    /// <summary>An address of a page, as a coordinator, an administrator or a letter's recipient came to it.</summary>
    public FoundPage Find(string template) => _pages.GetValueOrDefault(template)
        ?? throw new InvalidOperationException($"Nothing leads to {template}: link to it, let SampleData make what it shows, or list it in PageAddresses.Elsewhere with the reason.");

    /// <summary>A signed-in person's tab, the coordinator's unless given; skips the test when there is no browser.</summary>
    public async Task<BrowserTab> OpenTabAsync(int width, bool script = true, Visitor? reader = null)
    {
        Assert.SkipWhen(_browser is null, ChromiumProgram.Missing);
        var tab = await BrowserTab.OpenAsync(await ContextAsync(_browser, reader ?? Coordinator, script));
        await tab.Page.SetViewportSizeAsync(width, 900);
        return tab;
    }

    /// <summary>
    /// The one tab of this person and width that goes from page to page and is never closed: the browser starts no process for it and
    /// reads axe once. For tests that take turns, leave nothing behind on the page and press nothing: it is not drawn where that can be spared.
    /// </summary>
    public async Task<BrowserTab> KeptTabAsync(int width, Visitor reader, bool script = true)
    {
        Assert.SkipWhen(_browser is null, ChromiumProgram.Missing);
        var tab = await _kept.GetOrAdd((reader, script, width), _ => new(async () => await BrowserTab.OpenAsync(await ContextAsync(_measuring!, reader, script)))).Value;
        await tab.BeginAsync(width);
        return tab;
    }

    /// <summary>Tabs of one person share styles, script and cookies, as in anybody's browser.</summary>
    private Task<IBrowserContext> ContextAsync(IBrowser browser, Visitor reader, bool script) =>
        _contexts.GetOrAdd((browser, reader, script), _ => new(() => MakeContextAsync(browser, reader, script))).Value;

    private async Task<IBrowserContext> MakeContextAsync(IBrowser browser, Visitor reader, bool script)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = Address.ToString(),
            JavaScriptEnabled = script,
            ColorScheme = ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            Locale = "sv-SE",
        });
        await context.AddCookiesAsync(reader.Cookies.Select(c => new Cookie { Name = c.Key, Value = c.Value, Url = Address.ToString() }));
        return context;
    }

    public override async ValueTask DisposeAsync()
    {
        foreach (var browser in new[] { _browser, _measuring }.OfType<IBrowser>().Distinct())
        {
            await browser.DisposeAsync();
        }

        _playwright?.Dispose();
        _readers.ForEach(r => r.Dispose());
        if (_firstDay is not null)
        {
            await _firstDay.DisposeAsync();
        }

        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private async Task FindPagesAsync()
    {
        // A product that nobody has an account in yet shows a page of its own; whoever has signed in never sees it again.
        _firstDay = await StartAsync(Settings);
        var newcomer = _firstDay.Visit();
        await AddAsync(newcomer, _firstDay.Address, ["/kom-igang"], ["/kom-igang"]);

        var more = await new SampleData(this, Coordinator, Recipient).FillAsync();
        AnswerLinks = more.Links;
        var still = PageAddresses.Templates.Where(t => !t.Contains('{', StringComparison.Ordinal)).Append("/fel/500").Append("/problem/not-found").ToArray();
        foreach (var (reader, starts) in _readers.Zip((IReadOnlyList<string>[])[more.Coordinator, more.Administrator, more.Recipient]))
        {
            await AddAsync(reader, Address, [.. starts, .. still], [.. PageAddresses.Shown, .. PageAddresses.Files]);
        }

        _readers.Add(newcomer);
    }

    private async Task AddAsync(Visitor reader, Uri origin, IEnumerable<string> starts, IEnumerable<string> sought)
    {
        foreach (var (template, address) in await new PageWalk(reader, _shown).FindAsync(starts, [.. sought.Except(_pages.Keys)]))
        {
            _pages.TryAdd(template, new(new Uri(origin, address), reader));
        }
    }
}
