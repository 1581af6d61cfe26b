using System.Net;
using System.Text.Json;
using Coordination.Platform.Security;
using Coordination.Testing.Web;

namespace Coordination.Host.Tests.Api;

/// <summary>What systems read of the register of enterprises: the example municipality's, and a sole trader.</summary>
public sealed class EnterprisesApiTests : IAsyncLifetime
{
    private CoordinationApp _app = null!;
    private Visitor _system = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await CoordinationApp.StartAsync();
        _system = _app.Visit();
        _system.Headers.Authorization = new("Bearer", await _app.Data.CreateApiKeyAsync(k => k.WithScopes("networking:read")));
    }

    public async ValueTask DisposeAsync()
    {
        _system.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    [Trait("Req", "S002-07")]
    public async Task Example_LoadedAndRemoved_BringsTheNetworkAndTakesItAway_AndTheApiShowsIt()
    {
        using var coordinator = await _app.SignInAsAsync(Roles.Coordinator);
        (await (await coordinator.OpenAsync("/exempel")).Form().SubmitAsync("Ladda exempelkommunen")).Accepted();
        await _app.DeliverAsync();
        (await coordinator.OpenAsync("/foretag")).AllText.ShouldContain("Exempeltvätten");
        (await coordinator.OpenAsync("/moten?lage=")).FindAll("tbody tr").Count.ShouldBe(2);
        (await coordinator.OpenAsync("/anmalningar")).AllText.ShouldContain("Exempelbageriet");
        using (var anybody = _app.Visit())
        {
            (await anybody.OpenAsync("/sociala-foretag/lista")).FindAll("tbody tr").Count.ShouldBe(2);
        }

        var made = await coordinator.OpenAsync("/foretag/nytt");
        (await made.Form("form.form").Set("Input.Name", "Linas Trädgård").Set("Input.Number", "811228-9874").Set("Input.LegalForm", "SoleTrader").Set("Input.Kind", "SocialEnterprise").SubmitAsync("Spara")).Accepted();
        (await made.Form("form.form").Set("Input.Name", "Tvätteriet Vågen").Set("Input.Number", "556016-0680").Set("Input.LegalForm", "LimitedCompany").Set("Input.Kind", "WorkIntegrating").SubmitAsync("Spara")).Accepted();
        var all = (await GetAsync("/enterprises?limit=200")).GetProperty("enterprises").EnumerateArray().ToList();
        all.Count.ShouldBe(6);
        all.Single(e => e.GetProperty("name").GetString() == "Linas Trädgård").GetProperty("organisationNumber").ValueKind.ShouldBe(JsonValueKind.Null);
        all.Single(e => e.GetProperty("name").GetString() == "Tvätteriet Vågen").GetProperty("organisationNumber").GetString().ShouldBe("5560160680");
        var text = string.Join('\n', all.Select(e => e.GetRawText()));
        text.ShouldNotContain("811228");
        text.ShouldNotContain("Lövgren", Case.Insensitive, "persons are not served");
        foreach (var (query, count) in new[]
        {
            ("q=811228-9874", 0), ("q=556016-0680", 1), ("q=exempeltvatten", 1), ("kind=workIntegrating", 3), ("legalForm=soleTrader", 1), ("locality=Exempelby", 2), ("cpv=98", 1), ("state=ended", 0),
            ("changedAfter=2100-01-01T00:00:00Z", 0), ("changedAfter=2020-01-01T00:00:00Z", 6),
        })
        {
            (await GetAsync($"/enterprises?{query}")).GetProperty("_meta").GetProperty("totalRecords").GetInt32().ShouldBe(count, query);
        }

        var first = await GetAsync("/enterprises?sort=-name&limit=1&page=2");
        first.GetProperty("_links").GetProperty("next").GetProperty("href").GetString()!.ShouldEndWith("page=3");
        var one = first.GetProperty("enterprises")[0];
        var address = $"/coordination/v1/enterprises/{one.GetProperty("id").GetString()}";
        using var opened = await _system.SendAsync(new(HttpMethod.Get, address));
        (await opened.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe(one.GetRawText());
        var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(opened.Headers.ETag!);
        using var same = await _system.SendAsync(again);
        same.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        await StatusAsync("/enterprises?kind=x", HttpStatusCode.BadRequest);
        await StatusAsync($"/enterprises/{Guid.CreateVersion7()}", HttpStatusCode.NotFound);
        await StatusAsync("/committees", HttpStatusCode.Forbidden);
        using var nobody = _app.Visit();
        using var refused = await nobody.SendAsync(new(HttpMethod.Get, "/coordination/v1/enterprises"));
        refused.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        (await (await coordinator.OpenAsync("/exempel")).Form().SubmitAsync("Ta bort exempelkommunen")).Accepted();
        await _app.DeliverAsync();
        (await coordinator.OpenAsync("/foretag")).Texts("tbody th a").ShouldBe(["Linas Trädgård", "Tvätteriet Vågen"], "what people brought in stays");
        (await coordinator.OpenAsync("/moten?lage=")).FindAll("tbody tr").ShouldBeEmpty();
        (await coordinator.OpenAsync("/anmalningar?lage=")).AllText.ShouldNotContain("Exempelbageriet");
        (await (await coordinator.OpenAsync("/exempel")).Form().SubmitAsync("Ladda exempelkommunen")).Accepted();
        await _app.DeliverAsync();
        (await coordinator.OpenAsync("/foretag")).FindAll("tbody tr").Count.ShouldBe(6, "it can be loaded again");
    }

    private async Task<JsonElement> GetAsync(string path)
    {
        using var answer = await _system.SendAsync(new(HttpMethod.Get, "/coordination/v1" + path));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return document.RootElement.Clone();
    }

    private async Task StatusAsync(string path, HttpStatusCode expected)
    {
        using var answer = await _system.SendAsync(new(HttpMethod.Get, "/coordination/v1" + path));
        answer.StatusCode.ShouldBe(expected, path);
    }
}
