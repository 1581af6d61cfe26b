using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Coordination.Host.Tests.Browser;

/// <summary>The main job as people do it, on a screen and on a telephone, with script and without; every page on the way is checked by axe.</summary>
[Collection(BrowserCollection.Name)]
public sealed class JourneyTests(BrowserApp app)
{
    private BrowserTab _tab = null!;
    private bool _script;

    public static TheoryData<int, bool> Browsers => new() { { 1280, true }, { 1280, false }, { 390, true }, { 390, false } };

    [Theory]
    [MemberData(nameof(Browsers))]
    [Trait("Req", "S003-12")]
    public async Task Plan_ImportedAndAdopted_IsInForce(int width, bool script)
    {
        await using var tab = await OpenAsync(width, script, "/planer/importera");
        var title = $"Resplan {width} {(script ? "med" : "utan")} skript";
        var file = $"# {title}\n\n## 1. Resor\n\n| Åtgärd | Ansvarig | Tidplan |\n| --- | --- | --- |\n| Åka tåg. | KS | 2027 |\n| Dela bilar. | KS | när tid finns |\n";
        await tab.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "resor.md", MimeType = "text/markdown", Buffer = Encoding.UTF8.GetBytes(file) });
        await PressAsync("Läs filen", $"Granska {title}");
        await PressAsync("Importera planen", title);
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Registrera beslut" }).ClickAsync();
        await SeeAsync("Registrera beslut");
        await PressAsync("Spara beslutet", "Registrera beslut");
        await Assertions.Expect(tab.Page.Locator(".ds-error-summary")).ToBeVisibleAsync();
        await tab.Page.Locator("[name='Input.Body']").SelectOptionAsync(new SelectOptionValue { Label = "Kommunstyrelsen (KS)" });
        await tab.Page.Locator("[name='Input.Kind'][value=Adopt]").CheckAsync();
        await tab.Page.Locator("[name='Input.MeetingDate']").FillAsync("2027-01-20");
        await tab.Page.Locator("[name='Input.Paragraph']").FillAsync("12");
        await PressAsync("Spara beslutet", title);

        await Assertions.Expect(tab.Page.Locator("main")).ToContainTextAsync("Gällande");
    }

    [Theory]
    [MemberData(nameof(Browsers))]
    [Trait("Req", "S003-13")]
    public async Task Letter_AnsweredAndTakenBack_SaysSoOnTheWay(int width, bool script)
    {
        await using var tab = await OpenAsync(width, script, app.AnswerLinks[^1], recipient: true);
        await SeeAsync("Hur går det med åtgärderna?");
        await tab.Page.Locator("main li a.ds-button").First.ClickAsync();
        await Assertions.Expect(tab.Page).ToHaveURLAsync(new Regex(Regex.Escape(app.AnswerLinks[^1]) + ".+"));
        var activity = await tab.Page.Locator("h1").InnerTextAsync();
        await PressAsync("Fortsätt", activity);
        await Assertions.Expect(tab.Page.Locator(".ds-error-summary")).ToBeVisibleAsync();
        await tab.Page.Locator("[name='Input.Status']").First.CheckAsync();
        await tab.Page.Locator("[name='Input.Comment']").FillAsync("Klart i måndags.");
        await PressAsync("Fortsätt", "Kontrollera");
        await PressAsync("Skicka svar", "Tack för svaret");
        await PressAsync("Ångra svaret", "Hur går det med åtgärderna?");

        await Assertions.Expect(tab.Page.Locator("main")).ToContainTextAsync("Svaret är ångrat.");
    }

    [Theory]
    [MemberData(nameof(Browsers))]
    public async Task Activities_Marked_AreShownBeforeAnythingHappens(int width, bool script)
    {
        await using var tab = await OpenAsync(width, script, "/atgarder");
        await tab.Page.Locator("input[name=ids]").First.CheckAsync();
        await PressAsync("Ändra läge", "Ändra läge");

        await Assertions.Expect(tab.Page.Locator("main .panel li")).ToHaveCountAsync(1);
        tab.Page.Url.ShouldEndWith("/atgarder/markerade");
    }

    [Theory]
    [InlineData("/paminnelser/{id:guid}", "/html", "Svara")]
    [InlineData("/paminnelser/kommande", "/kommande/html", "Svara")]
    [InlineData("/admin/post", "handler=Html", "samordning@exempel.se", "/admin/post/governance/")]
    public async Task Letter_ShownAsHtml_HasItsStyles(string template, string link, string says, string? listed = null)
    {
        var (address, reader) = app.Find(template);
        await using var tab = await app.OpenTabAsync(390, reader: reader);
        await tab.Page.GotoAsync(address.ToString());
        if (listed is not null)
        {
            address = new Uri(address, await tab.Page.Locator($"main a[href*='{listed}']").First.GetAttributeAsync("href"));
            await tab.Page.GotoAsync(address.ToString());
        }

        var preview = (await tab.Page.Locator($"main a[href*='{link}']").GetAttributeAsync("href"))!;
        await tab.Page.GotoAsync(new Uri(address, preview).ToString());

        (await tab.Page.Locator("body").InnerTextAsync()).ShouldContain(says);
        var styled = await tab.Page.EvaluateAsync<bool[]>("() => [...document.querySelectorAll('[style]')].map(e => e.style.length > 0)");
        styled.ShouldNotBeEmpty();
        styled.ShouldAllBe(s => s, "a policy that refuses the styles leaves them empty");
        tab.Complaints.ShouldBeEmpty();
    }

    private async Task<BrowserTab> OpenAsync(int width, bool script, string path, bool recipient = false)
    {
        (_tab, _script) = (await app.OpenTabAsync(width, script, recipient ? app.Recipient : app.Coordinator), script);
        await _tab.Page.GotoAsync(path);
        return _tab;
    }

    private async Task PressAsync(string button, string heading)
    {
        await _tab.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();
        await SeeAsync(heading);
    }

    private async Task SeeAsync(string heading)
    {
        await Assertions.Expect(_tab.Page.Locator("h1")).ToContainTextAsync(heading);
        if (_script)
        {
            await Axe.ShouldPassAsync(_tab, $"{heading} {_tab.Page.ViewportSize!.Width}");
        }
    }
}
