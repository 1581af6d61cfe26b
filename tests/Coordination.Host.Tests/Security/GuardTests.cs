using System.Net;
using System.Text;
using Coordination.Host.Security;
using Coordination.Host.Tests.SignIn;

namespace Coordination.Host.Tests.Security;

public sealed class GuardTests(CoordinationApp app) : IClassFixture<CoordinationApp>
{
    [Theory]
    [InlineData("/logga-in")]
    [InlineData("/finns-inte")]
    [InlineData("/coordination/v1/finns-inte")]
    public async Task Answer_OfAnyKind_CarriesTheHeaders(string path)
    {
        await app.Data.CreatePersonAsync();
        using var visitor = app.Visit();

        using var answer = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

        answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldBe(SecurityHeaders.ContentPolicy);
        answer.Headers.GetValues("X-Content-Type-Options").ShouldHaveSingleItem().ShouldBe("nosniff");
        answer.Headers.GetValues("Referrer-Policy").ShouldHaveSingleItem().ShouldBe("same-origin");
        answer.Headers.Contains("Permissions-Policy").ShouldBeTrue();
        answer.Headers.Contains("Server").ShouldBeFalse();
    }

    [Fact]
    public void ContentPolicy_AllowsNoInlineCodeAndNoFrames()
    {
        SecurityHeaders.ContentPolicy.ShouldNotContain("unsafe");
        SecurityHeaders.ContentPolicy.ShouldContain("frame-ancestors 'none'");
        SecurityHeaders.ContentPolicy.ShouldContain("default-src 'none'");
    }

    [Fact]
    public async Task Session_Cookie_IsClosedToScriptAndOtherSites()
    {
        var person = await app.Data.CreatePersonAsync();
        using var visitor = app.Visit();
        var form = (await visitor.OpenAsync("/logga-in")).Form();

        using var answer = await form.Set("Input.Email", person.Email).Set("Input.Password", person.Password!).SubmitOnceAsync();

        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("coordination-session=", StringComparison.Ordinal));
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=lax");
    }

    [Fact]
    public async Task Session_CookieOverHttps_IsSecure()
    {
        var person = await app.Data.CreatePersonAsync();
        using var visitor = app.Visit();
        var door = await visitor.OpenAsync("https://localhost/logga-in");

        using var answer = await door.Form().Set("Input.Email", person.Email).Set("Input.Password", person.Password!).SubmitOnceAsync();

        answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("coordination-session=", StringComparison.Ordinal)).ShouldContain("secure");
    }

    [Fact]
    public async Task Post_WithoutToken_IsRefused()
    {
        var person = await app.Data.CreatePersonAsync();
        using var visitor = app.Visit();
        await visitor.SignInAsync(person);

        using var answer = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/profil")
        {
            Content = new FormUrlEncodedContent([new("Input.Name", "Någon annan")]),
        });

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await visitor.OpenAsync("/profil")).Form()["Input.Name"].ShouldBe(person.Name);
    }

    [Fact]
    public async Task Post_TooLarge_IsRefusedBeforeItIsRead()
    {
        using var visitor = app.Visit();

        using var answer = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/logga-in")
        {
            Content = new ByteArrayContent(new byte[(25 * 1024 * 1024) + 1]),
        });

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task SignedInPage_IsNotKeptByCaches()
    {
        using var visitor = await app.SignInAsAsync(Platform.Security.Roles.Reader);

        using var answer = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/profil"));

        answer.Headers.CacheControl!.ToString().ShouldMatch("no-cache|no-store");
    }

    [Fact]
    public async Task SignIn_TooManyPostsFromOneAddress_AreAskedToWait()
    {
        await using var own = await CoordinationApp.StartAsync(new() { Arguments = ["--RateLimits:SignInPerMinute=3"] });
        var person = await own.Data.CreatePersonAsync();
        using var visitor = own.Visit();
        for (var i = 0; i < 3; i++)
        {
            (await visitor.SignInAsync($"nr{i}@example.se", "fel fel fel fel")).Status.ShouldBe(HttpStatusCode.BadRequest);
        }

        var form = (await visitor.OpenAsync("/logga-in")).Form().Set("Input.Email", person.Email).Set("Input.Password", person.Password!);
        using var answer = await form.SubmitOnceAsync();

        answer.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeInRange(1, 60);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        (await visitor.OpenAsync("/logga-in")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Api_WithoutKeyOrSession_IsClosed()
    {
        using var visitor = app.Visit();

        using var answer = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/coordination/v1/plans"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldContain("sign-in-needed");
    }

    [Fact]
    public async Task SignedIn_OnTwoHosts_HoldsOnBoth()
    {
        await using var second = await CoordinationApp.StartAsync(new() { Database = app.Database });
        using var visitor = await app.SignInAsAsync(Platform.Security.Roles.Reader);
        using var elsewhere = second.Visit();
        foreach (var (name, value) in visitor.Cookies)
        {
            elsewhere.Cookies[name] = value;
        }

        (await elsewhere.IsSignedInAsync()).ShouldBeTrue();
    }
}
