using System.Net;
using Coordination.Platform.Security;

namespace Coordination.Host.Tests.Web;

/// <summary>What the web kit promises, read from the markup.</summary>
public sealed class WebKitTests(GalleryApp app) : IClassFixture<GalleryApp>
{
    [Fact]
    public async Task Form_LeftEmpty_ShowsEachErrorAtItsFieldAndInTheSummary()
    {
        using var person = await app.SignInAsAsync(Roles.Reader);
        var page = await (await person.OpenAsync("/galleri")).Form("form.form").SubmitAsync("Spara");

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Document.Title.ShouldNotBeNull().ShouldStartWith("Fel: ");
        page.Find("main > *").ClassList.ShouldContain("ds-error-summary");
        page.Has("main > .ds-error-summary[autofocus][tabindex='-1']").ShouldBeTrue();
        foreach (var link in page.FindAll(".ds-error-summary a"))
        {
            var control = page.Find(link.GetAttribute("href")!);
            control.GetAttribute("aria-invalid").ShouldBe("true");
        }

        var title = page.Find("#Input_Title");
        page.Text("#" + title.GetAttribute("aria-describedby")).ShouldBe("Fyll i: Rubrik.");
        page.Texts(".ds-error-summary li").ShouldContain("Fyll i: Läge.");
    }

    [Fact]
    public async Task Form_WithAnError_KeepsWhatThePersonWrote()
    {
        using var person = await app.SignInAsAsync(Roles.Reader);
        var page = await (await person.OpenAsync("/galleri")).Form("form.form")
            .Set("Input.Title", "Träff").Set("Input.Comment", "Första raden\n<b>andra</b>").Set("Input.Email", "inte en adress").SubmitAsync("Spara");

        page.Find("#Input_Comment").TextContent.ShouldBe("Första raden\n<b>andra</b>");
        page.Find("#Input_Email").GetAttribute("value").ShouldBe("inte en adress");
        page.Text("#Input_Email-error").ShouldContain("namn@exempel.se");
    }

    [Fact]
    public async Task Announcement_AfterRedirect_IsSaidOnce()
    {
        using var person = await app.SignInAsAsync(Roles.Reader);
        var page = await (await person.OpenAsync("/galleri")).Form("form.form")
            .Set("Input.Title", "Träff").Set("Input.Email", "a@exempel.se").Set("Input.DueOn", "2026-12-01").Set("Input.Committee", "N1").Set("Input.Status", "Done")
            .SubmitAsync("Spara");

        page.Text("main [role=status]").ShouldBe("Åtgärden sparades. Ångra");
        (await person.OpenAsync("/galleri")).Has("main .announcement").ShouldBeFalse();
    }

    [Fact]
    public async Task Radios_WithoutAValue_HaveNoDefault()
    {
        using var person = await app.SignInAsAsync(Roles.Reader);
        var page = await person.OpenAsync("/galleri");

        page.FindAll("input[type=radio]").Count.ShouldBe(3);
        page.FindAll("input[type=radio][checked]").ShouldBeEmpty();
    }

    [Fact]
    public async Task List_Filtered_ShowsAChipThatTakesTheFilterAway()
    {
        using var person = await app.SignInAsAsync(Roles.Reader);
        var page = await person.OpenAsync("/galleri?namnd=N1&sort=-title&sida=2");

        page.Texts(".chip").ShouldBe(["Ta bort filtret Nämnd: Arbetsmarknadsnämnden"]);
        page.Find(".chip").GetAttribute("href").ShouldBe("/galleri?sort=-title");
        page.Text(".pager p").ShouldBe("Visar 9–9 av 9");
        page.Find("th[aria-sort]").GetAttribute("aria-sort").ShouldBe("descending");
        page.Find("#filter > button").GetAttribute("value").ShouldBe("-title");
    }

    [Fact]
    public async Task SortHeading_Pressed_SortsAndKeepsTheFilter()
    {
        using var person = await app.SignInAsAsync(Roles.Reader);
        var page = await (await person.OpenAsync("/galleri?namnd=N1")).Form("#filter").SubmitAsync("Klart senast");

        page.Url.Query.ShouldContain("namnd=N1");
        page.Url.Query.ShouldContain("sort=-due");
    }

    [Fact]
    public async Task Page_InEnglish_SaysSoAndIsInEnglish()
    {
        using var person = await app.SignInAsAsync(Roles.Reader);
        var page = await person.OpenAsync("/sprak/en?retur=%2Fgalleri%3Fnamnd%3DN1");

        page.Url.PathAndQuery.ShouldBe("/galleri?namnd=N1");
        page.Find("html").GetAttribute("lang").ShouldBe("en");
        page.Text(".site-footer a[hreflang]").ShouldBe("Svenska");
        page.Text(".pager p").ShouldStartWith("Showing 1–8 of");
    }

    [Theory]
    [InlineData("https://example.com/")]
    [InlineData("//example.com")]
    [InlineData("/\\example.com")]
    [InlineData("/%09/example.com")]
    public async Task Language_WithAForeignReturn_StaysHere(string target)
    {
        using var visitor = app.Visit();
        using var answer = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Get, $"/sprak/en?retur={(target.Contains('%', StringComparison.Ordinal) ? target : Uri.EscapeDataString(target))}"));

        answer.Headers.Location.ShouldNotBeNull().OriginalString.ShouldBe("/");
    }
}
