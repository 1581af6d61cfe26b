using System.Net;
using System.Text.Json;
using Coordination.Platform.Security;
using Coordination.Testing.Web;

namespace Coordination.Host.Tests.Api;

/// <summary>What systems read of offers and cases: of offers what is public, of cases nothing of anybody.</summary>
public sealed class SupportApiTests
{
    [Fact]
    [Trait("Req", "S002-10")]
    [Trait("Req", "S003-25")]
    public async Task OffersAndCases_AreServedPagedAndFiltered_WithoutPersons()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        using var system = app.Visit();
        system.Headers.Authorization = new("Bearer", await app.Data.CreateApiKeyAsync(k => k.WithScopes("business-support:read")));
        await app.Data.CreateCommitteeAsync("KS", "Kommunstyrelsen");
        var offer = await OfferAsync(coordinator, "Starta eget-kurs");
        (await GetAsync(system, "/support-offers")).GetProperty("supportOffers").GetArrayLength().ShouldBe(0, "a draft is nobody else's");
        (await (await coordinator.OpenAsync($"{offer}/publicera")).Form().SubmitAsync("Publicera")).Accepted();
        var page = await coordinator.OpenAsync("/stodarenden/nytt");
        var made = (await page.Form("form.form").Set("Input.Founder", "Leila Ek").Set("Input.Title", "Starta kafé med Leila").Set("Input.Need", "Start").Set("Input.Email", "leila@exempel.se").SubmitAsync("Spara")).Accepted().Url.AbsolutePath;

        foreach (var query in new[] { "q=eget", "phase=starting", "committee=KS", "sort=-title", "sort=closesOn", "sort=-closesOn" })
        {
            (await GetAsync(system, $"/support-offers?{query}")).GetProperty("_meta").GetProperty("totalRecords").GetInt32().ShouldBe(1, query);
        }

        foreach (var query in new[] { "/support-offers?phase=running", "/support-offers?committee=XXX", "/support-cases?need=finance", "/support-cases?state=closed", "/support-cases?openedTo=2020-01-01", $"/support-cases?activity={Guid.CreateVersion7()}", "/support-cases?result=started" })
        {
            (await GetAsync(system, query)).GetProperty("_meta").GetProperty("totalRecords").GetInt32().ShouldBe(0, query);
        }

        (await GetAsync(system, $"/support-offers/{offer.Split('/')[^1]}")).GetProperty("contact").GetString().ShouldBe("Växeln.");
        foreach (var query in new[] { string.Empty, "?need=start", "?openedFrom=2020-01-01", "?sort=-number", "?sort=openedOn", "?sort=-openedOn", "?sort=closedOn", "?sort=-closedOn" })
        {
            (await GetAsync(system, $"/support-cases{query}")).GetProperty("supportCases").GetArrayLength().ShouldBe(1, query);
        }

        var one = await GetAsync(system, $"/support-cases/{made.Split('/')[^1]}");
        one.GetRawText().ShouldSatisfyAllConditions(t => t.ShouldNotContain("Leila"), t => t.ShouldNotContain("kafé"), t => t.ShouldNotContain("leila@"));
        one.GetProperty("hasEnterprise").GetBoolean().ShouldBeFalse();

        foreach (var list in new[] { "support-offers", "support-cases" })
        {
            using var wrong = await system.SendAsync(new(HttpMethod.Get, $"/coordination/v1/{list}?slag=x"));
            wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest, list);
            using var gone = await system.SendAsync(new(HttpMethod.Get, $"/coordination/v1/{list}/{Guid.CreateVersion7()}"));
            gone.StatusCode.ShouldBe(HttpStatusCode.NotFound, list);
            using var nobody = app.Visit();
            using var refused = await nobody.SendAsync(new(HttpMethod.Get, $"/coordination/v1/{list}"));
            refused.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, list);
        }
    }

    private static async Task<string> OfferAsync(Visitor coordinator, string title)
    {
        var offer = (await (await coordinator.OpenAsync("/insatser/ny")).Form("form.form").Set("Input.Title", title).Set("Input.Owner", "Näringslivsbolaget").Set("Input.Committee", "KS")
            .Tick("Input.Phases", "Starting").Set("Input.Description", "Fem kvällar om att starta.").Set("Input.OpenTo", "Alla i kommunen.").Set("Input.Contact", "Växeln.").SubmitAsync("Spara")).Accepted().Url.AbsolutePath;
        (await (await coordinator.OpenAsync($"{offer}/konkurrens")).Form("form.form").Set("Input.Reach", "AllEnterprises").Set("Input.Advantage", "Liten.").Set("Input.MarketEffect", "Ingen.")
            .Set("Input.Aid", "NoAid").Set("Input.AidGround", "Öppen för alla.").Set("Input.DecidedBy", "Näringslivschefen").SubmitAsync("Spara")).Accepted();
        return offer;
    }

    private static async Task<JsonElement> GetAsync(Visitor system, string path)
    {
        using var answer = await system.SendAsync(new(HttpMethod.Get, "/coordination/v1" + path));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return document.RootElement.Clone();
    }
}
