using Coordination.Testing.Web;
using Microsoft.Playwright;

namespace Coordination.Host.Tests.Browser;

/// <summary>Somebody at a browser of their own, who reads, fills in and presses as people do. What is refused ends the test with its words.</summary>
internal sealed class Person : IAsyncDisposable
{
    /// <summary>Milliseconds that a page may take on a machine that has much else to do.</summary>
    private const float Patience = 120_000;

    /// <summary>Milliseconds between two looks at whether the next page is there.</summary>
    private const float Glance = 50;

    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];
    private int _status;

    private Person(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    public IPage Page { get; }

    /// <summary>What the browser complained about on the way.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    public string Path => new Uri(Page.Url).AbsolutePath;

    /// <param name="browser">Shared; each person has their own cookies.</param>
    /// <param name="origin">Where the product answers.</param>
    /// <param name="width">1280 for a desk, 390 for a telephone.</param>
    /// <param name="visitor">Whose sign-in it is; null for somebody without an account.</param>
    public static async Task<Person> SitDownAsync(IBrowser browser, Uri origin, int width, Visitor? visitor = null)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = origin.ToString(),
            ColorScheme = ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            Locale = "sv-SE",
            ViewportSize = new() { Width = width, Height = 900 },
        });
        await context.AddCookiesAsync((visitor?.Cookies ?? new Dictionary<string, string>()).Select(c => new Cookie { Name = c.Key, Value = c.Value, Url = origin.ToString() }));
        context.SetDefaultTimeout(Patience);
        var person = new Person(context, await context.NewPageAsync());
        person.Page.PageError += (_, error) => person._complaints.Add($"{person.Path}: {error}");
        person.Page.Response += (_, response) => person._status = response.Request.IsNavigationRequest ? response.Status : person._status;
        person.Page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                person._complaints.Add($"{person.Path}: {message.Text}");
            }
        };
        return person;
    }

    public async Task GoAsync(string path)
    {
        var answer = await Page.GotoAsync(path);
        (answer?.Ok).ShouldBe(true, $"{path}: {answer?.Status}");
    }

    /// <summary>Opens the record of a list that has this name.</summary>
    public Task FollowListedAsync(string name) => LeaveAsync(Page.Locator($"tbody th a:text-is('{name}')").First, name);

    /// <summary>Follows the first link that a selector finds.</summary>
    public Task FollowFoundAsync(string selector) => LeaveAsync(Page.Locator(selector).First, selector);

    /// <summary>Answers the fields named, without the prefix that all have: text and dates as written, choices by their value.</summary>
    public async Task FillAsync(params IReadOnlyList<(string Field, string Value)> answers)
    {
        foreach (var (field, value) in answers)
        {
            var found = Page.Locator($"main [name='Input.{field}']:not([type=hidden])");
            (await found.CountAsync()).ShouldBeGreaterThan(0, $"{Path} has no {field}");
            var kind = await found.First.EvaluateAsync<string>("e => e.tagName === 'SELECT' ? 'select' : e.type");
            switch (kind)
            {
                case "select":
                    await found.First.SelectOptionAsync(value);
                    break;
                case "radio" or "checkbox":
                    await Page.Locator($"main [name='Input.{field}'][value='{value}']").CheckAsync();
                    break;
                default:
                    await found.First.FillAsync(value);
                    break;
            }
        }
    }

    /// <summary>Chooses by what people read: an option, or the label of a box.</summary>
    public async Task ChooseAsync(string field, string label)
    {
        var found = Page.Locator($"main [name='Input.{field}']:not([type=hidden])");
        if (await found.First.EvaluateAsync<bool>("e => e.tagName === 'SELECT'"))
        {
            var value = await found.First.Locator("option").Filter(new() { HasText = label }).First.GetAttributeAsync("value");
            await found.First.SelectOptionAsync(value!);
        }
        else
        {
            await Page.Locator("main").GetByLabel(label).First.CheckAsync();
        }
    }

    /// <summary>Presses a button and waits for where it leads; an error on the page ends the test.</summary>
    public Task PressAsync(string button) => PressAsync(Page.Locator("main").GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First, button);

    /// <summary>Presses the first button that a selector finds.</summary>
    public Task PressFoundAsync(string selector) => PressAsync(Page.Locator(selector).First, selector);

    /// <summary>Chooses the same for every list of a kind.</summary>
    public async Task ChooseEachAsync(string selector, string value)
    {
        foreach (var list in await Page.Locator(selector).AllAsync())
        {
            await list.SelectOptionAsync(value);
        }
    }

    /// <summary>Where the links that a selector finds lead, within the product.</summary>
    public async Task<IReadOnlyList<string>> LinksAsync(string selector) =>
        [.. (await Page.Locator(selector).EvaluateAllAsync<string[]>("links => links.map(l => l.getAttribute('href'))")).Where(l => l.StartsWith('/')).Distinct()];

    public async Task<string> ReadAsync(string selector = "main")
    {
        var found = Page.Locator(selector);
        (await found.CountAsync()).ShouldBeGreaterThan(0, $"{Path} has no {selector}: {await Page.Locator("main").InnerTextAsync()}");
        return await found.First.InnerTextAsync();
    }

    public async Task SeesAsync(string words, string selector = "main") => (await ReadAsync(selector)).ShouldContain(words, customMessage: $"on {Path}");

    public async ValueTask DisposeAsync() => await _context.CloseAsync();

    private async Task PressAsync(ILocator button, string what)
    {
        await LeaveAsync(button, what);
        (await Page.Locator(".ds-error-summary li").AllInnerTextsAsync()).ShouldBeEmpty($"{what} on {Path}");
    }

    private async Task LeaveAsync(ILocator control, string what)
    {
        (await control.CountAsync()).ShouldBe(1, $"{Path} has no {what}: {await Page.Locator("h1").First.InnerTextAsync()}");

        // A mark on the page that is left: what has none is the one that was led to, however long that took and through however many redirections.
        var from = Path;
        await Page.EvaluateAsync("() => { window.isLeft = true; }");
        await control.ClickAsync();
        for (var waited = 0f; !await HasArrivedAsync(); waited += Glance)
        {
            waited.ShouldBeLessThan(Patience, $"{what} on {from} leads nowhere");
            await Page.WaitForTimeoutAsync(Glance);
        }

        _status.ShouldBeLessThan(500, $"{what} on {from}");
    }

    private async Task<bool> HasArrivedAsync()
    {
        try
        {
            return await Page.EvaluateAsync<bool>("() => !window.isLeft && document.readyState === 'complete'");
        }
        catch (PlaywrightException)
        {
            // Asked between two pages.
            return false;
        }
    }
}
