using System.Net;
using System.Text;
using Coordination.Platform.Security;

namespace Coordination.Networking.Tests.Features.Networking.Projects;

/// <summary>Organisations beside the enterprises, from the first line to the last.</summary>
[Trait("Req", "S002-21")]
public sealed class OrganisationPagesTests : IAsyncLifetime
{
    private CoordinationApp _app = null!;
    private Visitor _coordinator = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await CoordinationApp.StartAsync();
        _coordinator = await _app.SignInAsAsync(Roles.Coordinator);
    }

    public async ValueTask DisposeAsync()
    {
        _coordinator.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    [Trait("Req", "S003-21")]
    public async Task Organisation_Registered_Found_Changed_Ended_AndResumed()
    {
        (await _coordinator.OpenAsync("/organisationer")).AllText.ShouldContain("Inga organisationer matchar");
        var form = (await _coordinator.OpenAsync("/organisationer/ny")).Form("form.form").Set("Input.Name", "Skoopi").Set("Input.Kind", "Interest").Set("Input.Number", "802000-0009")
            .Set("Input.Work", "Företräder arbetsintegrerande sociala företag och driver utvecklingsprojekt.");
        var card = (await form.SubmitAsync("Spara")).Accepted();
        (await form.SubmitAsync("Spara")).Accepted().Url.ShouldBe(card.Url, "sent twice, it is one organisation");
        await _coordinator.OrganisationAsync("Försäkringskassan", "Authority", "202100-5521");

        (await _coordinator.OpenAsync("/organisationer?q=SKOOPI")).Texts("tbody th a").ShouldBe(["Skoopi"]);
        (await _coordinator.OpenAsync("/organisationer?q=802000")).Texts("tbody th a").ShouldBe(["Skoopi"]);
        (await _coordinator.OpenAsync("/organisationer?slag=Authority")).Texts("tbody th a").ShouldBe(["Försäkringskassan"]);
        foreach (var sort in new[] { "name", "-name", "kind", "-kind", "projects", "-projects" })
        {
            (await _coordinator.OpenAsync($"/organisationer?sort={sort}&antal=1")).FindAll("tbody tr").Count.ShouldBe(1, sort);
        }

        Encoding.UTF8.GetString(await _coordinator.DownloadAsync("/organisationer/export.csv")).ShouldContain("Företräder arbetsintegrerande");
        (await _coordinator.DownloadAsync("/organisationer/export.xlsx")).Length.ShouldBeGreaterThan(1000);

        var address = card.Url.AbsolutePath;
        var stale = (await _coordinator.OpenAsync($"{address}/andra")).Form("form.form");
        (await (await _coordinator.OpenAsync($"{address}/andra")).Form("form.form").Set("Input.OtherNames", "Sociala arbetskooperativens intresseorganisation").SubmitAsync("Spara")).Accepted();
        var conflict = await stale.Set("Input.OtherNames", "SKOOPI riks").SubmitAsync("Spara");
        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        conflict.Text("section.conflict tbody").ShouldContain("intresseorganisation");
        (await conflict.Form("form.form").SubmitAsync("Spara")).Accepted().AllText.ShouldContain("SKOOPI riks");

        var end = (await _coordinator.OpenAsync($"{address}/avsluta")).Form("form.form");
        (await end.SubmitAsync("Avsluta")).Has("[name='Input.Reason'][aria-invalid=true]").ShouldBeTrue();
        (await end.Set("Input.Reason", "Gick upp i en annan.").SubmitAsync("Avsluta")).Accepted().AllText.ShouldContain("Gick upp i en annan.");
        (await _coordinator.OpenAsync("/organisationer")).Texts("tbody th a").ShouldBe(["Försäkringskassan"]);
        (await _coordinator.OpenAsync("/organisationer?lage=avslutade")).Texts("tbody th a").ShouldBe(["Skoopi"]);
        (await (await _coordinator.OpenAsync($"{address}/avsluta")).Form("form.form").SubmitAsync("Återuppta")).Accepted().AllText.ShouldContain("aktiv igen");
    }

    [Theory]
    [InlineData("DE123456789", "utländskt")]
    [InlineData("12", "tio siffror")]
    [InlineData("802000-0008", "kontrollsiffran")]
    [InlineData("811228-9874", "personnummer")]
    public async Task Number_ThatCannotBe_IsToldAtTheField(string number, string expected)
    {
        var page = await (await _coordinator.OpenAsync("/organisationer/ny")).Form("form.form").Set("Input.Name", "Fel").Set("Input.Kind", "Other").Set("Input.Number", number).SubmitAsync("Spara");

        page.Has("[name='Input.Number'][aria-invalid=true]").ShouldBeTrue(page.AllText);
        page.Text(".ds-error-summary li").ShouldContain(expected);
    }

    [Fact]
    public async Task People_AreKeptWithPurposeAndGround_AndForgotten()
    {
        var address = await _coordinator.OrganisationAsync("Skoopi", "Interest", "802000-0009");
        (await (await _coordinator.OpenAsync("/organisationer/ny")).Form("form.form").Set("Input.Name", "Samma nummer").Set("Input.Kind", "Other").Set("Input.Number", "8020000009").SubmitAsync("Spara"))
            .Text(".ds-error-summary li").ShouldContain("Skoopi");
        (await (await _coordinator.OpenAsync($"{address}/kontakter/ny")).Form("form.form").Set("Input.Name", "Eva Ledare").SubmitAsync("Spara")).Has("[name='Input.Purposes'][aria-invalid=true]").ShouldBeTrue();
        (await _coordinator.AddPersonAsync(address, "Eva Ledare", "eva@skoopi.example", "Dialogue")).Accepted().Url.AbsolutePath.ShouldBe(address);

        (await _coordinator.OpenAsync(address)).AllText.ShouldContain("Eva Ledare");
        (await _coordinator.OpenAsync("/foretag/kontakter?q=ledare")).Text("tbody tr").ShouldContain("Skoopi");
        (await (await _coordinator.OpenAsync("/foretag/registerutdrag")).Form("form.form").Set("Input.Email", "eva@skoopi.example").SubmitAsync("Ta fram utdraget")).AllText.ShouldContain("Skoopi");
        using var reader = await _app.SignInAsAsync(Roles.Reader);
        (await reader.OpenAsync(address)).AllText.ShouldNotContain("Eva Ledare");
        (await reader.OpenAsync($"{address}/andra")).Status.ShouldBe(HttpStatusCode.Forbidden);
        using var officer = await _app.SignInAsAsync(Roles.ProcurementOfficer);
        (await officer.OpenAsync(address)).Heading.ShouldBe("Skoopi");
        (await officer.OpenAsync($"{address}/avsluta")).Status.ShouldBe(HttpStatusCode.Forbidden);

        var person = await (await _coordinator.OpenAsync(address)).FollowAsync("Eva Ledare");
        var erased = await (await (await person.FollowAsync("Radera uppgifterna")).Form("form.form").SubmitAsync("Radera uppgifterna")).Accepted().FollowAsync("Organisationer");
        erased.Heading.ShouldBe("Organisationer");
        (await _coordinator.OpenAsync(address)).AllText.ShouldNotContain("Eva Ledare");
    }
}
