using System.Net;
using System.Text;
using Coordination.Platform.Security;
using Coordination.Procurement.Domain.Categories;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Procurement.Tests.Features.Procurement;

/// <summary>Small needs become one procurement, and choice systems are looked at.</summary>
public sealed class PoolAndChoicePagesTests
{
    [Fact]
    [Trait("Req", "S001-23")]
    public async Task Needs_OfSeveralCommittees_BecomeAJointProcurementThatCanBeTakenBack()
    {
        await using var app = await CoordinationApp.StartAsync();
        app.Clock.Set(new DateTimeOffset(2027, 1, 11, 8, 0, 0, TimeSpan.Zero));
        using var officer = await app.SignInAsAsync(Roles.ProcurementOfficer);
        using var reader = await app.SignInAsAsync(Roles.Reader);
        await app.Data.CreateCommitteeAsync("KSN", "Kommunstyrelsen");
        await app.Data.CreateCommitteeAsync("SCN", "Socialnämnden");
        (await reader.OpenAsync("/upphandlingar/behov")).AllText.ShouldContain("inga kategorier än");
        var category = CategoryId.New();
        await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<ProcurementDbContext>();
            db.Categories.Add(new Category(category, new CategoryText("Fruktkorgar", ["frukt"], ["15332410"])));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        (await reader.OpenAsync("/upphandlingar/behov/nytt")).Status.ShouldBe(HttpStatusCode.Forbidden);
        var form = (await officer.OpenAsync("/upphandlingar/behov/nytt")).Form("form.form").Set("Input.Volume", "0").Set("Input.Value", "mycket");
        var wrong = await form.SubmitAsync("Spara");
        foreach (var field in new[] { "Category", "Unit", "Volume", "Measure", "Value", "Steadiness" })
        {
            wrong.Has($"[name='Input.{field}'][aria-invalid=true]").ShouldBeTrue(field);
        }

        form.Set("Input.Category", category.Value.ToString()).Set("Input.Unit", "KSN").Set("Input.Volume", "120").Set("Input.Measure", "Korgar").Set("Input.Value", "60 000").Set("Input.Steadiness", "Even").Set("Input.Year", "2028");
        var first = (await form.SubmitAsync("Spara")).Accepted();
        (await form.SubmitAsync("Spara")).Accepted().Url.ShouldBe(first.Url, "sent twice it is one");
        var second = (await (await officer.OpenAsync($"/upphandlingar/behov/nytt?kategori={category.Value}&ar=2028")).Form("form.form").Set("Input.Unit", "SCN").Set("Input.Volume", "80").Set("Input.Measure", "korgar").Set("Input.Value", "40 000").Set("Input.Steadiness", "Single").SubmitAsync("Spara")).Accepted();

        // Not asked: nothing to hand over. The limit says when it is enough.
        var pool = $"/upphandlingar/behov/samlat/{category.Value}/2028";
        (await officer.OpenAsync($"{pool}/overlamna")).Url.AbsolutePath.ShouldBe(pool);
        (await reader.OpenAsync(pool)).Text("#stort-nog").ShouldContain("Ingen gräns");
        var rule = (await officer.OpenAsync($"{pool}/grans")).Form("form.form");
        var other = (await officer.OpenAsync($"{pool}/grans")).Form("form.form").Set("Input.Units", "5");
        (await rule.Set("Input.Value", "mycket").SubmitAsync("Spara")).Has("[name='Input.Value'][aria-invalid=true]").ShouldBeTrue();
        (await rule.Set("Input.Units", "2").Set("Input.Volume", "200").Set("Input.Value", "100 000").SubmitAsync("Spara")).Accepted().Text("#stort-nog").ShouldContain("Inte än");
        (await other.SubmitAsync("Spara")).Status.ShouldBe(HttpStatusCode.Conflict);
        await AnswerAsync(officer, first.Url.AbsolutePath, "Asked");
        await AnswerAsync(officer, first.Url.AbsolutePath, "Joins");
        (await officer.OpenAsync(first.Url.AbsolutePath)).Text("#historik").ShouldContain("Går med");
        await AnswerAsync(officer, second.Url.AbsolutePath, "Joins");
        var whole = await reader.OpenAsync(pool);
        whole.Text("#stort-nog").ShouldContain("Nämnder: minst 2, nu 2: uppfyllt");
        whole.Text("#summor").ShouldContain("100 000 kr");
        whole.Text("#regler").ShouldContain("Direktupphandling");
        (await reader.OpenAsync("/upphandlingar/behov?stor=ja&ar=2028&kopare=SCN")).FindAll("tbody tr").Count.ShouldBe(1);
        (await reader.OpenAsync("/upphandlingar/behov?stor=nej")).FindAll("tbody tr").Count.ShouldBe(0);
        Encoding.UTF8.GetString(await reader.DownloadAsync("/upphandlingar/behov/export.csv")).ShouldContain("korgar");

        // Somebody changes a need after the page was shown: nothing is handed over unseen.
        var hand = (await officer.OpenAsync($"{pool}/overlamna")).Form("form.form");
        (await hand.SubmitAsync("Lämna över till samköp")).Has("[name='Input.Unit'][aria-invalid=true]").ShouldBeTrue();
        (await (await officer.OpenAsync($"{second.Url.AbsolutePath}/andra")).Form("form.form").Set("Input.Volume", "90").SubmitAsync("Spara")).Accepted();
        (await hand.Set("Input.Unit", "KSN").SubmitAsync("Lämna över till samköp")).Status.ShouldBe(HttpStatusCode.Conflict);
        hand = (await officer.OpenAsync($"{pool}/overlamna")).Form("form.form").Set("Input.Unit", "KSN").Set("Input.Kind", "Goods").Set("Input.Quarter", "2");
        var joint = (await hand.SubmitAsync("Lämna över till samköp")).Accepted();
        (await hand.SubmitAsync("Lämna över till samköp")).Accepted().Url.ShouldBe(joint.Url, "sent twice it is one");
        joint.Heading.ShouldBe("Samköp: Fruktkorgar 2028");
        joint.AllText.ShouldContain("100 000 kr");
        (await officer.OpenAsync($"{first.Url.AbsolutePath}/andra")).Url.AbsolutePath.ShouldBe(first.Url.AbsolutePath, "it is handed over");
        (await reader.OpenAsync(pool)).AllText.ShouldContain("Samköp: Fruktkorgar 2028");
        (await (await officer.OpenAsync($"/upphandlingar/kategorier/{category.Value}/ta-bort")).Form("form.confirm").SubmitAsync()).AllText.ShouldContain("Kategorin har behov");

        // Taken back: the procurement is called off, and the needs are open.
        (await (await officer.OpenAsync($"{pool}/aterta")).Form("form.confirm").SubmitAsync("Ångra överlämningen")).Accepted();
        (await reader.OpenAsync(joint.Url.AbsolutePath)).AllText.ShouldContain("togs tillbaka");
        (await officer.OpenAsync($"{pool}/aterta")).Url.AbsolutePath.ShouldBe(pool);
        (await (await officer.OpenAsync($"{first.Url.AbsolutePath}/ta-bort")).Form("form.form").Set("Input.Because", "Behövs inte.").SubmitAsync("Ta bort behovet")).Accepted();
        (await reader.OpenAsync(pool)).Text("#summor").ShouldContain("1 av 1");
        (await (await officer.OpenAsync($"{first.Url.AbsolutePath}/aterta")).Form("form.confirm").SubmitAsync("Ångra: ta tillbaka behovet")).Accepted();
        (await reader.OpenAsync(pool)).Text("#summor").ShouldContain("2 av 2");
    }

    [Fact]
    [Trait("Req", "S001-21")]
    [Trait("Req", "S001-22")]
    public async Task ChoiceSystem_WithProvidersAndAnalyses_TellsWhatHinders()
    {
        await using var app = await CoordinationApp.StartAsync();
        app.Clock.Set(new DateTimeOffset(2027, 1, 11, 8, 0, 0, TimeSpan.Zero));
        using var officer = await app.SignInAsAsync(Roles.ProcurementOfficer);
        using var reader = await app.SignInAsAsync(Roles.Reader);
        await app.Data.CreateCommitteeAsync("SCN", "Socialnämnden");
        (await (await officer.OpenAsync("/foretag/nytt")).Form("form.form").Set("Input.Name", "Verkstan").Set("Input.Number", "556016-0680").Set("Input.LegalForm", "EconomicAssociation").Set("Input.Kind", "WorkIntegrating").SubmitAsync("Spara")).Accepted();
        await app.DeliverAsync();
        (await reader.OpenAsync("/upphandlingar/valfrihet")).AllText.ShouldContain("Inga valfrihetssystem matchar");
        (await reader.OpenAsync("/upphandlingar/valfrihet/nytt")).Status.ShouldBe(HttpStatusCode.Forbidden);
        var form = (await officer.OpenAsync("/upphandlingar/valfrihet/nytt")).Form("form.form").Set("Input.StartsOn", "2025-01-01").Set("Input.EndsOn", "2024-01-01").Set("Input.AnalyseMonths", "0");
        var wrong = await form.SubmitAsync("Spara");
        foreach (var field in new[] { "Service", "Unit", "EndsOn", "AnalyseMonths" })
        {
            wrong.Has($"[name='Input.{field}'][aria-invalid=true]").ShouldBeTrue(field);
        }

        var saved = (await form.Set("Input.Service", "Daglig verksamhet").Set("Input.Unit", "SCN").Set("Input.EndsOn", "").Set("Input.AnalyseMonths", "12").Set("Input.IsReserved", "true").Set("Input.Payment", "Timpris").SubmitAsync("Spara")).Accepted();
        var system = saved.Url.AbsolutePath;
        saved.AllText.ShouldContain("Analys behövs: Ersättningsmodell");

        // Providers: one of the register by its number, one unknown.
        var provider = (await officer.OpenAsync($"{system}/utforare/ny")).Form("form.form").Set("Input.Name", "Verkstan").Set("Input.Number", "123");
        (await provider.SubmitAsync("Spara")).FindAll("[aria-invalid=true]").Count.ShouldBe(2);
        var page = (await provider.Set("Input.Number", "5560160680").Set("Input.From", "2026-01-01").SubmitAsync("Spara")).Accepted();
        page.Text("#utforare").ShouldContain("Verkstan (556016-0680)");
        (await provider.SubmitAsync("Spara")).Accepted().FindAll("#utforare li").Count.ShouldBe(1, "sent twice it is one");
        (await (await officer.OpenAsync($"{system}/utforare/ny")).Form("form.form").Set("Input.Name", "Annan utförare").Set("Input.From", "2026-01-01").SubmitAsync("Spara")).Accepted();
        (await (await officer.OpenAsync($"{system}/utforare/ny")).Form("form.form").Set("Input.Name", "Verkstan").Set("Input.Number", "5560160680").Set("Input.From", "2026-06-01").SubmitAsync("Spara")).Has("[name='Input.Name'][aria-invalid=true]").ShouldBeTrue();
        var row = (await reader.OpenAsync("/upphandlingar/valfrihet?kopare=SCN&lage=analys&q=daglig")).FindAll("tbody tr").ShouldHaveSingleItem();
        row.TextContent.ShouldContain("Analys behövs");
        row.QuerySelectorAll("td.number").Select(c => c.TextContent.Trim()).ShouldBe(["2", "1"], "two providers, one of them work-integrating");

        // Analyses stand beside each other.
        foreach (var (kind, finding) in new[] { ("PaymentModel", "Priset täcker inte stödet."), ("Requirements", "Omsättningskravet stänger ute små."), ("PaymentModel", "Nytt pris hjälper.") })
        {
            (await (await officer.OpenAsync($"{system}/analyser/ny")).Form("form.form").Set("Input.Kind", kind).Set("Input.Finding", finding).Set("Input.Author", "Avtalsenheten").SubmitAsync("Spara")).Accepted();
        }

        var seen = await reader.OpenAsync(system);
        seen.Text("#analyser").ShouldContain("Priset täcker inte stödet.");
        seen.Text("#analyser").ShouldContain("Nytt pris hjälper.");
        seen.AllText.ShouldNotContain("Analys behövs");
        (await (await officer.OpenAsync($"{system}/analyser/ny")).Form("form.form").Set("Input.Kind", "PaymentModel").Set("Input.Finding", "Senare").Set("Input.Author", "X").Set("Input.On", "2027-02-01").SubmitAsync("Spara")).Has("[name='Input.On'][aria-invalid=true]").ShouldBeTrue();
        var remove = (await officer.OpenAsync(system)).Find("#analyser a[href$='/ta-bort']").GetAttribute("href")!;
        (await (await officer.OpenAsync(remove)).Form("form.confirm").SubmitAsync("Ta bort analysen")).Accepted().Text("#historik").ShouldContain("Nytt pris hjälper.");

        // A provider stops; one that was never there is taken away; the second writer is told.
        var edit = (await officer.OpenAsync(system)).FindAll("#utforare a").Single(a => a.GetAttribute("aria-label") == "Ändra Annan utförare").GetAttribute("href")!;
        var stale = (await officer.OpenAsync(edit)).Form("form.form").Set("Input.To", "2026-03-01");
        (await (await officer.OpenAsync(edit)).Form("form.form").Set("Input.To", "2025-12-01").SubmitAsync("Spara")).Has("[name='Input.To'][aria-invalid=true]").ShouldBeTrue();
        (await (await officer.OpenAsync(edit)).Form("form.form").Set("Input.To", "2026-12-31").SubmitAsync("Spara")).Accepted();
        (await stale.SubmitAsync("Spara")).Status.ShouldBe(HttpStatusCode.Conflict);
        (await (await officer.OpenAsync($"{edit}/ta-bort")).Form("form.confirm").SubmitAsync("Ta bort utföraren")).Accepted().Text("#historik").ShouldContain("Annan utförare");
        Encoding.UTF8.GetString(await reader.DownloadAsync("/upphandlingar/valfrihet/export.csv?lage=reserverat")).ShouldContain("Daglig verksamhet");
        (await (await officer.OpenAsync($"{system}/andra")).Form("form.form").Set("Input.EndsOn", "2026-12-31").SubmitAsync("Spara")).Accepted();
        (await reader.OpenAsync("/upphandlingar/valfrihet?lage=pagaende")).FindAll("tbody tr").Count.ShouldBe(0);
    }

    private static async Task AnswerAsync(Visitor officer, string demand, string answer) =>
        (await (await officer.OpenAsync($"{demand}/svar")).Form("form.form").Set("Input.Joining", answer).SubmitAsync("Spara")).Accepted();
}
