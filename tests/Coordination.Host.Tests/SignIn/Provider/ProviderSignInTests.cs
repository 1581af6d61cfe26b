using System.Net;
using Coordination.Host.Persistence;
using Coordination.Platform.Options;
using Coordination.Platform.Security;
using Coordination.Testing.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Host.Tests.SignIn.Provider;

/// <summary>Sign-in with the municipality's own provider, against one that runs here.</summary>
public sealed class ProviderSignInTests : IAsyncLifetime
{
    private const string Address = "kim@kommun.example";

    private readonly FakeClock _clock = new();
    private TestProvider _provider = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _provider = await TestProvider.StartAsync(_clock);

    public ValueTask DisposeAsync() => _provider.DisposeAsync();

    [Fact]
    public async Task KnownAddress_IsLinkedOnceAndFoundByItsSubjectAfter()
    {
        await using var app = await StartAsync();
        var person = await app.Data.CreatePersonAsync(p => p.WithEmail("Kim@Kommun.example").WithName("Kim Lokal").WithoutPassword());
        using var visitor = app.Visit();

        var door = await visitor.OpenAsync("/logga-in?retur=%2Fatgarder");
        var inside = await door.FollowAsync("Logga in med kommunens inloggning");
        _provider.Person["email"] = "nytt.namn@kommun.example";
        using var later = app.Visit();
        await later.OpenAsync("/logga-in/kommunen");

        inside.Url.AbsolutePath.ShouldBe("/atgarder");
        (await later.OpenAsync("/profil")).AllText.ShouldContain("Kim Lokal");
        await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<HostDbContext>();
            (await db.Set<IdentityUserLogin<Guid>>().SingleAsync(Ct)).UserId.ShouldBe(person.Id);
            (await db.Audit.AnyAsync(a => a.Subject.StartsWith("IdentityUserLogin") && a.ActorId == person.Id.ToString(), Ct)).ShouldBeTrue();
        });
    }

    [Fact]
    public async Task UnknownPerson_IsRefusedWithAPageThatSaysWhatToDo()
    {
        await using var app = await StartAsync();
        using var visitor = app.Visit();

        var page = await visitor.OpenAsync("/logga-in/kommunen");

        page.Status.ShouldBe(HttpStatusCode.Forbidden);
        page.Heading.ShouldBe("Du har inget konto här");
        page.AllText.ShouldContain("Be en administratör");
        await NobodyIsInAsync(visitor);
        (await app.InScopeAsync(s => s.GetRequiredService<HostDbContext>().Users.CountAsync(Ct))).ShouldBe(1);
    }

    [Fact]
    public async Task UnknownPerson_WhereAccountsAreMade_GetsOneWithoutRoles()
    {
        await using var app = await StartAsync("--SignIn:Provider:CreateAccounts=true");
        using var visitor = app.Visit();

        var page = await visitor.OpenAsync("/logga-in/kommunen?retur=%2Fatgarder");

        page.Url.AbsolutePath.ShouldBe("/profil");
        page.AllText.ShouldContain("inte fått någon roll");
        page.AllText.ShouldContain("Kim Kommun");
        (await visitor.OpenAsync("/atgarder")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task UnverifiedAddress_LinksOnlyWhereItIsTrusted()
    {
        _provider.Person.Remove("email_verified");
        await using var strict = await StartAsync();
        await strict.Data.CreatePersonAsync(p => p.WithEmail(Address));
        await using var trusting = await StartAsync("--SignIn:Provider:TrustEmail=true");
        await trusting.Data.CreatePersonAsync(p => p.WithEmail(Address));
        using var visitor = strict.Visit();
        using var other = trusting.Visit();

        (await visitor.OpenAsync("/logga-in/kommunen")).Heading.ShouldBe("Du har inget konto här");
        await other.OpenAsync("/logga-in/kommunen");

        (await other.IsSignedInAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task SecondIdentityWithALinkedAddress_IsRefused()
    {
        await using var app = await StartAsync();
        await app.Data.CreatePersonAsync(p => p.WithEmail(Address));
        using var first = app.Visit();
        await first.OpenAsync("/logga-in/kommunen");
        _provider.Person["sub"] = "s-2";
        using var heir = app.Visit();

        (await heir.OpenAsync("/logga-in/kommunen")).Heading.ShouldBe("Du har inget konto här");

        (await first.IsSignedInAsync()).ShouldBeTrue();
        await NobodyIsInAsync(heir);
    }

    [Theory]
    [InlineData("nonce", "fel")]
    [InlineData("iss", "https://annan.example")]
    [InlineData("aud", "annan")]
    [InlineData("azp", "annan")]
    [InlineData("exp", 1_000_000_000)]
    [InlineData("nbf", 4_000_000_000)]
    [InlineData("sub", "")]
    public async Task WrongClaim_IsNotTrusted(string claim, object value)
    {
        _provider.Wrong[claim] = value;
        await using var app = await StartAsync();
        await app.Data.CreatePersonAsync(p => p.WithEmail(Address));
        using var visitor = app.Visit();

        var page = await visitor.OpenAsync("/logga-in/kommunen");

        page.Heading.ShouldBe("Inloggningen behöver göras om");
        await NobodyIsInAsync(visitor);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task WrongSignature_IsNotTrusted(bool none)
    {
        (_provider.SignsNothing, _provider.SignsWithForeignKey) = (none, !none);
        await using var app = await StartAsync();
        await app.Data.CreatePersonAsync(p => p.WithEmail(Address));
        using var visitor = app.Visit();

        (await visitor.OpenAsync("/logga-in/kommunen")).Heading.ShouldBe("Inloggningen behöver göras om");

        await NobodyIsInAsync(visitor);
    }

    [Fact]
    public async Task AnswerOfAnotherBrowser_IsNotTrusted()
    {
        await using var app = await StartAsync();
        await app.Data.CreatePersonAsync(p => p.WithEmail(Address));
        using var thief = app.Visit();
        using var toProvider = await thief.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/logga-in/kommunen"));
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var back = await browser.GetAsync(toProvider.Headers.Location, Ct);
        using var victim = app.Visit();

        var page = await victim.OpenAsync(back.Headers.Location!.AbsoluteUri);

        page.Heading.ShouldBe("Inloggningen behöver göras om");
        await NobodyIsInAsync(victim);
    }

    [Fact]
    public async Task Provider_DownOrLying_IsSaidAndTheAdministratorGetsIn()
    {
        await using var app = await StartAsync("--SignIn:Provider:LocalAccounts=false");
        var administrator = await app.Data.CreatePersonAsync(p => p.WithRoles(Roles.Administrator));
        using var visitor = app.Visit();
        _provider.IsDown = true;

        var down = await visitor.OpenAsync("/logga-in/kommunen");
        (_provider.IsDown, _provider.NamesIssuer) = (false, "https://annan.example");
        var lying = await visitor.OpenAsync("/logga-in/kommunen");
        await visitor.SignInAsync(administrator);

        down.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        down.Heading.ShouldBe("Kommunens inloggning svarar inte");
        lying.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await visitor.IsSignedInAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task Person_WhoIsDeniedOrClosedOut_IsTold()
    {
        await using var app = await StartAsync();
        await app.Data.CreatePersonAsync(p => p.WithEmail(Address).WithDisabledAccount());
        using var visitor = app.Visit();

        var closed = await visitor.OpenAsync("/logga-in/kommunen");
        _provider.Denies = true;
        var denied = await visitor.OpenAsync("/logga-in/kommunen");

        closed.Heading.ShouldBe("Kontot är avstängt");
        denied.Heading.ShouldBe("Inloggningen blev inte av");
        await NobodyIsInAsync(visitor);
    }

    [Fact]
    public async Task Roles_FollowTheClaim_ButOthersAndTheLastAdministratorStay()
    {
        await using var app = await StartAsync("--SignIn:Provider:Roles:GRP-Samordnare=coordinator", "--SignIn:Provider:Roles:GRP-Admin=administrator");
        await app.Data.CreatePersonAsync(p => p.WithEmail(Address).WithRoles(Roles.Evaluator));
        _provider.Person["roles"] = new[] { "GRP-Samordnare", "GRP-Annat" };
        (await RolesAfterSignInAsync(app)).ShouldBe([Roles.Coordinator, Roles.Evaluator], ignoreOrder: true);

        _provider.Person["roles"] = "GRP-Admin";
        (await RolesAfterSignInAsync(app)).ShouldBe([Roles.Administrator, Roles.Evaluator], ignoreOrder: true);

        await app.InScopeAsync(s => s.GetRequiredService<HostDbContext>().Users.Where(u => u.Email != Address).ExecuteUpdateAsync(set => set.SetProperty(u => u.IsDisabled, true), Ct));
        _provider.Person.Remove("roles");
        (await RolesAfterSignInAsync(app)).ShouldBe([Roles.Administrator, Roles.Evaluator], ignoreOrder: true, "Nobody else could let anybody in.");
    }

    [Fact]
    public async Task LocalAccountsOff_OnlyAdministratorsUsePasswords_AndInvitationsLeadToTheSignIn()
    {
        await using var app = await StartAsync("--SignIn:Provider:LocalAccounts=false", "--SignIn:Provider:Name=Ekköpings inloggning");
        var reader = await app.Data.CreatePersonAsync();
        using var visitor = app.Visit();

        var refused = await visitor.SignInAsync(reader);
        var wrong = await visitor.SignInAsync(reader.Email, "inte alls det rätta ordet");
        using var administrator = await app.SignInAsAsync(Roles.Administrator);
        await (await administrator.OpenAsync("/admin/anvandare/bjud-in")).Form()
            .Set("Input.Name", "Bo Ek").Set("Input.Email", "bo@example.se").Set("Input.Roles", Roles.Reader).SubmitAsync();

        refused.AllText.ShouldContain("Logga in med Ekköpings inloggning");
        refused.Text(".ds-error-summary").ShouldContain("Bara administratörer loggar in med lösenord");
        wrong.Text(".ds-error-summary").ShouldNotContain("Bara administratörer");
        await NobodyIsInAsync(visitor);
        var letter = (await app.LettersAsync()).ShouldHaveSingleItem().TextBody;
        letter.ShouldContain("/logga-in");
        letter.ShouldNotContain("nytt-losenord");
    }

    [Fact]
    public async Task SignOut_OffersTheProvidersToo_AlsoInAnOldSession()
    {
        await using var app = await StartAsync();
        await app.Data.CreatePersonAsync(p => p.WithEmail(Address));
        using var visitor = app.Visit();
        await visitor.OpenAsync("/logga-in/kommunen");
        _clock.Advance(TimeSpan.FromMinutes(5));
        await visitor.OpenAsync("/profil");

        var page = await (await visitor.OpenAsync("/logga-ut")).Form().SubmitAsync();
        using var leave = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/logga-ut/kommunen"));

        page.AllText.ShouldContain("Logga ut även från kommunens inloggning");
        leave.Headers.Location!.AbsoluteUri.ShouldStartWith(_provider.Issuer + "/ut?client_id=coordination&post_logout_redirect_uri=http");
        await NobodyIsInAsync(visitor);
    }

    [Fact]
    public async Task NotConfigured_TheDoorsAreShut()
    {
        await using var app = await CoordinationApp.StartAsync();
        await app.Data.CreatePersonAsync();
        using var visitor = app.Visit();

        foreach (var path in new[] { "/logga-in/kommunen", "/logga-ut/kommunen" })
        {
            (await visitor.OpenAsync(path)).Status.ShouldBe(HttpStatusCode.NotFound, path);
        }

        (await visitor.OpenAsync("/logga-in/kommunen/svar?state=x&code=y")).Heading.ShouldBe("Logga in", "Like any address that does not exist.");
        (await visitor.OpenAsync("/logga-in")).AllText.ShouldNotContain("kommunens inloggning");
    }

    [Theory]
    [InlineData("--SignIn:Provider:Authority=http://login.example.se", "SignIn:Provider:Authority")]
    [InlineData("--SignIn:Provider:Roles:X=kung", "SignIn:Provider:Roles:X")]
    [InlineData("--SignIn:Provider:Auktoritet=https://x.se", "SignIn:Provider:Auktoritet")]
    public async Task Start_WithImpossibleSetting_IsRefusedAndNamed(string argument, string key)
    {
        var refused = await Should.ThrowAsync<Exception>(() => StartAsync(argument));

        string.Join(' ', CannotStartException.Describe(refused)).ShouldContain(key);
    }

    /// <summary>With somebody who can administer, and the provider's clock.</summary>
    private async Task<CoordinationApp> StartAsync(params string[] arguments)
    {
        var app = await CoordinationApp.StartAsync(new()
        {
            Listen = true,
            Arguments = [$"--SignIn:Provider:Authority={_provider.Issuer}", $"--SignIn:Provider:ClientId={TestProvider.ClientId}", $"--SignIn:Provider:ClientSecret={TestProvider.Secret}", .. arguments],
            Configure = builder => builder.Services.AddSingleton<TimeProvider>(_clock),
        });
        await app.Data.CreatePersonAsync(p => p.WithRoles(Roles.Administrator));
        return app;
    }

    private static async Task<IReadOnlyList<string>> RolesAfterSignInAsync(CoordinationApp app)
    {
        using var visitor = app.Visit();
        await visitor.OpenAsync("/logga-in/kommunen");
        return await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<HostDbContext>();
            return await db.UserRoles.Where(r => db.Users.Any(u => u.Id == r.UserId && u.Email == Address)).Join(db.Roles, r => r.RoleId, r => r.Id, (_, r) => r.Name!).ToListAsync(Ct);
        });
    }

    private static async Task NobodyIsInAsync(Visitor visitor)
    {
        (await visitor.IsSignedInAsync()).ShouldBeFalse();
        visitor.Cookies.Keys.ShouldNotContain("coordination-session");
    }
}
