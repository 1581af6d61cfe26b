using System.Net;
using System.Text.Json;
using Coordination.Platform.Security;
using Coordination.Testing.Web;

namespace Coordination.Host.Tests.Api;

/// <summary>What systems read of networks, organisations, projects and agreements, and that no person is among it.</summary>
public sealed class NetworkingApiTests : IAsyncLifetime
{
    private CoordinationApp _app = null!;
    private Visitor _coordinator = null!;
    private Visitor _system = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await CoordinationApp.StartAsync();
        _coordinator = await _app.SignInAsAsync(Roles.Coordinator);
        await _app.Data.CreateCommitteeAsync("AMN", "Arbetsmarknadsnämnden");
        _system = _app.Visit();
        _system.Headers.Authorization = new("Bearer", await _app.Data.CreateApiKeyAsync(k => k.WithScopes("networking:read")));
    }

    public async ValueTask DisposeAsync()
    {
        _system.Dispose();
        _coordinator.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    [Trait("Req", "S000-18")]
    [Trait("Req", "S002-21")]
    [Trait("Req", "S002-22")]
    [Trait("Req", "S004-07")]
    public async Task Registers_OfNetworking_AreServedPagedAndFiltered_WithoutPersons()
    {
        var organisation = await SaveAsync("/organisationer/ny", ("Name", "Skoopi"), ("Kind", "Interest"), ("Number", "802001-2343"));
        var funder = await SaveAsync("/organisationer/ny", ("Name", "Tillväxtverket"), ("Kind", "Funder"));
        await SaveAsync("/foretag/nytt", ("Name", "Linas Trädgård"), ("Number", "811228-9874"), ("LegalForm", "SoleTrader"), ("Kind", "SocialEnterprise"));
        var project = await SaveAsync("/projekt/nytt", ("Title", "ASF Lyfter"), ("Owner", "Skoopi"), ("Funders", IdOf(funder)), ("StartsOn", "2026-01-01"), ("EndsOn", "2028-12-31"), ("Amount", "2 400 000"));
        var network = await SaveAsync(
            "/natverk/ny", ("Name", "Representationsgruppen"), ("Kind", "RepresentationGroup"), ("Relation", "WithEnterprises"), ("StartedOn", "2021-01-15"), ("Level", "Dialogue"), ("Committee", "AMN"), ("Reference", "KS 2021/817"));
        await SaveAsync($"{network}/medlemmar/ny?slag=Person", ("PersonName", "Hemliga Harriet"), ("JoinedOn", "2026-01-01"));
        await SaveAsync("/samverkan/avtal/nytt", ("Title", "Feriejobb"), ("Counterpart", "Skoopi"), ("Form", "Partnership"), ("StartsOn", "2027-02-01"), ("EndsOn", "2027-12-31"), ("Committee", "AMN"), ("FollowUpOn", "2027-06-01"));
        await SaveAsync("/samverkan/avtal/nytt", ("Title", "Skötsel av parken"), ("Counterpart", "Linas Trädgård"), ("Form", "Procurement"), ("StartsOn", "2027-03-01"), ("Committee", "AMN"));

        await ServedAsync("networks", 1, "q=KS+2021/817", "kind=representationGroup", "relation=withEnterprises", "committee=AMN", "activeOn=2027-01-01", "sort=-startedOn");
        await NothingAsync("networks", "q=harriet", "kind=internal", "committee=XXX", "activeOn=2020-01-01", $"activity={Guid.CreateVersion7()}", $"assignment={Guid.CreateVersion7()}");
        (await OneAsync("networks", network)).ShouldSatisfyAllConditions(n => n.GetProperty("members").GetInt32().ShouldBe(1), n => n.GetProperty("level").GetString().ShouldBe("dialogue"), n => n.GetRawText().ShouldNotContain("Harriet"));

        await ServedAsync("organisations", 2, "activeOn=2027-01-01", "sort=-name");
        await ServedAsync("organisations", 1, "q=skoopi", "kind=interest");
        (await OneAsync("organisations", organisation)).ShouldSatisfyAllConditions(o => o.GetProperty("organisationNumber").GetString().ShouldBe("8020012343"), o => o.GetProperty("projects").GetInt32().ShouldBe(1));

        await ServedAsync("projects", 1, "q=lyfter", "state=ongoing", $"organisation={IdOf(organisation)}", $"organisation={IdOf(funder)}", "sort=amount", "sort=-title");
        await NothingAsync("projects", "state=ended", $"enterprise={Guid.CreateVersion7()}");
        (await OneAsync("projects", project)).ShouldSatisfyAllConditions(
            p => p.GetProperty("owner").GetString().ShouldBe("Skoopi"), p => p.GetProperty("amount").GetDecimal().ShouldBe(2400000), p => p.GetProperty("funderIds")[0].GetString().ShouldBe(IdOf(funder)));

        await ServedAsync("agreements", 2, "committee=AMN", "sort=-startsOn");
        await ServedAsync("agreements", 1, "q=feriejobb", "form=partnership", "state=running", "state=planned", $"organisation={IdOf(organisation)}");
        await NothingAsync("agreements", "q=lina", "state=ended", $"enterprise={Guid.CreateVersion7()}", $"activity={Guid.CreateVersion7()}");
        var all = (await GetAsync("/agreements?sort=title")).GetProperty("agreements").EnumerateArray().ToList();
        all[0].GetProperty("nextFollowUpOn").GetString().ShouldBe("2027-06-01");
        all[1].GetProperty("counterpart").ValueKind.ShouldBe(JsonValueKind.Null, "a sole trader's name may be a person's");
        all[1].GetRawText().ShouldNotContain("Lina");

        foreach (var list in new[] { "networks", "organisations", "projects", "agreements" })
        {
            using var wrong = await _system.SendAsync(new(HttpMethod.Get, $"/coordination/v1/{list}?slag=x"));
            wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest, list);
            using var gone = await _system.SendAsync(new(HttpMethod.Get, $"/coordination/v1/{list}/{Guid.CreateVersion7()}"));
            gone.StatusCode.ShouldBe(HttpStatusCode.NotFound, list);
            using var nobody = _app.Visit();
            using var refused = await nobody.SendAsync(new(HttpMethod.Get, $"/coordination/v1/{list}"));
            refused.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, list);
        }
    }

    private static string IdOf(string address) => address.Split('/')[^1];

    private async Task<string> SaveAsync(string address, params IReadOnlyList<(string Field, string Value)> fields)
    {
        var form = (await _coordinator.OpenAsync(address)).Form("form.form");
        foreach (var (field, value) in fields)
        {
            form.Set($"Input.{field}", value);
        }

        return (await form.SubmitAsync("Spara")).Accepted().Url.AbsolutePath;
    }

    private async Task ServedAsync(string list, int count, params IReadOnlyList<string> queries)
    {
        foreach (var query in queries)
        {
            (await GetAsync($"/{list}?{query}")).GetProperty("_meta").GetProperty("totalRecords").GetInt32().ShouldBe(count, $"{list} {query}");
        }
    }

    private Task NothingAsync(string list, params IReadOnlyList<string> queries) => ServedAsync(list, 0, queries);

    /// <summary>One by its address, the same as it stands in the list.</summary>
    private async Task<JsonElement> OneAsync(string list, string address)
    {
        var one = await GetAsync($"/{list}/{IdOf(address)}");
        (await GetAsync($"/{list}")).GetProperty(list).EnumerateArray().Select(e => e.GetRawText()).ShouldContain(one.GetRawText());
        return one;
    }

    private async Task<JsonElement> GetAsync(string path)
    {
        using var answer = await _system.SendAsync(new(HttpMethod.Get, "/coordination/v1" + path));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return document.RootElement.Clone();
    }
}
