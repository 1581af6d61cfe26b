using System.Net;
using Coordination.Networking.Features.Networking.ShowGuides;
using Coordination.Platform.Security;
using DocumentFormat.OpenXml.Packaging;

namespace Coordination.Networking.Tests.Features.Networking.Knowledge;

/// <summary>The public page and the handbook: written as drafts, published, seen.</summary>
public sealed class GuideTests : IAsyncLifetime
{
    private CoordinationApp _app = null!;
    private Visitor _coordinator = null!;
    private Visitor _anybody = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await CoordinationApp.StartAsync(new() { Arguments = ["--RateLimits:PublicPerMinute=10000"] });
        _coordinator = await _app.SignInAsAsync(Roles.Coordinator);
        _anybody = _app.Visit();
    }

    public async ValueTask DisposeAsync()
    {
        _anybody.Dispose();
        _coordinator.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    [Trait("Req", "S003-R3.2")]
    [Trait("Req", "S001-09")]
    public async Task PublicPage_FromProposalToPublished_ShowsWhatIsPublishedAndNothingElse()
    {
        (await _anybody.OpenAsync("/sociala-foretag")).AllText.ShouldContain("Snart finns mer här");
        var proposal = await _coordinator.OpenAsync("/vagledning/forslag/sidan-sv");
        proposal.AllText.ShouldContain("Fyra kännetecken för ett ASF");
        (await proposal.Form("form.confirm").SubmitAsync()).Accepted();
        (await (await _coordinator.OpenAsync("/vagledning/forslag/sidan-sv")).Form("form.confirm").SubmitAsync()).AllText.ShouldContain("Det finns redan text här.");
        (await _anybody.OpenAsync("/sociala-foretag")).AllText.ShouldNotContain("Fyra kännetecken", Case.Insensitive, "drafts are seen by nobody else");
        var preview = await _coordinator.OpenAsync("/vagledning/forhandsvisning/sidan-sv");
        preview.FindAll("main a[href='/anmalan']").Count.ShouldBe(1);

        var section = await PublishAsync("Kontakta oss");

        var page = await _anybody.OpenAsync("/sociala-foretag");
        page.Texts("main h2").ShouldBe(["Kontakta oss", "Vidare"]);
        page.Find(".prose a[href='/anmalan']").TextContent.ShouldBe("Skriv till oss här");

        var text = "Ring *inte* <script>alert(1)</script>.\n\n- [Fel](javascript:alert(1))\n- [Rätt](https://exempel.se/x)\n- [Också fel](//exempel.se)";
        (await (await _coordinator.OpenAsync(section)).Form("form.form").Set("Input.Text", text).SubmitAsync("Spara utkast")).Accepted();
        (await _anybody.OpenAsync("/sociala-foretag")).AllText.ShouldNotContain("Ring");
        (await _coordinator.OpenAsync("/vagledning")).AllText.ShouldContain("Publicerat, med ändringar som inte syns");
        await PublishAsync("Kontakta oss");
        page = await _anybody.OpenAsync("/sociala-foretag");
        page.FindAll("main script").ShouldBeEmpty();
        page.FindAll("main section.panel li a[rel]").Select(a => a.GetAttribute("href")).ShouldBe(["https://exempel.se/x"]);
        page.AllText.ShouldContain("[Fel](javascript:alert(1))");
        (await _coordinator.OpenAsync($"{section}/versioner")).Texts("main h2").Select(t => t.Split(',')[0]).ShouldBe(["Version 2", "Version 1"]);

        var restore = await (await _coordinator.OpenAsync($"{section}/versioner")).FollowAsync("Återställ 1");
        restore.AllText.ShouldContain("Skriv till oss här");
        var late = restore.Form("form.confirm");
        (await restore.Form("form.confirm").SubmitAsync("Återställ")).Accepted().AllText.ShouldContain("Version 1 är utkast igen");
        (await late.SubmitAsync("Återställ")).Status.ShouldBe(HttpStatusCode.Conflict);
        (await _coordinator.OpenAsync($"{section}/versioner/9/aterstall")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await _anybody.OpenAsync("/sociala-foretag")).AllText.ShouldContain("Ring");
        (await _coordinator.OpenAsync($"{section}/versioner/2/aterstall")).AllText.ShouldContain("Utkastet som ersätts");
        await PublishAsync("Kontakta oss");
        (await _anybody.OpenAsync("/sociala-foretag")).AllText.ShouldContain("Skriv till oss här");
        (await _coordinator.OpenAsync($"{section}/versioner")).Texts("main h2").Select(t => t.Split(',')[0]).ShouldBe(["Version 3", "Version 2", "Version 1"]);

        (await (await _coordinator.OpenAsync($"{section}/dra-tillbaka")).Form("form.confirm").SubmitAsync()).Accepted();
        (await _anybody.OpenAsync("/sociala-foretag")).AllText.ShouldContain("Snart finns mer här");
        (await (await _coordinator.OpenAsync($"{section}/publicera")).Form("form.confirm").SubmitAsync()).Accepted();

        (await _anybody.OpenAsync("/sprak/en?retur=%2Fsociala-foretag")).Find("div[lang=sv] h2").TextContent.ShouldBe("Kontakta oss", "there is no English text yet");
        await ProposeAsync("sidan-en");
        await PublishAsync("Contact us");
        (await _anybody.OpenAsync("/sociala-foretag")).Find("div[lang=en] h2").TextContent.ShouldBe("Contact us");
    }

    [Fact]
    [Trait("Req", "S003-R3.3")]
    public async Task Handbook_Published_IsReadPrintedAndOpenedInWord_AndEditedByOneAtATime()
    {
        using var reader = await _app.SignInAsAsync(Roles.Reader);
        (await reader.OpenAsync("/handbok")).AllText.ShouldContain("Handboken är inte publicerad än");
        (await reader.OpenAsync("/handbok.docx")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await reader.OpenAsync("/vagledning")).Status.ShouldBe(HttpStatusCode.Forbidden);
        await ProposeAsync("handboken-sv");
        await PublishAsync("Välj rätt form");
        var section = await PublishAsync("Köpa av sociala företag");

        var page = await reader.OpenAsync("/handbok");
        page.Texts("main ol li a").ShouldBe(["Välj rätt form", "Köpa av sociala företag"]);
        using var word = WordprocessingDocument.Open(new MemoryStream(await reader.DownloadAsync("/handbok.docx")), isEditable: false);
        var text = word.MainDocumentPart!.Document!.InnerText;
        text.ShouldContain("Ryms det i kommunens uppdrag?");
        text.ShouldContain("registret (http");

        var form = (await _coordinator.OpenAsync("/vagledning/ny/handboken-sv")).Form("form.form").Set("Input.Title", "Ordlista").Set("Input.Text", "ASF: arbetsintegrerande socialt företag.");
        var made = (await form.SubmitAsync("Spara utkast")).Accepted();
        (await form.SubmitAsync("Spara utkast")).Url.ShouldBe(made.Url, "the same form sent twice makes one section");
        (await (await _coordinator.OpenAsync("/vagledning/ny/handboken-sv")).Form("form.form").SubmitAsync("Spara utkast")).Has("[name='Input.Title'][aria-invalid=true]").ShouldBeTrue();

        var (mine, theirs) = ((await _coordinator.OpenAsync(section)).Form("form.form"), (await _coordinator.OpenAsync(section)).Form("form.form"));
        (await theirs.Set("Input.Title", "Köpa").SubmitAsync("Spara utkast")).Accepted();
        var conflict = await mine.Set("Input.Title", "Handla").SubmitAsync("Spara utkast");
        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        conflict.Text("section.conflict tbody").ShouldContain("Köpa");
        (await conflict.Form("form.form").SubmitAsync("Spara utkast")).Accepted();
    }

    [Theory]
    [InlineData("Läs [registret](/foretag) först", "Läs registret (https://kommun.example/foretag) först")]
    [InlineData("[Skriv](mailto:a@b.example)", "Skriv (a@b.example)")]
    [InlineData("[x](javascript:alert) [y](//z)", "[x](javascript:alert) [y](//z)")]
    public void OnPaper_Links_BecomeWordsWithTheirAddress(string written, string printed) =>
        GuideText.OnPaper(written, path => $"https://kommun.example{path}").ShouldBe(printed);

    private async Task ProposeAsync(string key) => (await (await _coordinator.OpenAsync($"/vagledning/forslag/{key}")).Form("form.confirm").SubmitAsync()).Accepted();

    private async Task<string> PublishAsync(string title)
    {
        var section = (await _coordinator.OpenAsync("/vagledning")).FindAll("tbody th a").Single(a => a.TextContent == title).GetAttribute("href")!;
        (await (await _coordinator.OpenAsync($"{section}/publicera")).Form("form.confirm").SubmitAsync()).Accepted();
        return section;
    }
}
