using System.Net;
using System.Text.Json;
using Coordination.Platform.Security;
using Coordination.Testing.Web;

namespace Coordination.Host.Tests.Api;

/// <summary>What systems read of procurements, contracts, matches and indicators: nothing of who has tendered before the award, and no small numbers of persons.</summary>
public sealed class ProcurementApiTests
{
    [Fact]
    [Trait("Req", "S002-14")]
    [Trait("Req", "S002-17")]
    public async Task Procurements_Contracts_Matches_AreServedPagedAndFiltered_WithoutBiddersBeforeTheAward()
    {
        await using var app = await CoordinationApp.StartAsync();
        app.Clock.Set(new DateTimeOffset(2027, 1, 11, 8, 0, 0, TimeSpan.Zero));
        using var officer = await app.SignInAsAsync(Roles.ProcurementOfficer);
        using var system = app.Visit();
        system.Headers.Authorization = new("Bearer", await app.Data.CreateApiKeyAsync(k => k.WithScopes("procurement:read")));
        await app.Data.CreateCommitteeAsync("TFN", "Fastighetsbolaget");
        var enterprise = await EnterpriseAsync(officer);
        await app.DeliverAsync();
        var procurement = await EnterAsync(officer, "Städning av kontor");
        await EnterAsync(officer, "Snickerier", "44220000");
        await app.DeliverAsync();

        (await TotalAsync(system, "/procurements")).ShouldBe(2);
        (await GetAsync(system, "/procurements?limit=1&sort=title")).GetProperty("procurements").GetArrayLength().ShouldBe(1);
        foreach (var query in new[] { "q=städning", "cpv=90910000", "q=kontor&status=published&kind=services&source=byHand&unit=TFN", "deadlineFrom=2027-02-01T00:00:00Z&deadlineTo=2027-02-28T00:00:00Z&q=städning", "sort=-tenderDeadline&q=kontor", "sort=estimatedValue&q=kontor", "sort=-publishedOn&q=kontor" })
        {
            (await GetAsync(system, $"/procurements?{query}")).GetProperty("procurements").EnumerateArray().ShouldHaveSingleItem().GetProperty("title").GetString().ShouldBe("Städning av kontor", query);
        }

        foreach (var query in new[] { "q=flytt", "cpv=85000000", "cpv=abc", "status=awarded", "reserved=yes", "unit=KS", "publishedFrom=2030-01-01", "deadlineTo=2026-01-01T00:00:00Z" })
        {
            (await TotalAsync(system, $"/procurements?{query}")).ShouldBe(0, query);
        }

        // Who could deliver is told; who has tendered is not, and neither is how many.
        var match = (await GetAsync(system, $"/matches?procurement={procurement[^36..]}")).GetProperty("matches").EnumerateArray().ShouldHaveSingleItem();
        (match.GetProperty("enterpriseId").GetString(), match.GetProperty("state").GetString()).ShouldBe((enterprise[^36..], "open"));
        (await TotalAsync(system, $"/matches?enterprise={enterprise[^36..]}&strength={match.GetProperty("strength").GetString()}&sort=-foundAt")).ShouldBe(1);
        (await TotalAsync(system, $"/matches?enterprise={enterprise[^36..]}&sort=tenderDeadline&foundFrom=2030-01-01T00:00:00Z")).ShouldBe(0);
        (await (await officer.OpenAsync($"{procurement}/anbud")).Form("form.form").Set("Input.SupplierName", "Hemlige Anbudsgivaren").Set("Input.Kind", "Other").Set("Input.On", "2027-01-10").SubmitAsync("Spara")).Accepted();
        foreach (var path in new[] { $"/procurements/{procurement[^36..]}", "/procurements", "/contracts", "/matches" })
        {
            (await GetAsync(system, path)).GetRawText().ShouldNotContain("Hemlige", customMessage: path);
        }

        var open = await GetAsync(system, $"/procurements/{procurement[^36..]}");
        (open.GetProperty("isAwardTold").GetBoolean(), open.GetProperty("winners").GetArrayLength()).ShouldBe((false, 0));
        open.GetProperty("tenderCount").ValueKind.ShouldBe(JsonValueKind.Null);

        // The award is told: so is who won, but nobody whose number is a person's.
        var awarded = (await (await officer.OpenAsync($"{procurement}/utfall")).Form("form.form").Set("Input.Outcome", "Awarded").Set("Input.Winners", "Städkooperativet; 556016-0680; 380 000\nSigne Själv; 19811228-9874; 20 000").SubmitAsync("Spara")).Accepted();
        var told = await GetAsync(system, $"/procurements/{procurement[^36..]}");
        told.GetProperty("isAwardTold").GetBoolean().ShouldBeTrue();
        told.GetRawText().ShouldSatisfyAllConditions(t => t.ShouldContain("Städkooperativet"), t => t.ShouldNotContain("Själv"), t => t.ShouldNotContain("811228"));
        (await TotalAsync(system, $"/matches?procurement={procurement[^36..]}")).ShouldBe(0, "it can be answered no more");
        var contract = await ContractAsync("Städkooperativet");
        foreach (var query in new[] { string.Empty, "?state=running", "?unit=TFN&kind=other", $"?procurement={procurement[^36..]}", "?signedFrom=2027-01-11&signedTo=2027-01-11", "?q=städning&sort=-endsOn", "?sort=value", "?sort=title", "?sort=signedOn" })
        {
            (await GetAsync(system, $"/contracts{query}")).GetProperty("contracts").EnumerateArray().ShouldHaveSingleItem().GetProperty("supplierName").GetString().ShouldBe("Städkooperativet", query);
        }

        foreach (var query in new[] { "state=ended", "state=coming", "state=expired", "unit=KS", $"enterprise={enterprise[^36..]}", "signedTo=2026-12-31" })
        {
            (await TotalAsync(system, $"/contracts?{query}")).ShouldBe(0, query);
        }

        // A contract with one whose number is a person's, taken from the award: the form shows no number, and the interface no name.
        await ContractAsync("Signe Själv");
        var contracts = await GetAsync(system, "/contracts");
        contracts.GetProperty("contracts").GetArrayLength().ShouldBe(2);
        contracts.GetRawText().ShouldSatisfyAllConditions(t => t.ShouldNotContain("Själv"), t => t.ShouldNotContain("811228"));

        // Opened again, who was chosen is secret once more: neither the procurement nor its contract tells.
        (await (await officer.OpenAsync($"{procurement}/oppna-igen")).Form().SubmitAsync("Ta bort utfallet")).Accepted();
        (await TotalAsync(system, "/contracts")).ShouldBe(0);
        (await StatusAsync(system, $"/contracts/{contract[^36..]}")).ShouldBe(HttpStatusCode.NotFound);
        (await GetAsync(system, $"/procurements/{procurement[^36..]}")).GetRawText().ShouldNotContain("Städkooperativet");
        await RefusesAsync(app, system, "procurements", "contracts", "matches");

        async Task<string> ContractAsync(string supplier)
        {
            var form = (await officer.OpenAsync(awarded.FindAll("#avtal li").Single(l => l.TextContent.Contains(supplier, StringComparison.Ordinal)).QuerySelector("a")!.GetAttribute("href")!)).Form("form.form");
            (form["Input.SupplierNumber"] ?? string.Empty).ShouldNotContain("811228");
            return (await form.Set("Input.Kind", "Other").Set("Input.SignedOn", "2027-01-11").Set("Input.StartsOn", "2027-01-11").Set("Input.EndsOn", "2028-01-10").SubmitAsync("Spara")).Accepted().Url.AbsolutePath;
        }
    }

    [Fact]
    [Trait("Req", "S001-05")]
    public async Task Indicators_AreServedWithTheirSeries_WithoutSmallNumbersOfPersons()
    {
        await using var app = await CoordinationApp.StartAsync();
        app.Clock.Set(new DateTimeOffset(2027, 3, 1, 8, 0, 0, TimeSpan.Zero));
        using var evaluator = await app.SignInAsAsync(Roles.Evaluator);
        using var system = app.Visit();
        system.Headers.Authorization = new("Bearer", await app.Data.CreateApiKeyAsync(k => k.WithScopes("evaluation:read")));
        var persons = await IndicatorAsync(evaluator, "Personer i arbete", "Persons");
        var contracts = await IndicatorAsync(evaluator, "Avtal", "Count");
        foreach (var indicator in new[] { persons, contracts })
        {
            await MeasureAsync(evaluator, indicator, 2024, "7");
            await MeasureAsync(evaluator, indicator, 2025, "3");
            await MeasureAsync(evaluator, indicator, 2026, "0");
            (await (await evaluator.OpenAsync($"{indicator}/mal")).Form("form.form").Set("Input.BaselineYear", "2023").Set("Input.BaselineValue", "2").SubmitAsync("Spara")).Accepted();
        }

        (await GetAsync(system, "/indicators?q=personer&unit=persons&source=manual&sort=-name")).GetProperty("indicators").EnumerateArray().ShouldHaveSingleItem().GetProperty("period").GetString().ShouldBe("year");
        (await TotalAsync(system, "/indicators?ended=yes")).ShouldBe(0);
        (await TotalAsync(system, "/indicators?committee=KS")).ShouldBe(0);
        (await TotalAsync(system, $"/indicators?activity={Guid.CreateVersion7()}")).ShouldBe(0);
        (await SeriesAsync(contracts)).ShouldBe([("2024-01-01", 7m, false), ("2025-01-01", 3m, false), ("2026-01-01", 0m, false)]);
        (await SeriesAsync(persons)).ShouldBe([("2024-01-01", 7m, false), ("2025-01-01", null, true), ("2026-01-01", 0m, false)], "fewer than five persons could be known; nobody is no person");
        (await BaselineAsync(contracts)).ShouldBe((2023, 2m, false));
        (await BaselineAsync(persons)).ShouldBe((2023, null, true), "a system can tell one that is hidden from one that is missing");
        await RefusesAsync(app, system, "indicators");

        async Task<(int, decimal?, bool)> BaselineAsync(string address)
        {
            var found = (await GetAsync(system, $"/indicators/{address[^36..]}")).GetProperty("indicator");
            var value = found.GetProperty("baselineValue");
            return (found.GetProperty("baselineYear").GetInt32(), value.ValueKind == JsonValueKind.Null ? null : value.GetDecimal(), found.GetProperty("isBaselineHidden").GetBoolean());
        }

        async Task<List<(string, decimal?, bool)>> SeriesAsync(string address) => [.. (await GetAsync(system, $"/indicators/{address[^36..]}")).GetProperty("series").EnumerateArray().Select(p => (
            p.GetProperty("firstDay").GetString()!, p.GetProperty("value").ValueKind == JsonValueKind.Null ? (decimal?)null : p.GetProperty("value").GetDecimal(), p.GetProperty("isHidden").GetBoolean()))];
    }

    private static async Task RefusesAsync(CoordinationApp app, Visitor system, params string[] lists)
    {
        foreach (var list in lists)
        {
            (await StatusAsync(system, $"/{list}?slag=x")).ShouldBe(HttpStatusCode.BadRequest, list);
            (await StatusAsync(system, $"/{list}/{Guid.CreateVersion7()}")).ShouldBe(HttpStatusCode.NotFound, list);
            using var nobody = app.Visit();
            (await StatusAsync(nobody, $"/{list}")).ShouldBe(HttpStatusCode.Unauthorized, list);
            using var other = app.Visit();
            other.Headers.Authorization = new("Bearer", await app.Data.CreateApiKeyAsync(k => k.WithScopes("networking:read")));
            (await StatusAsync(other, $"/{list}")).ShouldBe(HttpStatusCode.Forbidden, list);
        }
    }

    private static async Task<string> EnterpriseAsync(Visitor officer)
    {
        var made = (await (await officer.OpenAsync("/foretag/nytt")).Form("form.form").Set("Input.Name", "Städkooperativet").Set("Input.LegalForm", "EconomicAssociation").Set("Input.Kind", "WorkIntegrating").SubmitAsync("Spara")).Accepted().Url.AbsolutePath;
        (await (await officer.OpenAsync($"{made}/utbud/nytt")).Form("form.form[method=post]").Set("Input.Name", "Städning").Set("Input.Kind", "GoodsAndServices").Set("Input.OtherCpv", "90919200").SubmitAsync("Spara")).Accepted();
        return made;
    }

    private static async Task<string> EnterAsync(Visitor officer, string title, string cpv = "90919200")
    {
        var form = (await officer.OpenAsync("/upphandlingar/ny")).Form("form.form").Set("Input.Title", title).Set("Input.BuyerName", "Exempelkommunen");
        form = cpv == "90919200"
            ? form.Set("Input.Status", "Published").Set("Input.BuyingUnit", "TFN").Set("Input.MainCpv", cpv).Set("Input.Kind", "Services").Set("Input.TenderOn", "2027-02-15")
            : form.Set("Input.Status", "Planned").Set("Input.MainCpv", cpv);
        return (await form.SubmitAsync("Spara")).Accepted().Url.AbsolutePath;
    }

    private static async Task<string> IndicatorAsync(Visitor evaluator, string name, string unit) => (await (await evaluator.OpenAsync("/matt/ny")).Form("form.form").Set("Input.Name", name).Set("Input.Definition", "Räknas den sista december.").Set("Input.Unit", unit)
        .Set("Input.Direction", "More").Set("Input.Period", "Year").Set("Input.YearRule", "Latest").Set("Input.Source", "Manual").SubmitAsync("Spara")).Accepted().Url.AbsolutePath;

    private static async Task MeasureAsync(Visitor evaluator, string indicator, int year, string value) =>
        (await (await evaluator.OpenAsync($"{indicator}/varde?period={year}")).Form("form.form").Set("Input.Value", value).SubmitAsync("Spara")).Accepted();

    private static async Task<HttpStatusCode> StatusAsync(Visitor system, string path)
    {
        using var answer = await system.SendAsync(new(HttpMethod.Get, "/coordination/v1" + path));
        return answer.StatusCode;
    }

    private static async Task<int> TotalAsync(Visitor system, string path) => (await GetAsync(system, path)).GetProperty("_meta").GetProperty("totalRecords").GetInt32();

    private static async Task<JsonElement> GetAsync(Visitor system, string path)
    {
        using var answer = await system.SendAsync(new(HttpMethod.Get, "/coordination/v1" + path));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return document.RootElement.Clone();
    }
}
