using Microsoft.Playwright;

namespace Coordination.Host.Tests.Browser;

/// <summary>What must hold on every page of the product, seen by those who reach it.</summary>
[Collection(BrowserCollection.Name)]
public sealed class EveryPageTests(BrowserApp app)
{
    private const int Wide = 1280;
    private const int Narrow = 390;

    private const int LargestPage = 60 * 1024;

    /// <summary>WCAG 1.4.10: no sideways scroll at this width.</summary>
    private const int Narrowest = 320;

    public static TheoryData<string> Pages => [.. PageAddresses.Templates];

    [Theory]
    [MemberData(nameof(Pages))]
    [Trait("Req", "S000-17")]
    public async Task Page_AtEveryWidth_IsAccessibleAndFits(string template)
    {
        var axe = await Axe.SourceAsync();
        Assert.SkipWhen(axe is null, Axe.Missing);
        var (address, reader) = app.Find(template);
        await using var tab = await app.OpenTabAsync(Wide, reader: reader);
        await tab.Page.GotoAsync(address);

        await AssertAccessibleAsync(tab, axe!, Wide, template);
        await AssertAccessibleAsync(tab, axe!, Narrow, template);
        (await SidewaysAsync(tab.Page)).ShouldBeEmpty($"{template} scrolls sideways at {Narrowest} px");
        tab.Complaints.Where(c => !c.Contains("status of 500", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    [Trait("Req", "S000-17")]
    public async Task Page_InDark_IsAccessible(string template)
    {
        var axe = await Axe.SourceAsync();
        Assert.SkipWhen(axe is null, Axe.Missing);
        var (address, reader) = app.Find(template);
        await using var tab = await app.OpenTabAsync(Wide, dark: true, reader: reader);
        await tab.Page.GotoAsync(address);

        await AssertAccessibleAsync(tab, axe!, Wide, template, "dark");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_WithoutScript_SaysTheSame(string template)
    {
        var (address, reader) = app.Find(template);
        await using var with = await app.OpenTabAsync(Wide, reader: reader);
        await using var without = await app.OpenTabAsync(Wide, script: false, reader: reader);
        await with.Page.GotoAsync(address);
        await without.Page.GotoAsync(address);

        (await without.Page.Locator("main :is(h1, h2, label, th)").AllInnerTextsAsync()).ShouldBe(await with.Page.Locator("main :is(h1, h2, label, th)").AllInnerTextsAsync());
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_Compressed_IsLight(string template)
    {
        var (address, reader) = app.Find(template);
        using var answer = await reader.SendAsync(new(HttpMethod.Get, address));

        WeightTests.Compressed(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBeLessThanOrEqualTo(LargestPage);
    }

    private static async Task AssertAccessibleAsync(BrowserTab tab, string axe, int width, string template, string colours = "light")
    {
        await tab.Page.SetViewportSizeAsync(width, 900);
        var name = template.Trim('/').Replace('/', '-').Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal).Replace(':', '-').Replace("?", "", StringComparison.Ordinal);
        await tab.Page.ScreenshotAsync(new() { Path = Path.Combine(Repository.PictureFolder, $"{(name.Length == 0 ? "start" : name)}-{width}-{colours}.png"), FullPage = true });
        (await Axe.ViolationsAsync(tab.Page, axe)).ShouldBeEmpty($"{template} at {width} px, {colours}");
    }

    /// <summary>What sticks out, when the page as a whole can be scrolled sideways.</summary>
    private static async Task<string[]> SidewaysAsync(IPage page)
    {
        await page.SetViewportSizeAsync(Narrowest, 900);
        return await page.EvaluateAsync<string[]>("""
            () => document.documentElement.scrollWidth <= window.innerWidth ? [] :
              [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > window.innerWidth + 1)
                .map(e => `${e.tagName.toLowerCase()}.${e.className} ${Math.round(e.getBoundingClientRect().right)}: ${e.textContent.trim().slice(0, 30)}`)
            """);
    }
}
