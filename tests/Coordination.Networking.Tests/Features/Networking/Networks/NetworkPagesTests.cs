using System.Net;
using Coordination.Platform.Security;

namespace Coordination.Networking.Tests.Features.Networking.Networks;

/// <summary>Networks and their members over time.</summary>
public sealed class NetworkPagesTests : IAsyncLifetime
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

    /// <summary>The networks of the plan as they are: entered, found, counted and dated.</summary>
    [Fact]
    [Trait("Req", "S000-18")]
    [Trait("Req", "S003-05")]
    [Trait("Req", "S003-06")]
    [Trait("Req", "S003-21")]
    [Trait("Req", "S003-22")]
    [Trait("Req", "S003-23")]
    [Trait("Req", "S004-11")]
    public async Task Networks_OfThePlan_AreEntered_Found_AndTheirMeetingsCountedAndDated()
    {
        (await _coordinator.OpenAsync("/natverk")).AllText.ShouldContain("Inga nätverk än.");
        (await _coordinator.OpenAsync("/natverk/niva")).AllText.ShouldContain("Inga möten är klarmarkerade än.");
        await _app.Data.CreateCommitteeAsync("KS", "Kommunstyrelsen");
        await _app.Data.CreateCommitteeAsync("AMN", "Arbetsmarknadsnämnden");
        var refused = await (await _coordinator.OpenAsync("/natverk/ny")).Form("form.form").SubmitAsync("Spara");
        refused.Texts(".ds-error-summary li").ShouldBe(["Skriv vad nätverket heter.", "Välj vad det är för slags nätverk.", "Välj vilken relation nätverket samordnar."], ignoreOrder: true);

        var group = await _coordinator.StartNetworkAsync("Företagens representationsgrupp");
        var authorities = await _coordinator.StartNetworkAsync("Myndighetsövergripande arbetsgruppen", "CrossAuthority", "WithAuthorities");
        await _coordinator.StartNetworkAsync("Internt nätverk", "Internal", "WithinMunicipality", "2021-01-15", "Partnership", "KS 2021/817", "KS");
        await _coordinator.StartNetworkAsync("Samordnande arbetsgrupp", "Working", "WithinMunicipality");
        await _coordinator.StartNetworkAsync("Beredningsgruppen", "Preparation", "WithinMunicipality");
        (await _coordinator.AddMemberAsync(authorities, "Committee", ("Committee", "AMN"), ("Role", "Chair"))).Accepted();
        var region = (await (await _coordinator.OpenAsync("/organisationer/ny")).Form("form.form").Set("Input.Name", "Region Uppsala").Set("Input.Kind", "Other").SubmitAsync("Spara")).Accepted().Url.AbsolutePath;
        (await _coordinator.AddMemberAsync(authorities, "Organisation", ("Organisation", NetworkRoom.Id(region)))).Accepted().Has($"tbody a[href='{region}']").ShouldBeTrue("it is the register's");
        foreach (var organisation in new[] { "Arbetsförmedlingen", "Försäkringskassan", "Samordningsförbundet" })
        {
            (await _coordinator.AddMemberAsync(authorities, "Organisation", ("Party", organisation))).Accepted();
        }

        // What is changed far into a long text is a change too.
        foreach (var end in new[] { "slutet", "ett annat slut" })
        {
            var task = $"{new string('a', 400)} {end}";
            (await (await _coordinator.OpenAsync($"{group}/redigera")).Form("form.form").Set("Input.Task", task).SubmitAsync("Spara")).Accepted();
            (await _coordinator.OpenAsync($"{group}/redigera")).Text("textarea[name='Input.Task']").ShouldBe(task);
        }

        foreach (var on in new[] { "2026-02-10", "2026-05-12", "2026-09-15", "2026-11-24" })
        {
            await _coordinator.HoldAsync(group, on);
        }

        (await _coordinator.OpenAsync("/natverk")).Texts("tbody th a").ShouldBe(["Beredningsgruppen", "Företagens representationsgrupp", "Internt nätverk", "Myndighetsövergripande arbetsgruppen", "Samordnande arbetsgrupp"]);
        (await _coordinator.OpenAsync("/natverk?q=MYNDIGHETSOVER")).Texts("tbody th a").ShouldBe(["Myndighetsövergripande arbetsgruppen"]);
        (await _coordinator.OpenAsync("/natverk?q=KS+2021/817")).Texts("tbody th a").ShouldBe(["Internt nätverk"]);
        (await _coordinator.OpenAsync("/natverk?relation=WithAuthorities")).Texts("tbody th a").ShouldBe(["Myndighetsövergripande arbetsgruppen"]);
        (await _coordinator.OpenAsync("/natverk?slag=Preparation")).Texts("tbody th a").ShouldBe(["Beredningsgruppen"]);
        (await _coordinator.OpenAsync("/natverk?lage=avslutade")).FindAll("tbody tr").ShouldBeEmpty();
        foreach (var sort in new[] { "name", "-name", "kind", "-kind", "started", "-started", "next", "-next" })
        {
            (await _coordinator.OpenAsync($"/natverk?sort={sort}&antal=2")).FindAll("tbody tr").Count.ShouldBe(2, sort);
        }

        var shown = await _coordinator.OpenAsync(group);
        shown.AllText.ShouldContain("Hållna möten (4)");
        shown.AllText.ShouldContain("24 nov 2026");
        shown.AllText.ShouldContain("Dialog", Case.Sensitive, "the level of its meetings is the group's own");
        var members = (await _coordinator.OpenAsync(authorities)).AllText;
        foreach (var member in new[] { "Arbetsmarknadsnämnden", "Region Uppsala", "Arbetsförmedlingen", "Försäkringskassan", "Samordningsförbundet" })
        {
            members.ShouldContain(member);
        }

        var levels = await _coordinator.OpenAsync("/natverk/niva?ar=2026");
        levels.Texts("tbody th").ShouldContain(t => t.StartsWith("2026 K4", StringComparison.Ordinal));
        levels.AllText.ShouldContain("Företagens representationsgrupp");
        (await _coordinator.OpenAsync("/natverk/niva")).Text("tbody tr").ShouldBe("2026 Dialog 4 0 0 4 0 0 4");
        (await _coordinator.CsvAsync("/natverk/niva/export.csv")).ShouldContain("Företagens representationsgrupp");
        var csv = await _coordinator.CsvAsync("/natverk/export.csv");
        csv.ShouldContain("KS 2021/817");
        csv.ShouldContain("Myndighetsövergripande grupp");
        (await _coordinator.DownloadAsync("/natverk/export.xlsx")).Length.ShouldBeGreaterThan(1000);
        (await _coordinator.DownloadAsync("/natverk/niva/export.xlsx")).Length.ShouldBeGreaterThan(1000);
        (await _coordinator.CsvAsync($"/moten/export.ics?lage=&natverk={NetworkRoom.Id(group)}")).ShouldContain("DTSTART;TZID=Europe/Stockholm:20261124T080000");
        (await _coordinator.OpenAsync($"/moten?lage=Held&natverk={NetworkRoom.Id(group)}")).FindAll("tbody tr").Count.ShouldBe(4);
        (await _coordinator.OpenAsync($"/moten?lage=&natverk={NetworkRoom.Id(authorities)}")).FindAll("tbody tr").ShouldBeEmpty();
    }

    [Fact]
    [Trait("Req", "S000-18")]
    public async Task Network_ChangedByTwo_AsksTheSecond_EndsWithAReason_AndIsNeverLost()
    {
        var network = await _coordinator.StartNetworkAsync("Internt nätverk", "Internal", "WithinMunicipality");
        var stale = (await _coordinator.OpenAsync($"{network}/redigera")).Form("form.form");
        (await (await _coordinator.OpenAsync($"{network}/redigera")).Form("form.form").Set("Input.Task", "Ta fram en plan").SubmitAsync("Spara")).Accepted();
        var conflict = await stale.Set("Input.Name", "Nätverket").SubmitAsync("Spara");
        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        conflict.Text("section.conflict tbody").ShouldContain("Ta fram en plan");
        (await conflict.Form("form.form").SubmitAsync("Spara")).Accepted().Heading.ShouldBe("Nätverket");

        (await (await _coordinator.OpenAsync($"{network}/avsluta")).Form("form.form").SubmitAsync("Avsluta nätverket")).Text(".ds-error-summary li").ShouldContain("Skriv varför");
        var ended = await (await _coordinator.OpenAsync($"{network}/avsluta")).Form("form.form").Set("Input.Reason", "Planen är antagen.").SubmitAsync("Avsluta nätverket");
        ended.AllText.ShouldContain("Planen är antagen.");
        (await _coordinator.OpenAsync("/natverk")).FindAll("tbody tr").ShouldBeEmpty();
        (await _coordinator.OpenAsync("/natverk?lage=avslutade")).Texts("tbody th a").ShouldBe(["Nätverket"]);
        (await _coordinator.OpenAsync("/moten/nytt")).FindAll("select[name='Input.Network'] option").Count.ShouldBe(1, "nothing new is planned for it");
        (await (await _coordinator.OpenAsync($"{network}/avsluta")).Form("form.form").SubmitAsync("Ta upp igen")).Accepted().Has("a[href*='/moten/nytt']").ShouldBeTrue();

        var history = (await _coordinator.OpenAsync($"{network}/historik")).AllText;
        foreach (var line in new[] { "Lades upp", "Ändrades", "Uppdrag", "Avslutades", "Planen är antagen.", "Togs upp igen" })
        {
            history.ShouldContain(line);
        }

        using var reader = await _app.SignInAsAsync(Roles.Reader);
        (await reader.OpenAsync(network)).FindAll("main form").ShouldBeEmpty();
        foreach (var page in new[] { "redigera", "avsluta", "planens-atgarder", "medlemmar/ny", "medlemmar/klistra" })
        {
            (await reader.OpenAsync($"{network}/{page}")).Status.ShouldBe(HttpStatusCode.Forbidden, page);
        }

        (await _coordinator.OpenAsync($"/natverk/{Guid.CreateVersion7()}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    [Trait("Req", "S003-06")]
    public async Task Members_JoinAndLeave_AndAreShownAsOfADay()
    {
        var network = await _coordinator.StartNetworkAsync("Representationsgruppen");
        await _coordinator.RegisterAsync("Café Solen", "769600-0012");
        await _coordinator.RegisterAsync("Café Månen");
        (await _coordinator.AddPersonAsync((await _coordinator.OpenAsync("/foretag?q=solen")).Find("tbody th a").GetAttribute("href")!, "Anna Sol", "anna@solen.example", "Dialogue")).Accepted();

        (await _coordinator.AddMemberAsync(network, "Enterprise", ("EnterpriseWords", "bageri"))).Text(".ds-error-summary li").ShouldContain("Inget företag");
        (await _coordinator.AddMemberAsync(network, "Enterprise")).Text(".ds-error-summary li").ShouldContain("Skriv företagets namn");
        var several = await _coordinator.AddMemberAsync(network, "Enterprise", ("EnterpriseWords", "café"));
        several.Text(".ds-error-summary li").ShouldContain("Flera företag passar");
        var form = several.Form("form.form").Set("Input.Enterprise", several.BoxOf("Input.Enterprise", "Café Månen")).Set("Input.PersonName", "Mona Ek").Set("Input.LeftOn", "2026-06-30");
        (await form.SubmitAsync("Spara")).Accepted();
        (await form.SubmitAsync("Spara")).Accepted();
        (await (await _coordinator.OpenAsync($"{network}/medlemmar/klistra")).Form("form.form").Set("Input.People", "Anna Sol; ANNA@solen.example\nBo Ek; bo@cykel.example; Cykelköket").Set("Input.JoinedOn", "2026-07-01").SubmitAsync("Lägg till")).Accepted();
        var again = await (await _coordinator.OpenAsync($"{network}/medlemmar/klistra")).Form("form.form").Set("Input.People", "Anna; anna@solen.example").SubmitAsync("Lägg till");
        again.AllText.ShouldContain("0 medlemmar lades till.");
        (await (await _coordinator.OpenAsync($"{network}/medlemmar/klistra")).Form("form.form").Set("Input.People", "Cia; cia@@fel").SubmitAsync("Lägg till")).Has("[name='Input.People'][aria-invalid=true]").ShouldBeTrue();

        (await _coordinator.OpenAsync($"{network}/medlemmar")).Texts("tbody th a").ShouldBe(["Bo Ek", "Café Solen"], "Anna's address is that of the enterprise's contact");
        (await _coordinator.OpenAsync($"{network}/medlemmar?dag=2026-06-30")).Texts("tbody th a").ShouldBe(["Café Månen"]);
        (await _coordinator.OpenAsync($"{network}/medlemmar?dag=")).FindAll("tbody tr").Count.ShouldBe(3);
        (await _coordinator.OpenAsync($"{network}/medlemmar?dag=&q=mona")).Texts("tbody th a").ShouldBe(["Café Månen"]);
        (await _coordinator.OpenAsync($"{network}/medlemmar?dag=&slag=Person")).Texts("tbody th a").ShouldBe(["Bo Ek"]);
        foreach (var sort in new[] { "name", "-name", "role", "-role", "joined", "-joined", "left", "-left" })
        {
            (await _coordinator.OpenAsync($"{network}/medlemmar?dag=&sort={sort}&antal=1")).FindAll("tbody tr").Count.ShouldBe(1, sort);
        }

        (await _coordinator.CsvAsync($"{network}/medlemmar/export.csv?dag=")).ShouldContain("bo@cykel.example");
        (await _coordinator.DownloadAsync($"{network}/medlemmar/export.xlsx")).Length.ShouldBeGreaterThan(1000);
        var history = (await _coordinator.OpenAsync($"{network}/historik")).AllText;
        history.ShouldContain("Café Månen lämnade");
        history.ShouldContain("Bo Ek blev medlem");
        using var reader = await _app.SignInAsAsync(Roles.Reader);
        (await reader.OpenAsync($"{network}/medlemmar")).AllText.ShouldNotContain("bo@cykel.example");
        (await reader.CsvAsync($"{network}/medlemmar/export.csv")).ShouldNotContain("bo@cykel.example");
    }

    [Fact]
    public async Task Person_Protected_IsOpenedByFewAndLogged_ForgottenOnRequest_AndInTheExtract()
    {
        var network = await _coordinator.StartNetworkAsync("Representationsgruppen");
        await _coordinator.AddMemberAsync(network, "Person", ("PersonName", "Hemlig Person"), ("Email", "hemlig@solen.example"), ("IsProtected", "true"));
        var list = await _coordinator.OpenAsync($"{network}/medlemmar");
        list.AllText.ShouldNotContain("Hemlig");
        list.AllText.ShouldContain("Skyddade uppgifter");
        var member = list.Find("tbody th a").GetAttribute("href")!;
        (await _coordinator.OpenAsync(member)).Form("form.form")["Input.PersonName"].ShouldBe("Hemlig Person");
        using var adviser = await _app.SignInAsAsync(Roles.BusinessAdviser);
        (await adviser.OpenAsync(member)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await _coordinator.OpenAsync($"/moten/nytt?natverk={NetworkRoom.Id(network)}")).Form("form.form");
        var meeting = await (await _coordinator.OpenAsync($"/moten/nytt?natverk={NetworkRoom.Id(network)}")).Form("form.form").Set("Input.StartsAt", "08:00").Set("Input.EndsAt", "09:00").SubmitAsync("Planera");
        meeting.AllText.ShouldNotContain("Hemlig", Case.Insensitive, "who is protected is invited by hand");

        var stale = (await _coordinator.OpenAsync(member)).Form("form.form");
        (await (await _coordinator.OpenAsync(member)).Form("form.form").Set("Input.Role", "Chair").SubmitAsync("Spara")).Accepted();
        var conflict = await stale.Set("Input.Phone", "070-1").SubmitAsync("Spara");
        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        conflict.Text("section.conflict tbody").ShouldContain("Ordförande");

        var extract = await (await _coordinator.OpenAsync("/foretag/registerutdrag")).Form("form.form").Set("Input.Email", "hemlig@solen.example").SubmitAsync("Ta fram utdraget");
        extract.AllText.ShouldContain("Hemlig Person");
        extract.AllText.ShouldContain("Representationsgruppen");
        extract.AllText.ShouldContain("Öppnades");

        var forgotten = await (await _coordinator.OpenAsync($"{member}/radera")).Form("form.form").SubmitAsync("Radera uppgifterna");
        forgotten.AllText.ShouldContain("Uppgifterna är raderade");
        (await _coordinator.OpenAsync(member)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await _coordinator.OpenAsync("/foretag/registerutdrag")).Form("form.form").Set("Input.Email", "hemlig@solen.example").SubmitAsync("Ta fram utdraget")).AllText.ShouldContain("Inga uppgifter");
    }
}
