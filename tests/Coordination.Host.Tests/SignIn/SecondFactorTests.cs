using Coordination.Host.Persistence;
using Coordination.Host.SignIn;
using Coordination.Platform.Security;
using Coordination.Testing.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Host.Tests.SignIn;

public sealed class SecondFactorTests(CoordinationApp app) : IClassFixture<CoordinationApp>
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(20000000000, "353130")]
    public void Code_OfTheStandardsKey_IsTheStandardsCode(long seconds, string expected) =>
        // RFC 6238 appendix B, last six digits.
        AppCodes.Code("12345678901234567890"u8.ToArray(), DateTimeOffset.FromUnixTimeSeconds(seconds)).ShouldBe(expected);

    [Fact]
    public async Task SetUp_WithQrCode_NeedsACodeToTakeEffect()
    {
        var person = await app.Data.CreatePersonAsync();
        using var visitor = app.Visit();
        await visitor.SignInAsync(person);

        var page = await BeginAsync(visitor);
        var refused = await page.Form().Set("Code", "000000").SubmitAsync();

        page.Find(".qr svg").GetAttribute("role").ShouldBe("img");
        page.Body.ShouldNotContain("style=");
        refused.Text("#Code-error").ShouldContain("Koden stämmer inte");
        using var other = app.Visit();
        await other.SignInAsync(person);
        (await other.IsSignedInAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task SignIn_WithCode_SucceedsOnceAndAsksTheNextBrowser()
    {
        var person = await app.Data.CreatePersonAsync();
        using var visitor = app.Visit();
        await visitor.SignInAsync(person);
        var (key, _) = await SetUpAsync(visitor);
        using var other = app.Visit();

        var ask = await other.SignInAsync(person, "/profil/losenord");
        var before = await other.IsSignedInAsync();
        var code = NextCode(key);
        var inside = await ask.Form().Set("Input.Code", code).SubmitAsync();
        using var thief = app.Visit();
        var again = await (await thief.SignInAsync(person)).Form().Set("Input.Code", code).SubmitAsync();

        ask.Heading.ShouldBe("Ange kod");
        before.ShouldBeFalse();
        inside.Url.AbsolutePath.ShouldBe("/profil/losenord");
        again.Text("#Input_Code-error").ShouldContain("Koden stämmer inte");
    }

    [Fact]
    public async Task SignIn_WithRecoveryCode_WorksOnce()
    {
        var person = await app.Data.CreatePersonAsync();
        using var visitor = app.Visit();
        await visitor.SignInAsync(person);
        var (_, codes) = await SetUpAsync(visitor);
        using var first = app.Visit();
        using var second = app.Visit();

        await (await first.SignInAsync(person)).Form().Set("Input.Code", codes[0].ToLowerInvariant()).SubmitAsync();
        await (await second.SignInAsync(person)).Form().Set("Input.Code", codes[0]).SubmitAsync();

        codes.Count.ShouldBe(10);
        (await first.IsSignedInAsync()).ShouldBeTrue();
        (await second.IsSignedInAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task SignIn_FiveWrongCodes_LocksTheAccount()
    {
        var person = await app.Data.CreatePersonAsync();
        using var visitor = app.Visit();
        await visitor.SignInAsync(person);
        await SetUpAsync(visitor);
        using var thief = app.Visit();
        var page = await thief.SignInAsync(person);
        for (var i = 0; i < 5; i++)
        {
            page = await page.Form().Set("Input.Code", "000000").SubmitAsync();
        }

        page.Text(".ds-error-summary").ShouldContain("låst till klockan");
    }

    [Fact]
    public async Task SignIn_InAKnownBrowser_AsksNoMore()
    {
        var person = await app.Data.CreatePersonAsync();
        using var visitor = app.Visit();
        await visitor.SignInAsync(person);
        var (key, _) = await SetUpAsync(visitor);
        using var other = app.Visit();
        await (await other.SignInAsync(person)).Form().Set("Input.Code", NextCode(key)).Tick("Input.KnownBrowser").SubmitAsync();
        await (await other.OpenAsync("/logga-ut")).Form().SubmitAsync();

        await other.SignInAsync(person);

        (await other.IsSignedInAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task TurnOff_AsksForThePassword()
    {
        var person = await app.Data.CreatePersonAsync();
        using var visitor = app.Visit();
        await visitor.SignInAsync(person);
        await SetUpAsync(visitor);
        var form = (await visitor.OpenAsync("/profil/tvafaktor")).Form();

        var refused = await form.Set("CurrentPassword", "inte alls det rätta ordet").SubmitAsync("Stäng av");
        var done = await (await visitor.OpenAsync("/profil/tvafaktor")).Form().Set("CurrentPassword", person.Password!).SubmitAsync("Stäng av");

        refused.Text("#CurrentPassword-error").ShouldBe("Lösenordet stämmer inte.");
        done.AllText.ShouldContain("Tvåfaktorsinloggning är avstängd.");
        using var other = app.Visit();
        await other.SignInAsync(person);
        (await other.IsSignedInAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task Reset_ByAnAdministrator_AsksFirstEndsSessionsTellsThePersonAndIsLogged()
    {
        var person = await app.Data.CreatePersonAsync(p => p.WithName("Tora Utan Telefon"));
        using var visitor = app.Visit();
        await visitor.SignInAsync(person);
        await SetUpAsync(visitor);
        using var administrator = await app.SignInAsAsync(Roles.Administrator);

        var question = await (await administrator.OpenAsync($"/admin/anvandare/{person.Id}")).FollowAsync("Nollställ tvåfaktorsinloggningen");
        var before = await visitor.IsSignedInAsync();
        var done = await question.Form().SubmitAsync();
        app.Clock.Advance(TimeSpan.FromSeconds(31));
        using var other = app.Visit();
        await other.SignInAsync(person);

        question.Heading.ShouldBe("Nollställa tvåfaktorsinloggningen för Tora Utan Telefon?");
        before.ShouldBeTrue();
        done.AllText.ShouldContain("är nollställd och ett brev är på väg");
        done.AllText.ShouldNotContain("loggar in med en kod från en app");
        (await visitor.IsSignedInAsync()).ShouldBeFalse();
        (await other.IsSignedInAsync()).ShouldBeTrue();
        var letter = (await app.LettersAsync()).Single(l => l.ToAddress == person.Email);
        letter.Subject.ShouldContain("Tvåfaktorsinloggningen");
        letter.TextBody.ShouldContain("Test administrator har nollställt");
        letter.MessageId.ShouldStartWith(letter.Id.ToString("N"));
        await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<HostDbContext>();
            (await db.Set<IdentityUserToken<Guid>>().AnyAsync(t => t.UserId == person.Id)).ShouldBeFalse("Key and recovery codes are forgotten.");
            (await db.Audit.Where(a => a.SubjectId == person.Id.ToString()).OrderBy(a => a.Id).Select(a => a.Changes).LastAsync()).ShouldContain("TwoFactorEnabled");
        });
    }

    [Fact]
    public async Task Reset_OfOnesOwn_IsRefused()
    {
        var person = await app.Data.CreatePersonAsync(p => p.WithRoles(Roles.Administrator));
        using var visitor = app.Visit();
        await visitor.SignInAsync(person);
        await SetUpAsync(visitor);

        var refused = await (await visitor.OpenAsync($"/admin/anvandare/{person.Id}/tvafaktor")).Form().SubmitAsync();

        refused.AllText.ShouldContain("stänger du av på din profil");
        (await visitor.IsSignedInAsync()).ShouldBeTrue();
    }

    private static async Task<Page> BeginAsync(Visitor visitor) =>
        await (await visitor.OpenAsync("/profil/tvafaktor")).Form().SubmitAsync("Börja använda koder");

    private async Task<(byte[] Key, IReadOnlyList<string> Codes)> SetUpAsync(Visitor visitor)
    {
        var page = await BeginAsync(visitor);
        var key = Base32.Decode(page.Text("main ol code").Replace(" ", "", StringComparison.Ordinal));
        var done = await page.Form().Set("Code", AppCodes.Code(key, app.Clock.GetUtcNow())).SubmitAsync();
        return (key, done.Texts(".codes code"));
    }

    /// <summary>The code of the next step, which a clock that is a little fast shows already; this step's is used up.</summary>
    private string NextCode(byte[] key) => AppCodes.Code(key, app.Clock.GetUtcNow() + Step);
}
