using System.Net;
using System.Text;
using Coordination.Platform.Security;

namespace Coordination.Governance.Tests.Features.Governance.Reports;

[Trait("Req", "S002-04")]
[Trait("Req", "S003-07")]
public sealed class DisseminationTests(PlanInForce app) : IClassFixture<PlanInForce>
{
    private string Address => $"/planer/{app.Plan.Value}/spridning";

    [Fact]
    public async Task Log_APresentation_StandsInTheListAndTheFile()
    {
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        var form = (await coordinator.OpenAsync($"{Address}/uppgift")).Form();

        var list = await form.Set("Input.On", "2027-01-15").Set("Input.Audience", "Förvaltningens chefer").Set("Input.Way", "Meeting").Set("Input.Participants", "14").SubmitAsync("Spara");

        list.Texts("tbody th").ShouldContain("Förvaltningens chefer");
        var csv = Encoding.UTF8.GetString(await coordinator.DownloadAsync($"{Address}/csv"));
        csv.ShouldContain("2027-01-15;Förvaltningens chefer;Möte;Planen;14;");
        (await coordinator.DownloadAsync($"{Address}/xlsx")).Length.ShouldBeGreaterThan(2000);
    }

    [Fact]
    public async Task Log_Corrected_ReplacesWhatItSaid()
    {
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        var list = await AddAsync(coordinator, "Felstavat");
        var edit = list.FindAll("tbody tr").Single(r => r.TextContent.Contains("Felstavat")).QuerySelector("a[href*='/uppgift/']")!.GetAttribute("href")!;

        var corrected = await (await coordinator.OpenAsync(edit)).Form().Set("Input.Audience", "Rättstavat").SubmitAsync("Spara");

        corrected.Texts("tbody th").ShouldContain("Rättstavat");
        corrected.Texts("tbody th").ShouldNotContain("Felstavat");
    }

    [Fact]
    public async Task Remove_AnEntry_AsksFirst()
    {
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        var list = await AddAsync(coordinator, "Ska bort");
        var remove = list.FindAll("tbody tr").Single(r => r.TextContent.Contains("Ska bort")).QuerySelector("a[href$='/ta-bort']")!.GetAttribute("href")!;

        var question = await coordinator.OpenAsync(remove);
        question.Heading.ShouldBe("Vill du ta bort uppgiften?");
        (await coordinator.OpenAsync(Address)).AllText.ShouldContain("Ska bort");
        var after = await question.Form().SubmitAsync("Ta bort");

        after.Texts("tbody th").ShouldNotContain("Ska bort");
    }

    [Fact]
    public async Task Log_InTheFuture_IsRefused()
    {
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        var form = (await coordinator.OpenAsync($"{Address}/uppgift")).Form();

        var page = await form.Set("Input.On", "2027-02-02").Set("Input.Audience", "Alla").Set("Input.Way", "Other").SubmitAsync("Spara");

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.AllText.ShouldContain("Dagen har inte varit än.");
    }

    [Fact]
    public async Task Log_ForAReader_IsForbidden()
    {
        using var reader = await app.SignInAsAsync(Roles.Reader);

        (await reader.OpenAsync(Address)).Status.ShouldBe(HttpStatusCode.OK);
        (await reader.OpenAsync($"{Address}/uppgift")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task<Testing.Web.Page> AddAsync(Testing.Web.Visitor coordinator, string audience) =>
        await (await coordinator.OpenAsync($"{Address}/uppgift")).Form().Set("Input.Audience", audience).Set("Input.Way", "Letter").SubmitAsync("Spara");
}
