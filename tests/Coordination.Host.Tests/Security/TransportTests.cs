using System.Net;
using Coordination.Platform.Options;

namespace Coordination.Host.Tests.Security;

/// <summary>Behind a proxy, and over HTTPS where that is required.</summary>
public sealed class TransportTests
{
    private const string Host = "samordning.example.se";

    [Fact]
    public async Task Https_Required_RedirectsPagesButNotHealth()
    {
        await using var app = await StartAsync("--Https:Required=true", "--Proxy:Known:0=127.0.0.1");

        using var page = await SendAsync(app, "/logga-in?retur=%2Fplaner", forwarded: null);
        using var health = await SendAsync(app, "/health/live", forwarded: null);

        page.StatusCode.ShouldBe(HttpStatusCode.TemporaryRedirect);
        page.Headers.Location!.ToString().ShouldBe($"https://{Host}/logga-in?retur=%2Fplaner");
        health.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Https_ByAKnownProxy_IsBelievedAndRemembered()
    {
        await using var app = await StartAsync("--Https:Required=true", "--Proxy:KnownNetworks:0=127.0.0.0/8", "--Https:RememberDays=90");

        using var page = await SendAsync(app, "/logga-in", forwarded: "https");

        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.Headers.GetValues("Strict-Transport-Security").ShouldHaveSingleItem().ShouldBe("max-age=7776000");
        page.Headers.GetValues("Set-Cookie").ShouldAllBe(cookie => cookie.Contains("secure", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Https_ByAStranger_IsNotBelieved()
    {
        await using var app = await StartAsync("--Https:Required=true", "--Proxy:Known:0=10.9.9.9");

        using var page = await SendAsync(app, "/logga-in", forwarded: "https");

        page.StatusCode.ShouldBe(HttpStatusCode.TemporaryRedirect);
    }

    [Fact]
    public async Task Limits_BehindAKnownProxy_CountEachAddressByItself()
    {
        await using var app = await StartAsync("--RateLimits:PublicPerMinute=2", "--Proxy:Known:0=127.0.0.1");
        var answers = new List<HttpStatusCode>();
        foreach (var address in (string[])["203.0.113.1", "203.0.113.1", "203.0.113.1", "203.0.113.2"])
        {
            using var answer = await SendAsync(app, $"/kalender/{new string('x', 48)}.ics", "https", address);
            answers.Add(answer.StatusCode);
        }

        answers[2].ShouldBe(HttpStatusCode.TooManyRequests);
        answers[3].ShouldNotBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task NothingConfigured_RedirectsNobodyAndBelievesNobody()
    {
        await using var app = await StartAsync();

        using var page = await SendAsync(app, "/logga-in", forwarded: "https");

        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.Headers.Contains("Strict-Transport-Security").ShouldBeFalse();
        page.Headers.GetValues("Set-Cookie").ShouldAllBe(cookie => !cookie.Contains("secure", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("--Proxy:Known:0=proxyn", "Proxy:Known")]
    [InlineData("--Proxy:KnownNetworks:0=10.0.0.0/99", "Proxy:KnownNetworks")]
    [InlineData("--Https:Port=0", "Https:Port")]
    public async Task Start_WithImpossibleSetting_IsRefusedAndNamed(string argument, string key)
    {
        var refused = await Should.ThrowAsync<Exception>(() => StartAsync(argument));

        string.Join(' ', CannotStartException.Describe(refused)).ShouldContain(key);
    }

    private static async Task<CoordinationApp> StartAsync(params string[] arguments)
    {
        var app = await CoordinationApp.StartAsync(new() { Listen = true, Arguments = arguments });
        await app.Data.CreatePersonAsync();
        return app;
    }

    private static async Task<HttpResponseMessage> SendAsync(CoordinationApp app, string path, string? forwarded, string address = "203.0.113.1")
    {
        using var visitor = app.Visit();
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = Host;
        if (forwarded is not null)
        {
            request.Headers.Add("X-Forwarded-Proto", forwarded);
            request.Headers.Add("X-Forwarded-For", address);
        }

        return await visitor.SendAsync(request);
    }
}
