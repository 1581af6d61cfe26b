using System.Net;
using System.Text;
using Coordination.Platform.Security;
using Coordination.Procurement.Contracts;
using Coordination.Procurement.Domain.Contracting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Procurement.Tests.Features.Procurement;

/// <summary>Purchases out of the accounting system, and the figures, goals and tenders that stand beside them.</summary>
public sealed class PurchaseImportTests
{
    private const string Ledger = """
        Leverantörsreskontra 2026
        Förvaltning;Levnamn;Orgnr;Konto;Fakturadatum;Belopp
        TFN;Korgkooperativet;556000-0001;4630;2026-01-15;10 000,00
        TFN;Korgkooperativet;5560000001;4630;2026-01-20;5 000,00
        Fastighetsbolaget;Korgkooperativet;556000-0001;5460;2026-02-01;-1 000,00
        Parkenheten;Anna Andersson;19640823-3234;5460;2026-02-02;400
        TFN;Byggbolaget;556000-0002;5460;2026-02-03;700
        TFN;;;5460;2026-02-04;100
        TFN;Byggbolaget;;5460;snart;100
        TFN;Byggbolaget;;5460;2026-02-04;1.234
        """;

    [Fact]
    [Trait("Req", "S002-15")]
    [Trait("Req", "S001-20")]
    public async Task Ledger_ReadReviewedAndReadAgain_CountsOnceAndReplacesWhenAsked()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var officer = await app.SignInAsAsync(Roles.ProcurementOfficer);
        using var reader = await app.SignInAsAsync(Roles.Reader);
        await app.Data.CreateCommitteeAsync("TFN", "Fastighetsbolaget");
        await app.Data.CreateCommitteeAsync("GSN", "Gatunämnden");
        (await reader.OpenAsync("/upphandlingar/inkop/import")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await (await officer.OpenAsync("/upphandlingar/inkop/import")).Form("form.form").SubmitAsync("Granska")).Texts(".ds-error-summary li").Count.ShouldBe(2);

        var review = await SendAsync(officer, Ledger);
        review.AllText.ShouldContain("5 räknas, 3 kan inte läsas");
        review.AllText.ShouldContain("3, varav 0 i företagsregistret");
        review.Texts("#tvivel tbody th").ShouldContain("Förvaltning", "a buyer that nobody knows");
        review.Text("#tvivel").ShouldContain("snart");
        review.Text("#tvivel").ShouldContain("1.234");
        review.Body.ShouldNotContain("640823");
        (await officer.OpenAsync("/upphandlingar/inkop")).AllText.ShouldContain("Inga inköp matchar");

        // Who «Parkenheten» is, is settled once; accounts beginning with 46 hold work integration.
        var settled = await review.Form("form.form").Set("Input.Buyers[0].Code", "GSN").Set("Input.WorkAccounts", "46").SubmitAsync("Granska");
        var save = settled.Form("form.form");
        var saved = (await save.SubmitAsync("Läs in inköpen")).Accepted();
        saved.AllText.ShouldContain("5 rader räknas, 3 kunde inte läsas");
        saved.AllText.ShouldContain("15 100 kr");
        (await save.SubmitAsync("Läs in inköpen")).Accepted().AllText.ShouldContain("15 100 kr", Case.Insensitive, "sent twice it is read once");
        (await reader.OpenAsync("/upphandlingar/inkop?slag=WorkIntegration")).FindAll("tbody tr").Count.ShouldBe(1);
        (await reader.OpenAsync("/upphandlingar/inkop?kopare=GSN&ar=2026")).Text("tbody").ShouldContain("••••");
        Encoding.UTF8.GetString(await reader.DownloadAsync("/upphandlingar/inkop/export.csv")).ShouldNotContain("640823");
        (await app.InScopeAsync(s => s.GetRequiredService<ProcurementDbContext>().Files.CountAsync(TestContext.Current.CancellationToken))).ShouldBe(0, "the file is let go when it is read");

        // The same file changes nothing; another for the same time replaces, when that is confirmed.
        var again = await SendAsync(officer, Ledger);
        again.AllText.ShouldContain("är redan inläst. Inget ändras");
        var january = await SendAsync(officer, "Levnamn;Orgnr;Fakturadatum;Belopp\nKorgkooperativet;5560000001;2026-01-31;20 000\n");
        january.AllText.ShouldContain("15 000 kr redan inläst");
        var replace = january.Form("form.form");
        (await replace.SubmitAsync("Läs in inköpen")).Has("[name='Input.Replace'][aria-invalid=true]").ShouldBeTrue();
        (await replace.Tick("Input.Replace", "true").SubmitAsync("Läs in inköpen")).Accepted().AllText.ShouldContain("20 100 kr");
        (await officer.OpenAsync("/upphandlingar/inkop/import")).AllText.ShouldContain("Ersatt, helt eller delvis");

        // A year beside months can neither stay nor go; what was reviewed and is no longer so is reviewed again.
        var stale = (await SendAsync(officer, "Levnamn;Fakturadatum;Belopp\nTvätteriet;2026-03-01;1\n")).Form("form.form");
        (await (await SendAsync(officer, "Levnamn;Fakturadatum;Belopp\nTvätteriet;2026-04-01;2\n")).Form("form.form").SubmitAsync("Läs in inköpen")).Accepted();
        (await stale.SubmitAsync("Läs in inköpen")).AllText.ShouldContain("Något har ändrats sedan du granskade");
        (await (await SendAsync(officer, "Levnamn;År;Belopp\nTvätteriet;2027;9\n")).Form("form.form").SubmitAsync("Läs in inköpen")).Accepted();
        (await SendAsync(officer, "Levnamn;Fakturadatum;Belopp\nTvätteriet;2027-03-01;1\n")).AllText.ShouldContain("Listan kan inte läsas in");
        app.Clock.Advance(TimeSpan.FromDays(8));
        (await app.RunJobAsync("procurement.expire-purchase-drafts")).Handled.ShouldBe(2);
        using var later = await app.SignInAsAsync(Roles.ProcurementOfficer);
        Encoding.UTF8.GetString(await later.DownloadAsync("/upphandlingar/inkop/import/exempel.csv")).ShouldContain("Exempeltvätten");
        (await later.OpenAsync("/upphandlingar/leverantorer?q=korg")).Text("tbody").ShouldContain("19 000 kr");
    }

    [Fact]
    [Trait("Req", "S003-R5.5")]
    [Trait("Req", "S002-14")]
    [Trait("Req", "S002-20")]
    public async Task Figures_OfContractsTendersAndPurchases_LinkToTheirListsAndGoals()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var officer = await app.SignInAsAsync(Roles.ProcurementOfficer);
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        using var reader = await app.SignInAsAsync(Roles.Reader);
        await app.Data.CreateCommitteeAsync("TFN", "Fastighetsbolaget");
        var year = app.Clock.GetUtcNow().Year;
        var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().Date);
        var procurement = await officer.EnterAsync("Arbetsträning", ("Status", "Published"), ("BuyingUnit", "TFN"), ("ReservedParticipation", "Integrating"));
        (await coordinator.OpenAsync($"{procurement}/anbud")).Status.ShouldBe(HttpStatusCode.Forbidden, "tenders are secret");
        var tender = (await officer.OpenAsync($"{procurement}/anbud")).Form("#nytt");
        (await tender.SubmitAsync("Spara")).Texts(".ds-error-summary li").Count.ShouldBe(3);
        var entered = (await tender.Set("Input.SupplierName", "Korgkooperativet").Set("Input.SupplierNumber", "556000-0001").Set("Input.Kind", "WorkIntegration").Set("Input.On", Iso(today)).Set("Input.Amount", "90 000").SubmitAsync("Spara")).Accepted();
        entered.AllText.ShouldContain("90 000 kr");
        (await app.InScopeAsync(async s =>
        {
            var db = s.GetRequiredService<ProcurementDbContext>();
            var supplier = await db.Suppliers.SingleAsync(TestContext.Current.CancellationToken);
            supplier.Follow(RegisterTie.ByHand, Guid.CreateVersion7(), Supplier.WorkIntegrating);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            return supplier.Id;
        })).ShouldNotBe(default);
        (await reader.OpenAsync("/upphandlingar/anbud")).AllText.ShouldContain("Inga anbud matchar");
        (await reader.OpenAsync("/upphandlingar/leverantorer")).AllText.ShouldContain("Inga leverantörer matchar");

        (await app.RunJobAsync("procurement.tell-sums")).Handled.ShouldBe(0, "nobody is told of tenders that are secret");

        // Awarded: the tender is told, accepted, and becomes a contract.
        await (await officer.OpenAsync($"{procurement}/utfall")).Form("form.form").Set("Input.Outcome", "Awarded").Set("Input.Winners", "Korgkooperativet; 5560000001; 90 000").SubmitAsync("Spara");
        (await reader.OpenAsync($"/upphandlingar/anbud?markt=asf&ar={year}&kopare=TFN&slag=WorkIntegration")).FindAll("tbody tr").Count.ShouldBe(1);
        (await reader.OpenAsync("/upphandlingar/anbud?vunna=ja")).FindAll("tbody tr").Count.ShouldBe(0);
        (await (await reader.OpenAsync("/upphandlingar/siffror?kopare=TFN")).FollowAsync("Visa dem")).FindAll("tbody tr").Count.ShouldBe(1, "what counts in no figure yet is told");
        (await reader.OpenAsync("/upphandlingar/siffror?kopare=KSN")).AllText.ShouldNotContain("utan avtal i registret");
        var contract = (await officer.OpenAsync((await officer.OpenAsync(procurement)).Find("#avtal li a").GetAttribute("href")!)).Form("form.form");
        (await contract.Set("Input.Kind", "WorkIntegration").Set("Input.SignedOn", Iso(today)).Set("Input.StartsOn", Iso(today)).SubmitAsync("Spara")).Accepted();
        (await reader.OpenAsync("/upphandlingar/anbud?vunna=ja")).FindAll("tbody tr").Count.ShouldBe(1);
        (await reader.OpenAsync("/upphandlingar/siffror?kopare=TFN")).AllText.ShouldNotContain("utan avtal i registret");

        (await app.RunJobAsync("procurement.tell-sums")).Handled.ShouldBe(1);
        (await app.RunJobAsync("procurement.tell-sums")).Handled.ShouldBe(0, "what was told is told once");
        var counted = (await app.ToldAsync<TendersTold>()).Single();
        (counted.Tenders, counted.Accepted, counted.IsWorkIntegrating, counted.BuyingUnit).ShouldBe((1, 1, true, "TFN"));

        var figures = await reader.OpenAsync("/upphandlingar/siffror?kopare=TFN&slag=WorkIntegration&matt=EnterpriseValue");
        figures.Text("#siffror").ShouldContain("90 000 kr");
        figures.Has("#diagram svg").ShouldBeTrue();
        figures.Text("#kopare-tabell").ShouldContain("Fastighetsbolaget");
        foreach (var link in figures.FindAll("#siffror tbody tr td:nth-last-child(2) a").Select(a => a.GetAttribute("href")!).Take(6))
        {
            (await reader.OpenAsync(link)).FindAll("tbody tr").Count.ShouldBe(1, link);
        }

        (await reader.OpenAsync("/upphandlingar/siffror?kopare=TFN&slag=Other")).Text("#siffror").ShouldNotContain("90 000 kr");
        Encoding.UTF8.GetString(await reader.DownloadAsync($"/upphandlingar/siffror/export.csv?fran={year - 1}&till={year}")).ShouldContain("Reserverade avtal");

        // A goal measures itself.
        (await reader.OpenAsync("/upphandlingar/mal/nytt")).Status.ShouldBe(HttpStatusCode.Forbidden);
        var goal = (await officer.OpenAsync("/upphandlingar/mal/nytt")).Form("form.form");
        (await goal.Set("Input.Targets", "i år: många").SubmitAsync("Spara")).Has("[name='Input.Targets'][aria-invalid=true]").ShouldBeTrue();
        var set = (await goal.Set("Input.Targets", $"{year}: 1\n{year + 1}: 3").SubmitAsync("Spara")).Accepted();
        set.Text("#ar").ShouldContain("Nått");
        set.Has("#diagram svg").ShouldBeTrue();
        (await reader.OpenAsync("/upphandlingar/mal")).Text("tbody").ShouldContain("Öka antalet reserverade avtal varje år");
        var goals = Encoding.UTF8.GetString(await reader.DownloadAsync("/upphandlingar/mal/export.csv"));
        goals.ShouldContain($";{year};1;");
        goals.ShouldContain($";{year + 1};3;");
        (await reader.DownloadAsync("/upphandlingar/mal/export.xlsx")).Length.ShouldBeGreaterThan(1000);
        var edit = (await officer.OpenAsync($"{set.Url.AbsolutePath}/andra")).Form("form.form");
        (await edit.Set("Input.Targets", $"{year}: 2").SubmitAsync("Spara")).Accepted().Text("#ar").ShouldContain("Inte klart än");
        (await (await officer.OpenAsync($"{set.Url.AbsolutePath}/ta-bort")).Form("main form[method=post]").SubmitAsync("Ta bort målet")).Accepted().AllText.ShouldContain("Inga mål är satta");

        // Days: the contract stands within the standstill, and the award is to be published.
        var days = (await officer.OpenAsync($"{procurement}/tider")).Form("form.form").Set("Input.DecisionSentOn", Iso(today.AddDays(-1)));
        (await days.SubmitAsync("Spara")).Accepted().Text("#tider").ShouldContain("under avtalsspärren");
        (await reader.OpenAsync("/upphandlingar/kommande?kopare=TFN&slag=AwardNotice")).FindAll("tbody tr").Count.ShouldBe(1);
        (await reader.OpenAsync("/upphandlingar/kommande?kopare=TFN&slag=Standstill")).Text("tbody").ShouldContain("under avtalsspärren", customMessage: "what is done is still worth a look");
        var file = Encoding.UTF8.GetString(await reader.DownloadAsync("/upphandlingar/kommande/export.csv?kopare=TFN&slag=AwardNotice"));
        file.ShouldContain("10 kap. 4 § LOU");
        file.ShouldContain($"{procurement}#tider");
        Encoding.UTF8.GetString(await reader.DownloadAsync("/upphandlingar/kommande/export.csv?kopare=KSN")).ShouldNotContain("10 kap. 4 § LOU");
        (await reader.DownloadAsync("/upphandlingar/kommande/export.xlsx")).Length.ShouldBeGreaterThan(1000);
        (await app.RunJobAsync("procurement.watch-awards")).Handled.ShouldBe(1);
        (await app.RunJobAsync("procurement.watch-awards")).Handled.ShouldBe(0);
        var raised = (await app.ToldAsync<Governance.Contracts.ObligationRaised>()).Single();
        raised.Title.ShouldContain("10 kap. 4 § LOU");
        await (await officer.OpenAsync($"{procurement}/tider")).Form("form.form").Set("Input.NoticeSentOn", Iso(today)).SubmitAsync("Spara");
        (await app.ToldAsync<Governance.Contracts.ObligationMet>()).Single().Key.ShouldBe(raised.Key);
        (await reader.OpenAsync("/upphandlingar/kommande?slag=AwardNotice")).AllText.ShouldContain("Inga dagar är på väg");
    }

    [Fact]
    [Trait("Req", "S002-15")]
    [Trait("Req", "S002-16")]
    public async Task Sums_OfTheLedger_MoveTheIndicator_AgreeWithTheFigures_AndEqualARebuild()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var officer = await app.SignInAsAsync(Roles.ProcurementOfficer);
        using var evaluator = await app.SignInAsAsync(Roles.Evaluator);
        await app.Data.CreateCommitteeAsync("TFN", "Fastighetsbolaget");
        await app.Data.CreateCommitteeAsync("GSN", "Gatunämnden");
        (await (await evaluator.OpenAsync("/matt/standard")).Form("form.confirm").SubmitAsync("Lägg till standardmåtten")).Accepted();
        var settled = await (await SendAsync(officer, Ledger)).Form("form.form").Set("Input.Buyers[0].Code", "GSN").Set("Input.WorkAccounts", "46").SubmitAsync("Granska");
        (await settled.Form("form.form").SubmitAsync("Läs in inköpen")).Accepted();
        (await app.RunJobAsync("procurement.tell-sums")).Handled.ShouldBe(3, "one buyer's January and February, and another's February");
        (await app.RunJobAsync("procurement.tell-sums")).Handled.ShouldBe(0, "what was told is told once");
        await app.DeliverAsync();
        var card = await (await evaluator.OpenAsync("/matt?antal=100&q=Inköp")).FollowAsync("Inköp från arbetsintegrerande sociala företag");
        card.Text("#varden").ShouldNotContain("14 000");

        // The register learns what a supplier is: what was bought of it before counts from now on.
        await app.InScopeAsync(async s =>
        {
            var db = s.GetRequiredService<ProcurementDbContext>();
            (await db.Suppliers.SingleAsync(x => x.Number == "5560000001", TestContext.Current.CancellationToken)).Follow(RegisterTie.ByHand, Guid.CreateVersion7(), Supplier.WorkIntegrating);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        (await app.RunJobAsync("procurement.tell-sums")).Handled.ShouldBe(4, "two sums of enterprises are new, one of others is gone and one is another");
        await app.DeliverAsync();
        (await evaluator.OpenAsync(card.Url.AbsolutePath)).Text("#varden").ShouldContain("14 000");
        (await evaluator.OpenAsync("/upphandlingar/siffror?fran=2026&till=2027&matt=EnterprisePurchases")).Text("#siffror").ShouldContain("14 000 kr");
        (await (await evaluator.OpenAsync("/matt/rakna-om")).Form("form.confirm").SubmitAsync("Räkna om")).AllText.ShouldContain("poster, 0 skillnader");
        (await evaluator.OpenAsync(card.Url.AbsolutePath)).Text("#varden").ShouldContain("14 000");
    }

    private static async Task<Page> SendAsync(Visitor officer, string list) =>
        await (await officer.OpenAsync("/upphandlingar/inkop/import")).Form("form.form").Set("Input.Ledger", "*").Attach("Input.File", "reskontra.csv", Encoding.UTF8.GetBytes(list), "text/csv").SubmitAsync("Granska");

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
