using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Coordination.Platform.Security;

namespace Coordination.Networking.Tests.Features.Networking.Knowledge;

/// <summary>The open list: those who agreed, what they agreed to, as long as they agree.</summary>
[Trait("Req", "S003-R3.2")]
public sealed class OpenListTests : IAsyncLifetime
{
    private CoordinationApp _app = null!;
    private Visitor _coordinator = null!;
    private Visitor _anybody = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await CoordinationApp.StartAsync(new() { Arguments = ["--RateLimits:PublicPerMinute=10000"] });
        _coordinator = await _app.SignInAsAsync(Roles.Coordinator);
        _anybody = _app.Visit();
    }

    public async ValueTask DisposeAsync()
    {
        _anybody.Dispose();
        _coordinator.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task List_ShowsThoseWhoAgreed_UntilTheyTakeItBack()
    {
        (await _anybody.OpenAsync("/sociala-foretag/lista")).AllText.ShouldContain("Inget företag passar");
        var wave = await EnterpriseAsync("Tvätteriet Vågen", "556016-0680", "LimitedCompany", "WorkIntegrating", "Farsta", "tvätt");
        var sole = await EnterpriseAsync("Linas Trädgård", "811228-9874", "SoleTrader", "SocialEnterprise", "Knivsta", "trädgård");
        var unjudged = await EnterpriseAsync("Nystartat", null, "EconomicAssociation", "Unjudged", "Farsta", "café");
        await EnterpriseAsync("Vill inte synas", null, "EconomicAssociation", "WorkIntegrating", "Farsta", "café");
        await PersonAsync(wave, "Anna Vik", "anna@vagen.example", "Publication", "Consent");
        await PersonAsync(wave, "Bo Ek", "bo@vagen.example", "Dialogue", "PublicTask");

        var refused = await (await _coordinator.OpenAsync($"{wave}/visning")).Form("form.form").SubmitAsync("Visa företaget");
        refused.Has("[name='Input.By'][aria-invalid=true]").ShouldBeTrue();
        foreach (var address in new[] { wave, sole, unjudged })
        {
            (await (await _coordinator.OpenAsync($"{address}/visning")).Form("form.form").Set("Input.By", "Styrelsen").SubmitAsync("Visa företaget")).Accepted();
        }

        (await _coordinator.OpenAsync($"{unjudged}/visning")).AllText.ShouldContain("Visas inte än");
        (await _coordinator.OpenAsync(wave)).AllText.ShouldContain("Samtycke till att visas öppet");
        var list = await _anybody.OpenAsync("/sociala-foretag/lista");
        list.FindAll("tbody tr").Count.ShouldBe(2);
        list.AllText.ShouldContain("anna@vagen.example");
        list.AllText.ShouldNotContain("Bo Ek", Case.Insensitive, "only who agreed to be shown is");
        list.AllText.ShouldNotContain("811228");
        (await _anybody.OpenAsync("/sociala-foretag/lista?q=tvatteri")).FindAll("tbody tr").Count.ShouldBe(1);
        (await _anybody.OpenAsync("/sociala-foretag/lista?q=gräsklippning")).AllText.ShouldContain("Linas Trädgård", Case.Insensitive, "found by a synonym of what it sells");
        (await _anybody.OpenAsync("/sociala-foretag/lista?q=811228-9874")).FindAll("tbody tr").ShouldBeEmpty("nobody learns here whose number it is");
        (await _anybody.OpenAsync("/sociala-foretag/lista?ort=Knivsta&sort=-place")).FindAll("tbody tr").Count.ShouldBe(1);
        (await _anybody.OpenAsync($"/sociala-foretag/lista?utbud={Uri.EscapeDataString("Tvätt och textilvård")}")).FindAll("tbody tr").Count.ShouldBe(1);

        using var json = JsonDocument.Parse(await _anybody.DownloadAsync("/sociala-foretag/lista.json"));
        var entries = json.RootElement.GetProperty("enterprises").EnumerateArray().ToDictionary(e => e.GetProperty("name").GetString()!);
        entries["Tvätteriet Vågen"].GetProperty("organisationNumber").GetString().ShouldBe("556016-0680");
        entries["Linas Trädgård"].GetProperty("organisationNumber").ValueKind.ShouldBe(JsonValueKind.Null);
        entries["Tvätteriet Vågen"].GetProperty("contacts").GetArrayLength().ShouldBe(1);
        var csv = Encoding.UTF8.GetString(await _anybody.DownloadAsync("/sociala-foretag/lista.csv?ort=Farsta"));
        csv.ShouldContain("Tvätteriet Vågen");
        csv.ShouldNotContain("Linas Trädgård");

        var tag = await TagAsync(null);
        (await AskAsync(tag)).ShouldBe(HttpStatusCode.NotModified);
        (await (await _coordinator.OpenAsync($"{wave}/visning")).Form("form.confirm").SubmitAsync()).AllText.ShouldContain("Företaget visas inte längre.");
        (await _anybody.OpenAsync("/sociala-foretag/lista")).AllText.ShouldNotContain("Vågen");
        (await AskAsync(tag)).ShouldBe(HttpStatusCode.OK, "what was kept is not right any more");
        using var reader = await _app.SignInAsAsync(Roles.Reader);
        (await reader.OpenAsync($"{sole}/visning")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task<string> EnterpriseAsync(string name, string? number, string form, string kind, string place, string sells)
    {
        var page = await _coordinator.OpenAsync("/foretag/nytt");
        var address = (await page.Form("form.form").Set("Input.Name", name).Set("Input.Number", number ?? string.Empty).Set("Input.LegalForm", form).Set("Input.Kind", kind).Set("Input.Locality", place).SubmitAsync("Spara"))
            .Accepted().Url.AbsolutePath;
        var offering = await _coordinator.OpenAsync($"{address}/utbud/nytt?ord={Uri.EscapeDataString(sells)}");
        (await offering.Form("form.form[method=post]").Set("Input.Name", sells).Set("Input.Cpv", offering.Find("input[name='Input.Cpv']").GetAttribute("value")!).SubmitAsync("Spara")).Accepted();
        return address;
    }

    private async Task PersonAsync(string enterprise, string name, string email, string purpose, string ground)
    {
        var form = (await _coordinator.OpenAsync($"{enterprise}/kontakter/ny")).Form("form.form").Set("Input.Name", name).Set("Input.Email", email).Set("Input.Ground", ground).Tick("Input.Purposes", purpose);
        if (ground == "Consent")
        {
            form.Set("Input.ConsentOn", "2027-01-10").Set("Input.ConsentHow", "E-post");
        }

        (await form.SubmitAsync("Spara")).Accepted();
    }

    private async Task<string?> TagAsync(string? known)
    {
        using var answer = await RequestAsync(known);
        return answer.Headers.ETag?.ToString();
    }

    private async Task<HttpStatusCode> AskAsync(string? known)
    {
        using var answer = await RequestAsync(known);
        return answer.StatusCode;
    }

    private Task<HttpResponseMessage> RequestAsync(string? known)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/sociala-foretag/lista.json");
        if (known is not null)
        {
            request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(known));
        }

        return _anybody.SendAsync(request);
    }
}
