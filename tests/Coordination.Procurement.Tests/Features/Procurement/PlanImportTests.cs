using System.Net;
using System.Text;
using Coordination.Platform.Security;
using Coordination.Procurement.Contracts;

namespace Coordination.Procurement.Tests.Features.Procurement;

/// <summary>A buying unit's plan, with its own headings, dirty cells and changes from one time to the next.</summary>
public sealed class PlanImportTests
{
    private const string First = """
        Upphandlingsplan 2028;;;;
        Ref;Objekt;CPV-kod;Beräknat värde;Annonseras
        A1;Lokalvård;90911200-8;2,5 mkr;Q2 2028
        A2;Fruktkorgar;3222000;400;kvartal 9
        A2;Fruktkorgar igen;15332410;400 tkr;maj 2028
        A3;Catering;55520000-1 | 55523000;1 200 000 kr;2028-10-01
        A4;;90911200;100 000;Q1 2028
        """;

    [Fact]
    [Trait("Req", "S003-R5.3")]
    [Trait("Req", "S001-20")]
    public async Task Plan_ReadTwice_ShowsDoubtsRemembersColumnsAndChangesOnlyWhatChanged()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var officer = await app.SignInAsAsync(Roles.ProcurementOfficer);
        using var reader = await app.SignInAsAsync(Roles.Reader);
        await app.Data.CreateCommitteeAsync("TFN", "Fastighetsbolaget");
        (await reader.OpenAsync("/upphandlingar/import/plan")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await (await officer.OpenAsync("/upphandlingar/import/plan")).Form("form.form").SubmitAsync("Granska")).Texts(".ds-error-summary li").Count.ShouldBe(1);
        (await (await officer.OpenAsync("/upphandlingar/import/plan")).Form("form.form").Set("Input.Unit", "TFN").SubmitAsync("Granska")).AllText.ShouldContain("Listan har inga rader");

        // The headings are found under the title; «Ref» is nothing that headings usually mean, so a person says what it is.
        var form = (await officer.OpenAsync("/upphandlingar/import/plan")).Form("form.form").Set("Input.Unit", "TFN").Set("Input.List", First);
        var review = await form.SubmitAsync("Granska");
        review.Status.ShouldBe(HttpStatusCode.OK);
        var settle = review.Form("form.form");
        (await settle.Set("Input.Columns[0]", "Title").SubmitAsync("Granska")).AllText.ShouldContain("Rubrik är vald för flera kolumner");
        var preview = await settle.Set("Input.Columns[0]", "Number").SubmitAsync("Granska");
        preview.AllText.ShouldContain("4 läggs till, 0 ändras, 0 är oförändrade, 1 läses inte in");
        preview.AllText.ShouldContain("CPV-kod: Felskrivet – «3222000»");
        preview.AllText.ShouldContain("Beräknat värde: Osannolikt – «400»");
        preview.AllText.ShouldContain("Annonseras: Felskrivet – «kvartal 9»");
        preview.AllText.ShouldContain("Samma nummer finns två gånger");
        (await officer.OpenAsync("/upphandlingar?lage=")).FindAll("tbody tr").Count.ShouldBe(0, "nothing is stored before it is accepted");

        var save = preview.Form("form.form");
        var saved = (await save.SubmitAsync("Spara planen")).Accepted();
        saved.AllText.ShouldContain("Planen är inläst: 4 nya, 0 ändrade, 0 oförändrade.");
        saved.FindAll("tbody tr").Count.ShouldBe(4);
        (await save.SubmitAsync("Spara planen")).Accepted().FindAll("tbody tr").Count.ShouldBe(4, "sent twice it is read once");
        (await app.ToldAsync<ProcurementPlanned>()).Count.ShouldBe(4);
        (await officer.OpenAsync("/upphandlingar?cpv=55523000")).FindAll("tbody tr").Count.ShouldBe(1);
        (await officer.OpenAsync("/upphandlingar?q=lokalvard")).Text("tbody").ShouldContain("2 500 000 kr");

        // The next plan: the columns are known, one row has changed, one is gone.
        var second = First.Replace("2,5 mkr", "3 mkr", StringComparison.Ordinal).Replace("A3;Catering;55520000-1 | 55523000;1 200 000 kr;2028-10-01\n", "", StringComparison.Ordinal);
        var next = await (await officer.OpenAsync("/upphandlingar/import/plan")).Form("form.form").Set("Input.Unit", "TFN").Set("Input.List", second).SubmitAsync("Granska");
        next.AllText.ShouldContain("0 läggs till, 1 ändras, 2 är oförändrade, 1 läses inte in");
        next.AllText.ShouldContain("Uppskattat värde: 2 500 000 → 3 000 000");
        next.AllText.ShouldContain("1 finns inte kvar i planen");
        (await next.Form("form.form").Tick("Input.CancelGone", "true").SubmitAsync("Spara planen")).Accepted().AllText.ShouldContain("0 nya, 1 ändrade, 2 oförändrade");
        (await officer.OpenAsync("/upphandlingar?lage=Cancelled")).Text("tbody").ShouldContain("Catering");
        Encoding.UTF8.GetString(await officer.DownloadAsync("/upphandlingar/import/plan/exempel.csv")).ShouldContain("Lokalvård i skolor");
    }
}
