using System.Net;
using System.Text;
using Coordination.Platform.Security;
using Coordination.Procurement.Contracts;
using Coordination.Procurement.Domain.Cases;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Procurement.Tests.Features.Procurement;

/// <summary>Procurements entered by hand, from plan to outcome, and the list that finds them.</summary>
public sealed class ProcurementPagesTests
{
    [Fact]
    [Trait("Req", "S002-14")]
    [Trait("Req", "S002-17")]
    [Trait("Req", "S001-17")]
    [Trait("Req", "S001-20")]
    [Trait("Req", "S003-R5.3")]
    public async Task Procurement_Planned_Published_DividedAndAwarded()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        using var officer = await app.SignInAsAsync(Roles.ProcurementOfficer);
        using var reader = await app.SignInAsAsync(Roles.Reader);
        await app.Data.CreateCommitteeAsync("TFN", "Fastighetsbolaget");
        (await reader.OpenAsync("/upphandlingar")).AllText.ShouldContain("Inga upphandlingar matchar");
        (await reader.OpenAsync("/upphandlingar/ny")).Status.ShouldBe(HttpStatusCode.Forbidden);

        // Nothing said, and what is wrong said at its field.
        (await (await officer.OpenAsync("/upphandlingar/ny")).Form("form.form").SubmitAsync("Spara")).Texts(".ds-error-summary li").Count.ShouldBe(2);
        var add = (await officer.NewAsync("Lokalvård 2028")).Set("Input.MainCpv", "90911200-1").Set("Input.AdditionalCpv", "12345678").Set("Input.BuyerNumber", "212000-3006").Set("Input.Value", "mycket")
            .Set("Input.Places", "Uppsala län").Set("Input.PlannedQuarter", "2").Set("Input.TenderTime", "25.00");
        var wrong = await add.SubmitAsync("Spara");
        wrong.AllText.ShouldContain("Menar du 90911200-8 Städning av byggnader?");
        foreach (var field in new[] { "MainCpv", "AdditionalCpv", "BuyerNumber", "Value", "Places", "PlannedYear", "TenderTime" })
        {
            wrong.Has($"[name='Input.{field}'][aria-invalid=true]").ShouldBeTrue(field);
        }

        add.Set("Input.MainCpv", "90911200-8 Städning av byggnader").Set("Input.AdditionalCpv", "90919200").Set("Input.BuyerNumber", "212000-3005").Set("Input.Value", "2 500 000").Set("Input.Places", "se121")
            .Set("Input.PlannedYear", "2028").Set("Input.TenderTime", "").Set("Input.BuyingUnit", "TFN").Set("Input.Kind", "Services");
        var address = (await add.SubmitAsync("Spara")).Accepted().Url.AbsolutePath;
        (await add.SubmitAsync("Spara")).Accepted().Url.AbsolutePath.ShouldBe(address, "sent twice it is one");
        var planned = (await app.ToldAsync<ProcurementPlanned>()).Single();
        planned.Codes.ShouldBe(["90911200", "90919200"]);
        (planned.PlannedYear, planned.PlannedQuarter, planned.BuyingUnit).ShouldBe((2028, 2, "TFN"));

        // The rules of the quarter that is planned for, whose limits nobody has entered.
        var shown = await reader.OpenAsync(address);
        shown.AllText.ShouldContain("Fastighetsbolaget");
        shown.AllText.ShouldContain("2 500 000 kr");
        shown.AllText.ShouldContain("Uppsala län (SE121)");
        shown.AllText.ShouldContain("Ska annonseras");
        shown.AllText.ShouldContain("700 000 kr");

        // Two change it at once.
        var stale = (await officer.OpenAsync($"{address}/andra")).Form("form.form");
        var publish = (await coordinator.OpenAsync($"{address}/andra")).Form("form.form").Set("Input.Status", "Published").Set("Input.PublishedOn", "2027-05-03").Set("Input.TenderOn", "2028-06-01").Set("Input.TenderTime", "12.00");
        (await publish.SubmitAsync("Spara")).Accepted().AllText.ShouldContain("Läge: Planerad → Annonserad");
        (await app.ToldAsync<ProcurementPublished>()).Single().TenderDeadline.ShouldBe(new DateTimeOffset(2028, 6, 1, 10, 0, 0, TimeSpan.Zero));
        var conflict = await stale.Set("Input.Title", "Städning 2028").SubmitAsync("Spara");
        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        conflict.AllText.ShouldContain("Annonserad");

        // Divided in lots, of which one is marked as reserved; a number is taken once.
        var lots = $"{address}/anbudsomraden/nytt";
        await LotAsync(officer, lots, "1", "Norra", "Integrating");
        (await (await LotFormAsync(officer, lots, "1", "Södra", "No")).SubmitAsync("Spara")).Has("[name='Input.Number'][aria-invalid=true]").ShouldBeTrue();
        var divided = await LotAsync(officer, lots, "2", "Södra", "No");
        var second = divided.FindAll("#anbudsomraden tbody th a")[1].GetAttribute("href")!;
        (await (await officer.OpenAsync(second)).Form("form.form").Set("Input.Title", "Västra").SubmitAsync("Spara")).Accepted().Text("#anbudsomraden").ShouldContain("Västra");
        (await (await officer.OpenAsync(second)).Form("form[action*='Remove']").SubmitAsync("Ta bort anbudsområdet")).Accepted().FindAll("#anbudsomraden tbody tr").Count.ShouldBe(1);
        (await officer.OpenAsync(second)).Status.ShouldBe(HttpStatusCode.NotFound);

        // Before the award nobody but those permitted sees tenders; then everyone does.
        (await reader.OpenAsync(address)).Text("#utfall").ShouldContain("hemliga");
        (await officer.OpenAsync(address)).Text("#utfall").ShouldNotContain("hemliga");
        var end = (await officer.OpenAsync($"{address}/utfall")).Form("form.form").Set("Input.Outcome", "Awarded").Set("Input.TenderCount", "1");
        (await end.SubmitAsync("Spara")).Has("[name='Input.Winners'][aria-invalid=true]").ShouldBeTrue();
        (await end.Set("Input.Winners", "Städkooperativet; 123").SubmitAsync("Spara")).Has("[name='Input.Winners'][aria-invalid=true]").ShouldBeTrue();
        (await end.Set("Input.Winners", "Städkooperativet; 769600-0004; 2 100 000; 1").SubmitAsync("Spara")).Accepted();
        var awarded = await reader.OpenAsync(address);
        awarded.Text("#utfall").ShouldContain("Städkooperativet (769600-0004), 1, 2 100 000 kr");
        (await officer.OpenAsync($"{address}/utfall")).Url.AbsolutePath.ShouldBe(address, "it has ended");
        (await (await officer.OpenAsync($"{address}/oppna-igen")).Form().SubmitAsync("Ta bort utfallet")).Accepted().Text("#utfall").ShouldNotContain("Städkooperativet");
        (await (await officer.OpenAsync($"{address}/utfall")).Form("form.form").Set("Input.Outcome", "Cancelled").SubmitAsync("Spara")).Has("[name='Input.Because'][aria-invalid=true]").ShouldBeTrue();
        (await officer.OpenAsync("/upphandlingar/" + Guid.CreateVersion7())).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    [Trait("Req", "S003-R5.3")]
    public async Task List_ByEveryFilterAndOrder_FindsWhatItShould()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var officer = await app.SignInAsAsync(Roles.ProcurementOfficer);
        await app.Data.CreateCommitteeAsync("SN", "Socialnämnden");
        await officer.EnterAsync("Fruktkorgar till kontoren", ("MainCpv", "15332410"), ("Kind", "Goods"), ("Value", "400 000"), ("PlannedYear", "2028"), ("PlannedQuarter", "1"), ("BuyingUnit", "SN"));
        await officer.EnterAsync("Tvätt", ("Status", "Published"), ("MainCpv", "98310000-9"), ("Kind", "Services"), ("TenderOn", "2027-06-15"), ("ReservedParticipation", "Integrating"), ("HasEmploymentRequirement", "True"));
        await officer.EnterAsync("Redan stängd", ("Status", "Published"), ("TenderOn", "2020-01-15"));
        await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<ProcurementDbContext>();
            var facts = new ProcurementFacts { Title = "Snöröjning 2021", BuyerName = "GÄVLE KOMMUN", Status = ProcurementStatus.Published, Doubts = [new DoubtFacts(DoubtKind.Missing, "MainCpv", "00000000 Uppgift saknas")] };
            db.Cases.Add(ProcurementCase.FromNotice(ProcurementCaseId.New(), ProcurementSource.Statistics, "KA/1", facts, new NoticeMark("KA1", "1"), app.Clock.GetUtcNow()));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        foreach (var (query, count) in new[]
        {
            ("", 2), ("lage=", 4), ("lage=Planned", 1), ("lage=Published", 3), ("q=frukt", 1), ("slag=Services", 1), ("cpv=15", 1), ("cpv=15332410-1", 1), ("cpv=98000000", 1), ("cpv=ingenting", 0),
            ("enhet=SN", 1), ("markt=reserverad", 1), ("markt=sysselsattning", 1), ("lage=&markt=tvivel", 1), ("lage=&kalla=Statistics", 1), ($"kategori={Guid.CreateVersion7()}", 0),
        })
        {
            (await officer.OpenAsync($"/upphandlingar?{query}")).FindAll("tbody tr").Count.ShouldBe(count, query);
        }

        foreach (var sort in new[] { "title", "-title", "buyer", "-buyer", "value", "-value", "deadline", "-deadline", "published", "-published" })
        {
            (await officer.OpenAsync($"/upphandlingar?sort={sort}&lage=")).FindAll("tbody tr").Count.ShouldBe(4, sort);
        }

        Encoding.UTF8.GetString(await officer.DownloadAsync("/upphandlingar/export.csv?lage=")).ShouldContain("Snöröjning 2021");
        (await officer.DownloadAsync("/upphandlingar/export.xlsx")).Length.ShouldBeGreaterThan(1000);

        // What notices call a lot stays, and a deadline that nobody has changed keeps its seconds; a lot that is too long is said at its field.
        var noticed = await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<ProcurementDbContext>();
            var facts = new ProcurementFacts { Title = "Gardiner", BuyerName = "Orten", Status = ProcurementStatus.Published, TenderDeadline = new(2028, 3, 1, 22, 59, 59, TimeSpan.Zero), Lots = [new LotFacts { Number = "LOT-0001" }] };
            var stored = ProcurementCase.FromNotice(ProcurementCaseId.New(), ProcurementSource.EForms, "gardiner", facts, new NoticeMark("g1", "01"), app.Clock.GetUtcNow());
            db.Cases.Add(stored);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            return stored;
        });
        var lot = (await officer.OpenAsync($"{noticed.Address}/anbudsomraden/{noticed.Lots.Single().Id}")).Form("form.form");
        (await lot.Set("Input.Number", "1").SubmitAsync("Spara")).AllText.ShouldContain("Annonserna kallar anbudsområdet LOT-0001");
        (await lot.Set("Input.Number", "LOT-0001").Set("Input.Title", "Norra").SubmitAsync("Spara")).Accepted();
        (await (await officer.OpenAsync($"{noticed.Address}/andra")).Form("form.form").Set("Input.Title", "Gardiner och dukar").SubmitAsync("Spara")).Accepted();
        (await app.ToldAsync<ProcurementPublished>()).Last().TenderDeadline.ShouldBe(new(2028, 3, 1, 22, 59, 59, TimeSpan.Zero));
        (await (await officer.OpenAsync($"{noticed.Address}/utfall")).Form("form.form").Set("Input.Outcome", "Awarded").Set("Input.Winners", $"Korgen;;;{new string('L', 101)}").SubmitAsync("Spara"))
            .Has("[name='Input.Winners'][aria-invalid=true]").ShouldBeTrue();

        // What was doubtful in the source stands with the procurement, in words.
        var doubtful = (await officer.OpenAsync("/upphandlingar?lage=&markt=tvivel")).Find("tbody th a").GetAttribute("href")!;
        (await officer.OpenAsync(doubtful)).AllText.ShouldContain("Saknas: Huvudsaklig CPV-kod – «00000000 Uppgift saknas»");
        (await (await officer.OpenAsync($"{doubtful}/andra")).Form("form.form").Set("Input.MainCpv", "90620000").SubmitAsync("Spara")).Accepted().AllText.ShouldNotContain("Uppgift saknas");
    }

    private static async Task<PageForm> LotFormAsync(Visitor officer, string address, string number, string title, string reserved) =>
        (await officer.OpenAsync(address)).Form("form.form").Set("Input.Number", number).Set("Input.Title", title).Set("Input.MainCpv", "90911200").Set("Input.Value", "600 000").Set("Input.ReservedParticipation", reserved);

    private static async Task<Page> LotAsync(Visitor officer, string address, string number, string title, string reserved) =>
        (await (await LotFormAsync(officer, address, number, title, reserved)).SubmitAsync("Spara")).Accepted();
}
