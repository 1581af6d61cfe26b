using System.Net;
using Coordination.Host.Persistence;
using Coordination.Testing.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Host.Tests.SignIn;

public sealed class FirstRunTests : IAsyncLifetime
{
    private CoordinationApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await CoordinationApp.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("/logga-in")]
    [InlineData("/profil")]
    [InlineData("/glomt-losenord")]
    public async Task OpenAnyPage_WithoutUsers_LeadsToSetUp(string path)
    {
        using var visitor = _app.Visit();

        var page = await visitor.OpenAsync(path);

        page.Url.AbsolutePath.ShouldBe("/kom-igang");
        page.Heading.ShouldBe("Kom igång");
    }

    [Fact]
    public async Task Create_FirstAdministrator_SignsInAndClosesThePage()
    {
        using var visitor = _app.Visit();
        await Fill(await visitor.OpenAsync("/kom-igang")).SubmitAsync();

        (await visitor.IsSignedInAsync()).ShouldBeTrue();
        (await visitor.OpenAsync("/profil")).AllText.ShouldContain("Administratör");
        using var other = _app.Visit();
        (await other.OpenAsync("/kom-igang")).Url.AbsolutePath.ShouldBe("/logga-in");
    }

    [Fact]
    public async Task Create_NamesTheMunicipality_InFrameAndLettersWhateverIsConfigured()
    {
        await using var app = await CoordinationApp.StartAsync(new() { Arguments = ["--Organisation:Municipality=Standardstad"] });
        using var visitor = app.Visit();

        var offered = await visitor.OpenAsync("/kom-igang");
        var start = await Fill(offered).Set("Input.Municipality", "Ekköpings kommun").SubmitAsync();
        await (await visitor.OpenAsync("/admin/anvandare/bjud-in")).Form()
            .Set("Input.Name", "Bo Ek").Set("Input.Email", "bo@example.se").Set("Input.Roles", "reader").SubmitAsync();

        offered.Form()["Input.Municipality"].ShouldBe("Standardstad");
        offered.Text(".brand").ShouldContain("Standardstad");
        start.Text(".brand").ShouldContain("Ekköpings kommun");
        start.AllText.ShouldNotContain("Standardstad");
        (await app.LettersAsync()).ShouldHaveSingleItem().Subject.ShouldBe("Ditt konto hos Ekköpings kommun");
    }

    [Fact]
    public async Task Create_WithMistakes_ShowsThemAtTheFieldsAndKeepsTheText()
    {
        using var visitor = _app.Visit();
        var form = Fill(await visitor.OpenAsync("/kom-igang")).Set("Input.Email", "ingen adress").Set("Input.Password", "kort").Set("Input.Municipality", " ");

        var page = await form.SubmitAsync();

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Text("#Input_Email-error").ShouldContain("namn@kommun.se");
        page.Text("#Input_Password-error").ShouldContain("minst 12 tecken");
        page.Has("#Input_Municipality-error").ShouldBeTrue();
        page.Form()["Input.Name"].ShouldBe("Åsa Ödman");
        (await CountAsync()).ShouldBe(0);
    }

    [Theory]
    [InlineData("asa ödman asa ödman")]
    [InlineData("lösenord12345678")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    public async Task Create_EasyPassword_IsRefused(string password)
    {
        using var visitor = _app.Visit();

        var page = await Fill(await visitor.OpenAsync("/kom-igang")).Set("Input.Name", "Asa Ödman").Set("Input.Password", password).SubmitAsync();

        page.Text("#Input_Password-error").ShouldContain("för lätt att gissa");
    }

    [Fact]
    public async Task Create_TwoPeopleAtOnce_OneWinsAndTheOtherIsTold()
    {
        var visitors = Enumerable.Range(0, 4).Select(_ => _app.Visit()).ToList();
        var forms = await Task.WhenAll(visitors.Select(async (v, i) => Fill(await v.OpenAsync("/kom-igang")).Set("Input.Email", $"forst{i}@example.se")));

        var answers = await Task.WhenAll(forms.Select(f => f.SubmitOnceAsync()));

        answers.Count(a => a.StatusCode == HttpStatusCode.Redirect).ShouldBe(1);
        foreach (var loser in answers.Where(a => a.StatusCode != HttpStatusCode.Redirect))
        {
            loser.StatusCode.ShouldBe(HttpStatusCode.Conflict);
            (await loser.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("Någon annan hann före");
        }

        (await CountAsync()).ShouldBe(1);
    }

    private static PageForm Fill(Page page) => page.Form()
        .Set("Input.Municipality", "Åmåls kommun").Set("Input.Name", "Åsa Ödman").Set("Input.Email", "asa@example.se").Set("Input.Password", TestData.GoodPassword);

    private Task<int> CountAsync() => _app.InScopeAsync(s => s.GetRequiredService<HostDbContext>().Users.CountAsync());
}
