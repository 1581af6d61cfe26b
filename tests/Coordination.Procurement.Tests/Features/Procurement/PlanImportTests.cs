using System.Net;
using System.Text;
using Coordination.Platform.Security;
using Coordination.Procurement.Contracts;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Features.Procurement.ImportPlan;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

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

    [Fact]
    [Trait("Req", "S003-R5.3")]
    [Trait("Req", "S001-20")]
    public async Task Plan_ThatIsNotWhatWasReviewed_IsShownOnceMoreAndNothingIsLost()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var app = await CoordinationApp.StartAsync();
        using var officer = await app.SignInAsAsync(Roles.ProcurementOfficer);
        await app.Data.CreateCommitteeAsync("TFN", "Fastighetsbolaget");
        await app.Data.CreateCommitteeAsync("SN", "Socialnämnden");
        const string Plan = "Nummer;Rubrik;Värde\nA1;Lokalvård;2 500 000\nA2;Catering;900 000";
        var unseen = (await officer.OpenAsync("/upphandlingar/import/plan")).Form("form.form").Set("Input.Unit", "TFN").Set("Input.List", Plan);
        var both = (await unseen.SubmitAsync("Granska")).Form("form.form");
        foreach (var saved in await Task.WhenAll(both.SubmitAsync("Spara planen"), both.SubmitAsync("Spara planen")))
        {
            saved.Accepted().FindAll("tbody tr").Count.ShouldBe(2, "sent twice at once it is read once");
        }

        // Somebody changes what is stored after the review: the plan does not run over it unseen.
        var review = await unseen.Set("Input.List", Plan.Replace("2 500 000", "3 000 000", StringComparison.Ordinal)).SubmitAsync("Granska");
        var address = review.FindAll("tbody th a")[0].GetAttribute("href")!;
        (await (await officer.OpenAsync($"{address}/andra")).Form("form.form").Set("Input.Value", "2 700 000").Set("Input.BuyingUnit", "SN").SubmitAsync("Spara")).Accepted();
        var again = await review.Form("form.form").SubmitAsync("Spara planen");
        again.Status.ShouldBe(HttpStatusCode.Conflict);
        again.AllText.ShouldContain("har ändrats sedan du granskade");
        again.AllText.ShouldContain("2 700 000 → 3 000 000");
        var edited = again.Form("form.form").Set("Input.List", Plan.Replace("2 500 000", "4 000 000", StringComparison.Ordinal));
        (await edited.SubmitAsync("Spara planen")).Status.ShouldBe(HttpStatusCode.Conflict, "the list is another than the one that was reviewed");
        (await again.Form("form.form").SubmitAsync("Spara planen")).Accepted();
        (await officer.OpenAsync(address)).AllText.ShouldContain("3 000 000 kr");
        (await unseen.Set("Input.List", Plan).SubmitAsync("Granska")).AllText.ShouldContain("0 läggs till, 1 ändras, 1 är oförändrade", customMessage: "whose buying unit a person has changed is still the same procurement");

        // Changed between the reading and the commit: a conflict, never a plan that only seems to be saved.
        var id = new ProcurementCaseId(Guid.Parse(address.Split('/')[^1]));
        await app.InScopeAsync(async services =>
        {
            var known = await services.GetRequiredService<ProcurementDbContext>().Cases.AsSplitQuery().SingleAsync(c => c.Id == id, ct);
            (await (await officer.OpenAsync($"{address}/andra")).Form("form.form").Set("Input.Title", "Lokalvård i skolor").SubmitAsync("Spara")).Accepted();
            var line = new PlanLine(new PlanRow(1, known.SourceId, known.ToFacts(), []), PlanChange.Changes, known, known.ToFacts() with { Title = "Städning" }, "Rubrik");
            (await services.GetRequiredService<ImportPlanHandler>().ImportAsync(new PlanToImport("TFN", [line], [], [], ""), "Eva", ct)).Errors.Single().Code.ShouldBe("PRC-0121");
        });
        (await officer.OpenAsync(address)).Text("h1").ShouldContain("Lokalvård i skolor");

        // Lists that cannot be read whole are not read in part.
        var many = string.Join('\n', Enumerable.Range(1, 2001).Select(i => $"B{i};Rad {i};100 000").Prepend("Nummer;Rubrik;Värde"));
        (await unseen.Set("Input.List", many).SubmitAsync("Granska")).AllText.ShouldContain("fler än 2000 rader");
        var large = Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(1, 1900).Select(i => $"B{i};{new string('x', 300)};100 000").Prepend("Nummer;Rubrik;Värde")));
        (await unseen.Set("Input.List", "").Attach("Input.File", "plan.csv", large).SubmitAsync("Granska")).Has("[name='Input.File'][aria-invalid=true]").ShouldBeTrue();
    }
}
