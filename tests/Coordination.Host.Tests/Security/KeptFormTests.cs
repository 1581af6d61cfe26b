using System.Net;
using Coordination.Host.Tests.SignIn;
using Coordination.Platform.Security;
using Coordination.Testing.Web;

namespace Coordination.Host.Tests.Security;

public sealed class KeptFormTests : IAsyncLifetime
{
    private const string Written = "Kim Omdöpt å ä ö";

    private CoordinationApp _app = null!;
    private TestPerson _person = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await CoordinationApp.StartAsync();
        _person = await _app.Data.CreatePersonAsync();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Post_AfterTheSessionEnded_KeepsTheTextThroughSignIn()
    {
        using var visitor = await BrowserAsync();
        var form = await WriteAsync(visitor);
        _app.Clock.Advance(TimeSpan.FromHours(2));

        var door = await form.SubmitAsync();
        var page = await door.Form().Set("Input.Email", _person.Email).Set("Input.Password", _person.Password!).SubmitAsync();
        var stored = (await visitor.OpenAsync("/profil")).Form()["Input.Name"];
        var saved = await page.Form().SubmitAsync();

        door.Heading.ShouldBe("Logga in");
        door.AllText.ShouldContain("finns det du skrev kvar");
        page.Url.AbsolutePath.ShouldBe("/profil");
        page.Form()["Input.Name"].ShouldBe(Written);
        page.Form()["Input.Language"].ShouldBe("en");
        page.Text(".announcement").ShouldContain("inte sparat");
        page.Has(".ds-error-summary").ShouldBeFalse();
        stored.ShouldBe(_person.Name);
        saved.Form()["Input.Name"].ShouldBe(Written);
    }

    [Fact]
    public async Task Post_OfALongFormAfterTheSessionEnded_KeepsAllOfIt()
    {
        var coordinator = await _app.Data.CreatePersonAsync(p => p.WithRoles([Roles.Coordinator]));
        using var visitor = _app.Visit();
        visitor.Headers.Add("Sec-Fetch-Site", "same-origin");
        await visitor.SignInAsync(coordinator);
        await (await visitor.OpenAsync("/exempel")).Form().SubmitAsync("Ladda exempelkommunen");
        var assessment = string.Join('\n', Enumerable.Range(1, 300).Select(i => $"Stycke {i}: en bedömning som tog hela förmiddagen."));
        var form = (await visitor.OpenAsync("/rapporter/ny")).Form().Set("Input.Title", "Lång text").Set("Input.Template", "Uppsala").Set("Input.Assessment", assessment);
        _app.Clock.Advance(TimeSpan.FromHours(3));

        var door = await form.SubmitAsync("Kontrollera");
        var page = await door.Form().Set("Input.Email", coordinator.Email).Set("Input.Password", coordinator.Password!).SubmitAsync();

        door.Heading.ShouldBe("Logga in");
        page.Url.AbsolutePath.ShouldBe("/rapporter/ny");
        page.Form()["Input.Assessment"]!.ReplaceLineEndings("\n").Trim().ShouldBe(assessment);
        page.Form()["Input.Template"].ShouldBe("Uppsala");
        (await page.Form().SubmitAsync("Kontrollera")).Heading.ShouldBe("Kontrollera rapporten");
    }

    [Fact]
    public async Task Post_AfterTheSessionEnded_AWrongPasswordDoesNotLoseTheText()
    {
        using var visitor = await BrowserAsync();
        var form = await WriteAsync(visitor);
        _app.Clock.Advance(TimeSpan.FromHours(2));

        var door = await form.SubmitAsync();
        var again = await door.Form().Set("Input.Email", _person.Email).Set("Input.Password", "inte alls det rätta ordet").SubmitAsync();
        var page = await again.Form().Set("Input.Email", _person.Email).Set("Input.Password", _person.Password!).SubmitAsync();

        page.Form()["Input.Name"].ShouldBe(Written);
    }

    [Fact]
    public async Task Post_WithAStaleToken_ShowsThePageWithTheText()
    {
        using var visitor = await BrowserAsync();
        var form = await WriteAsync(visitor);
        visitor.Cookies.Remove("coordination-form");

        var page = await form.SubmitAsync();
        var saved = await page.Form().SubmitAsync();

        page.Url.AbsolutePath.ShouldBe("/profil");
        page.Form()["Input.Name"].ShouldBe(Written);
        page.Text(".announcement").ShouldContain("för gammal");
        saved.Form()["Input.Name"].ShouldBe(Written);
    }

    [Fact]
    public async Task Post_FromAnotherSite_IsRefusedAndKeepsNothing()
    {
        using var visitor = await BrowserAsync();
        var form = await WriteAsync(visitor);
        visitor.Cookies.Remove("coordination-form");
        visitor.Headers.Remove("Sec-Fetch-Site");
        visitor.Headers.Add("Sec-Fetch-Site", "cross-site");

        var page = await form.SubmitAsync();

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Body.ShouldNotContain("Omdöpt");
    }

    [Fact]
    public async Task Post_OfAPassword_IsNeverKept()
    {
        using var visitor = await BrowserAsync();
        var form = (await visitor.OpenAsync("/profil/losenord")).Form().Set("CurrentPassword", _person.Password!).Set("NewPassword", "hemligt nytt ord här");
        visitor.Cookies.Remove("coordination-form");

        var page = await form.SubmitAsync();

        page.Body.ShouldNotContain("hemligt nytt ord");
        page.Body.ShouldNotContain(_person.Password!);
    }

    [Fact]
    public async Task KeptForm_OfSomebodyElse_IsNotShown()
    {
        var other = await _app.Data.CreatePersonAsync();
        using var visitor = await BrowserAsync();
        var form = await WriteAsync(visitor);
        _app.Clock.Advance(TimeSpan.FromHours(2));
        var door = await form.SubmitAsync();
        using var answer = await door.Form().Set("Input.Email", _person.Email).Set("Input.Password", _person.Password!).SubmitOnceAsync();
        using var stranger = _app.Visit();
        await stranger.SignInAsync(other);

        var page = await stranger.OpenAsync(answer.Headers.Location!.OriginalString);

        page.Form()["Input.Name"].ShouldBe(other.Name);
    }

    private async Task<Visitor> BrowserAsync()
    {
        var visitor = _app.Visit();
        visitor.Headers.Add("Sec-Fetch-Site", "same-origin");
        await visitor.SignInAsync(_person);
        return visitor;
    }

    private static async Task<PageForm> WriteAsync(Visitor visitor) =>
        (await visitor.OpenAsync("/profil")).Form().Set("Input.Name", Written).Set("Input.Language", "en");
}
