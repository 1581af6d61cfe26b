using System.Net;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Coordination.Platform.Security;

namespace Coordination.Governance.Tests.Features.Governance.Plans;

/// <summary>A plan that the municipality lets everybody follow.</summary>
public sealed class OpenPlanTests : IAsyncLifetime
{
    private CoordinationApp _app = null!;
    private Visitor _coordinator = null!;
    private Visitor _anybody = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await CoordinationApp.StartAsync();
        _coordinator = await _app.SignInAsAsync(Roles.Coordinator);
        _anybody = _app.Visit();
        await _coordinator.AddCommitteeAsync("KS", "Kommunstyrelsen", "CouncilBoard");
        await _coordinator.AddCommitteeAsync("AMN", "Arbetsmarknadsnämnden");
    }

    public async ValueTask DisposeAsync()
    {
        _anybody.Dispose();
        _coordinator.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Open_ADraft_IsRefused()
    {
        var plan = await _coordinator.StartPlanAsync("Utkast till plan");

        (await _coordinator.OpenAsync($"{plan}/oppen")).AllText.ShouldContain("när en nämnd eller kommunstyrelsen har antagit den");

        (await _app.PlanAsync(plan)).Open("Hej", _app.Clock.GetUtcNow()).Succeeded.ShouldBeFalse();
        (await _anybody.OpenAsync("/plan")).AllText.ShouldContain("Inget är publicerat");
    }

    [Fact]
    [Trait("Req", "S003-13")]
    public async Task Open_AnAdoptedPlan_ShowsProgressAndNothingElse()
    {
        var plan = await AdoptedAsync();
        var activity = await _coordinator.AddActivityAsync(plan, "Öppna ett kafé i parken", "2027-06-30", "Arbetsmarknadsnämnden");
        var report = await _coordinator.OpenAsync($"{activity}/lage");
        (await report.Form("form.form").Set("Input.Status", "Done").Set("Input.Comment", "Bara för oss som arbetar här").SubmitAsync("Spara")).Accepted();
        (await StatusAsync(Open(plan))).ShouldBe(HttpStatusCode.NotFound);

        await OpenAsync(plan, "Välkommen att följa planen.");

        var page = await _anybody.OpenAsync("/plan");
        page.AllText.ShouldContain("Välkommen att följa planen.");
        page.AllText.ShouldContain("1 av 1 klara");
        page.FindAll("tbody tr").Single().TextContent.ShouldContain("Öppna ett kafé i parken");
        page.FindAll("tbody tr").Single().TextContent.ShouldContain("Arbetsmarknadsnämnden");
        page.AllText.ShouldNotContain("Bara för oss som arbetar här");

        using var json = JsonDocument.Parse(await TextAsync($"{Open(plan)}/atgarder.json"));
        json.RootElement.GetProperty("activities").EnumerateArray().Single().GetProperty("status").GetString().ShouldBe("done");
        json.RootElement.ToString().ShouldNotContain("Bara för oss");
        (await TextAsync($"{Open(plan)}/atgarder.csv")).ShouldContain("Öppna ett kafé i parken");
        var feed = XDocument.Parse(await TextAsync($"{Open(plan)}/atgarder.rss"));
        feed.Descendants("item").Single().Element("title")!.Value.ShouldContain("Öppna ett kafé i parken");
    }

    [Fact]
    public async Task Close_AnOpenPlan_IsGoneAtOnce()
    {
        var plan = await AdoptedAsync();
        await OpenAsync(plan, null);
        (await StatusAsync(Open(plan))).ShouldBe(HttpStatusCode.OK);

        (await (await _coordinator.OpenAsync($"{plan}/oppen")).Form("form.form").SubmitAsync("Sluta visa")).Accepted();

        (await StatusAsync(Open(plan))).ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync($"{Open(plan)}/atgarder.json")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Open_SecondWriter_IsToldWhatChanged()
    {
        var plan = await AdoptedAsync();
        var (first, second) = (await _coordinator.OpenAsync($"{plan}/oppen"), await _coordinator.OpenAsync($"{plan}/oppen"));
        (await first.Form("form.form").Set("Input.Introduction", "Den första inledningen").SubmitAsync("Visa för alla")).Accepted();

        var told = await second.Form("form.form").Set("Input.Introduction", "Den andra inledningen").SubmitAsync("Visa för alla");

        told.AllText.ShouldContain("Den första inledningen");
        (await _app.PlanAsync(plan)).OpenIntroduction.ShouldBe("Den första inledningen");
    }

    private async Task<HttpStatusCode> StatusAsync(string path)
    {
        using var answer = await _anybody.SendAsync(new HttpRequestMessage(HttpMethod.Get, path));
        return answer.StatusCode;
    }

    private async Task<string> TextAsync(string path) => Encoding.UTF8.GetString(await _anybody.DownloadAsync(path));

    private static string Open(string plan) => plan.Replace("/planer/", "/plan/", StringComparison.Ordinal);

    private async Task<string> AdoptedAsync()
    {
        var plan = await _coordinator.StartPlanAsync("Handlingsplan för alla", from: "2026-01-01");
        (await _coordinator.DecideAsync(plan, "KS", "Adopt", _app.Today().AddDays(-7).ToString("yyyy-MM-dd"), "12")).Accepted();
        return plan;
    }

    private async Task OpenAsync(string plan, string? introduction) =>
        (await (await _coordinator.OpenAsync($"{plan}/oppen")).Form("form.form").Set("Input.Introduction", introduction ?? string.Empty).SubmitAsync("Visa för alla")).Accepted();
}
