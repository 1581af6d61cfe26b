using System.Text;
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

    public static TheoryData<string> Pages => [.. PageAddresses.Shown.Where(Repository.WantsPage)];

    public static TheoryData<string> Files => [.. PageAddresses.Files.Where(Repository.WantsPage)];

    /// <summary>
    /// What the server sends is judged first, for that needs no browser. With script and without are looked at side by side: a browser gives
    /// each tab a processor of its own.
    /// </summary>
    [Theory]
    [MemberData(nameof(Pages))]
    [Trait("Req", "S000-17")]
    public async Task Page_AtEveryWidthAndColour_IsAccessibleAndFits(string template)
    {
        var (address, reader) = app.Find(template);
        var sent = await reader.OpenAsync(address.ToString());
        ShouldBeSound(sent);
        await Task.WhenAll(WithScriptAsync(template, address, reader), WithoutScriptAsync(address, reader, sent));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task File_Followed_IsAFileToKeep(string template)
    {
        var (address, reader) = app.Find(template);
        using var answer = await reader.SendAsync(new(HttpMethod.Get, address));

        answer.IsSuccessStatusCode.ShouldBeTrue();
        answer.Content.Headers.ContentType!.MediaType.ShouldNotBe("text/html");
        (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldNotBeEmpty();
    }

    [Fact]
    public void Elsewhere_NamesOnlyPagesThatExist() => PageAddresses.Elsewhere.Keys.Except(PageAddresses.Templates).ShouldBeEmpty();

    /// <summary>Light to fetch, its ids unique, its addresses encoded once.</summary>
    private static void ShouldBeSound(Page page)
    {
        WeightTests.Compressed(Encoding.UTF8.GetBytes(page.Body)).ShouldBeLessThanOrEqualTo(LargestPage);
        page.FindAll("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();
        page.FindAll("a[href*='&amp;']").Select(a => a.GetAttribute("href")).ShouldBeEmpty();
    }

    /// <summary>
    /// Each page at both widths and in both colours, each time by every rule: one half of the pages is light where there is room and dark on a
    /// telephone, the other half the other way round. What pages have in common is seen in all four ways.
    /// </summary>
    private async Task WithScriptAsync(string template, Uri address, Visitor reader)
    {
        var tab = await app.KeptTabAsync(Wide, reader);
        ColorScheme[] colours = template.Sum(letter => letter) % 2 == 0 ? [ColorScheme.Light, ColorScheme.Dark] : [ColorScheme.Dark, ColorScheme.Light];
        await tab.Page.EmulateMediaAsync(new() { ColorScheme = colours[0] });
        await tab.Page.GotoAsync(address.ToString());
        await Axe.ShouldPassAsync(tab, $"{template} {colours[0]} {Wide}");
        await tab.Page.EmulateMediaAsync(new() { ColorScheme = colours[1] });
        await tab.Page.SetViewportSizeAsync(Narrow, 900);
        await Axe.ShouldPassAsync(tab, $"{template} {colours[1]} {Narrow}");
        (await SidewaysAsync(tab.Page)).ShouldBeEmpty($"{template} scrolls sideways at {Narrowest} px");
        tab.Complaints.Where(c => !c.Contains("responded with a status of", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private async Task WithoutScriptAsync(Uri address, Visitor reader, Page sent)
    {
        var tab = await app.KeptTabAsync(Narrow, reader, script: false);
        await tab.Page.GotoAsync(address.ToString());
        var shown = await tab.Page.Locator("main :is(h1, h2)").AllInnerTextsAsync();
        shown.Select(t => t.Trim()).ShouldBe(sent.Texts("main h1, main h2"), "what the server sent is shown without script");
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
