using System.Net;
using Coordination.Host.Api;
using Coordination.Host.Persistence;
using Coordination.Platform.Security;
using Coordination.Testing.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Host.Tests.Api;

/// <summary>An administrator makes a key, a system uses it, and it ends.</summary>
public sealed class ApiClientPagesTests(CoordinationApp app) : IClassFixture<CoordinationApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task List_FiltersSortsPagesAndExports()
    {
        await using var own = await CoordinationApp.StartAsync();
        await own.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<HostDbContext>();
            db.ApiClients.AddRange(Enumerable.Range(1, 25).Select(i => new ApiClient
            {
                Id = Guid.CreateVersion7(),
                Name = i == 25 ? "Ärendesystemet" : $"System {i:00}",
                Scopes = ["governance:read"],
                KeyHash = ApiKeys.Hash($"k{i}"),
                KeyBeginning = $"k{i}",
                CreatedAt = own.Clock.GetUtcNow(),
                CreatedBy = "Ada",
                ExpiresAt = own.Clock.GetUtcNow().AddDays(i),
                RevokedAt = i == 3 ? own.Clock.GetUtcNow() : null,
            }));
            await db.SaveChangesAsync(Ct);
        });
        using var administrator = await own.SignInAsAsync(Roles.Administrator);

        var first = await administrator.OpenAsync("/admin/klienter");
        var second = await administrator.OpenAsync("/admin/klienter?sida=2");
        var found = await administrator.OpenAsync("/admin/klienter?q=%C3%A4rende");
        var revoked = await administrator.OpenAsync("/admin/klienter?lage=Revoked");
        var last = await administrator.OpenAsync("/admin/klienter?sort=-expires");
        var csv = System.Text.Encoding.UTF8.GetString(await administrator.DownloadAsync("/admin/klienter/export.csv?lage=Revoked"));

        first.FindAll("tbody tr").Count.ShouldBe(20);
        second.Texts("tbody th").Select(t => t.Split(" k")[0]).ShouldBe(["System 22", "System 23", "System 24", "Ärendesystemet", "System 03"]);
        found.FindAll("tbody tr").Count.ShouldBe(1);
        revoked.Texts("tbody tr").ShouldHaveSingleItem().ShouldContain("Spärrad");
        last.Texts("tbody th")[0].ShouldStartWith("Ärendesystemet");
        (await administrator.OpenAsync("/admin/klienter?q=finnsinte")).AllText.ShouldContain("Inga klienter matchar.");
        csv.ShouldContain("System 03");
        csv.ShouldNotContain("System 04");
        csv.ShouldNotContain(ApiKeys.Hash("k3"));
    }

    [Fact]
    public async Task Client_Made_ShowsItsKeyOnceWorksAndIsRevokedAtOnce()
    {
        using var administrator = await app.SignInAsAsync(Roles.Administrator);
        var made = await (await administrator.OpenAsync("/admin/klienter/ny")).Form()
            .Set("Input.Name", "Ledningssystemet").Set("Input.Scopes", "governance:read").SubmitAsync();
        var key = made.Text("#nyckel code");
        using var system = app.Visit();
        system.Headers.Authorization = new("Bearer", key);

        var before = await StatusAsync(system);
        var list = await administrator.OpenAsync("/admin/klienter");
        var revoked = await (await list.FollowAsync("Spärra nyckeln Ledningssystemet")).Form().SubmitAsync("Spärra nyckeln");
        var after = await StatusAsync(system);

        made.Heading.ShouldBe("Nyckel för Ledningssystemet");
        key.ShouldStartWith(ApiKeys.Beginning);
        before.ShouldBe(HttpStatusCode.OK);
        list.Body.ShouldNotContain(key);
        var row = list.Texts("tbody tr").Single(r => r.StartsWith("Ledningssystemet", StringComparison.Ordinal));
        row.ShouldContain("Gäller governance:read 1 feb 2028");
        row.ShouldNotContain("Aldrig");
        revoked.AllText.ShouldContain("Nyckeln för Ledningssystemet är spärrad.");
        after.ShouldBe(HttpStatusCode.Unauthorized);
        await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<HostDbContext>();
            var client = await db.ApiClients.SingleAsync(c => c.Name == "Ledningssystemet", Ct);
            (client.KeyHash, client.RevokedBy).ShouldBe((ApiKeys.Hash(key), "Test administrator"));
            var log = await db.Audit.Where(a => a.SubjectId == client.Id.ToString()).Select(a => a.Changes).ToListAsync(Ct);
            log.Count.ShouldBe(2);
            string.Concat(log).ShouldNotContain(client.KeyHash);
        });
    }

    [Fact]
    public async Task Form_SentTwice_MakesOneClientWhoseShownKeyWorks()
    {
        using var administrator = await app.SignInAsAsync(Roles.Administrator);
        var form = (await administrator.OpenAsync("/admin/klienter/ny")).Form().Set("Input.Name", "Dubbelklickat").Set("Input.Scopes", "governance:read");
        using var system = app.Visit();

        var first = (await form.SubmitAsync()).Text("#nyckel code");
        var shown = (await form.SubmitAsync()).Text("#nyckel code");

        system.Headers.Authorization = new("Bearer", first);
        (await StatusAsync(system)).ShouldBe(HttpStatusCode.Unauthorized, "nobody has seen it");
        system.Headers.Authorization = new("Bearer", shown);
        (await StatusAsync(system)).ShouldBe(HttpStatusCode.OK);
        var late = await form.SubmitAsync();
        late.Status.ShouldBe(HttpStatusCode.Conflict, "a key in use is not taken away by a form");
        late.AllText.ShouldContain("Klienten är redan skapad.");
        (await StatusAsync(system)).ShouldBe(HttpStatusCode.OK);
        (await app.InScopeAsync(s => s.GetRequiredService<HostDbContext>().ApiClients.CountAsync(c => c.Name == "Dubbelklickat", Ct))).ShouldBe(1);
    }

    [Fact]
    public async Task Form_WithMistakes_ShowsThemAtTheFields()
    {
        using var administrator = await app.SignInAsAsync(Roles.Administrator);
        var form = (await administrator.OpenAsync("/admin/klienter/ny")).Form();

        var refused = await form.Set("Input.Name", "Utan rätt").Set("Input.ExpiresOn", "2040-01-01").SubmitAsync();
        var nameless = await form.Set("Input.Name", " ").SubmitAsync();

        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.AllText.ShouldContain("Välj minst en rättighet.");
        refused.Text("#Input_ExpiresOn-error").ShouldContain("högst 2 år fram");
        nameless.Has("#Input_Name-error").ShouldBeTrue();
        (await app.InScopeAsync(s => s.GetRequiredService<HostDbContext>().ApiClients.AnyAsync(c => c.Name == "Utan rätt", Ct))).ShouldBeFalse();
    }

    [Fact]
    public async Task Key_ThatHasExpiredOrIsForged_OpensNothing()
    {
        using var system = app.Visit();
        system.Headers.Authorization = new("Bearer", await app.Data.CreateApiKeyAsync(k => k.WithLife(TimeSpan.FromSeconds(-1))));
        (await StatusAsync(system)).ShouldBe(HttpStatusCode.Unauthorized);

        system.Headers.Authorization = new("Bearer", ApiKeys.Fresh());
        using var answer = await system.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/coordination/v1/plans"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Headers.WwwAuthenticate.ToString().ShouldContain("invalid_token");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    private static async Task<HttpStatusCode> StatusAsync(Visitor system)
    {
        using var answer = await system.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/coordination/v1/committees"));
        return answer.StatusCode;
    }
}
