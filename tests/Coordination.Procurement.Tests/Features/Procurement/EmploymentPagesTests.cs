using System.Net;
using System.Text;
using Coordination.Governance.Contracts;
using Coordination.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Procurement.Tests.Features.Procurement;

/// <summary>Employment requirements from the procurement to what came of them, and the documentation of direct procurements.</summary>
public sealed class EmploymentPagesTests
{
    [Fact]
    [Trait("Req", "S001-18")]
    [Trait("Req", "S001-19")]
    public async Task Requirement_OnAProcurement_FollowsToTheContractAndIsFollowedUp()
    {
        await using var app = await CoordinationApp.StartAsync();
        app.Clock.Set(new DateTimeOffset(2027, 1, 11, 8, 0, 0, TimeSpan.Zero));
        using var officer = await app.SignInAsAsync(Roles.ProcurementOfficer);
        using var reader = await app.SignInAsAsync(Roles.Reader);
        await app.Data.CreateCommitteeAsync("TFN", "Fastighetsbolaget");
        var procurement = await officer.EnterAsync("Lokalvård", ("Status", "Published"), ("BuyingUnit", "TFN"));
        (await reader.OpenAsync($"/upphandlingar/sysselsattning/nytt?upphandling={procurement[^36..]}")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await officer.OpenAsync("/upphandlingar/sysselsattning/nytt")).Status.ShouldBe(HttpStatusCode.NotFound, "it is of something");
        var form = (await officer.OpenAsync((await officer.OpenAsync(procurement)).Find("#sysselsattning a").GetAttribute("href")!)).Form("form.form");
        (await form.SubmitAsync("Spara")).Texts(".ds-error-summary li").Count.ShouldBe(4);
        form.Set("Input.Kind", "WorkTraining").Set("Input.Persons", "3").Set("Input.Months", "6").Set("Input.Group", "Långtidsarbetslösa");
        var saved = (await form.SubmitAsync("Spara")).Accepted();
        (await form.SubmitAsync("Spara")).Accepted().Url.ShouldBe(saved.Url, "sent twice it is one");
        saved.AllText.ShouldContain("Avstämningar planeras när avtalet är antecknat");
        (await officer.OpenAsync($"{saved.Url.AbsolutePath}/avstamning")).Url.AbsolutePath.ShouldBe(saved.Url.AbsolutePath);

        // It is awarded, and the contract gets the requirement, once.
        var awarded = (await (await officer.OpenAsync($"{procurement}/utfall")).Form("form.form").Set("Input.Outcome", "Awarded").Set("Input.Winners", "Städkooperativet; ; 380 000").SubmitAsync("Spara")).Accepted();
        var contract = (await (await officer.OpenAsync(awarded.Find("#avtal li a").GetAttribute("href")!)).Form("form.form").Set("Input.Kind", "Other").Set("Input.SignedOn", "2027-01-11").Set("Input.StartsOn", "2027-01-11").SubmitAsync("Spara")).Accepted().Url.AbsolutePath;
        await app.DeliverAsync();
        var carried = (await officer.OpenAsync(contract)).FindAll("#sysselsattning li a").ShouldHaveSingleItem().GetAttribute("href")!;
        carried.ShouldNotBe(saved.Url.AbsolutePath);

        // A check is planned, told of once, late, and followed up.
        var plan = (await officer.OpenAsync($"{carried}/avstamning")).Form("form.form");
        plan["Input.Promised"].ShouldBe("3");
        (await plan.Set("Input.DueOn", "2027-02-01").Set("Input.Promised", "2").SubmitAsync("Spara")).Accepted();
        (await (await officer.OpenAsync($"{carried}/avstamning")).Form("form.form").Set("Input.DueOn", "2027-02-01").SubmitAsync("Spara")).Has("[name='Input.DueOn'][aria-invalid=true]").ShouldBeTrue();
        (await app.RunJobAsync("procurement.watch-employment")).Handled.ShouldBe(1);
        (await app.RunJobAsync("procurement.watch-employment")).Handled.ShouldBe(0);
        var owed = (await app.ToldAsync<ObligationRaised>()).Single(o => o.Title.Contains("sysselsättningskravet", StringComparison.Ordinal));
        (owed.CommitteeCode, owed.DueOn, owed.Link).ShouldBe(("TFN", new DateOnly(2027, 2, 1), carried));
        (await reader.OpenAsync("/upphandlingar/kommande?slag=Employment")).Text("tbody").ShouldContain("Långtidsarbetslösa");
        app.Clock.Set(new DateTimeOffset(2027, 2, 3, 8, 0, 0, TimeSpan.Zero));
        using var later = await app.SignInAsAsync(Roles.ProcurementOfficer);
        var page = await later.OpenAsync(carried);
        page.Text("#avstamningar").ShouldContain("Försenad");
        (await later.OpenAsync("/upphandlingar/sysselsattning?lage=sen&kopare=TFN&slag=WorkTraining")).FindAll("tbody tr").Count.ShouldBe(1);
        var deliver = (await later.OpenAsync(page.Find("#avstamningar th a").GetAttribute("href")!)).Form("form.form");
        var stale = (await later.OpenAsync(page.Find("#avstamningar th a").GetAttribute("href")!)).Form("form.form").Set("Input.Delivered", "2");
        (await deliver.Set("Input.Delivered", "1").Set("Input.On", "2027-03-01").SubmitAsync("Spara")).Has("[name='Input.On'][aria-invalid=true]").ShouldBeTrue();
        (await deliver.Set("Input.On", "2027-02-02").Set("Input.Finding", "En plats är tillsatt.").SubmitAsync("Spara")).Accepted().Text("#avstamningar").ShouldContain("En plats är tillsatt.");
        (await stale.SubmitAsync("Spara")).Status.ShouldBe(HttpStatusCode.Conflict);
        (await app.ToldAsync<ObligationMet>()).ShouldContain(m => m.Key == owed.Key);
        var list = await later.OpenAsync("/upphandlingar/sysselsattning");
        list.FindAll("tbody tr").Count.ShouldBe(2);
        Encoding.UTF8.GetString(await later.DownloadAsync("/upphandlingar/sysselsattning/export.csv?lage=avtal")).ShouldContain("Långtidsarbetslösa");

        // It no longer holds.
        (await (await later.OpenAsync($"{carried}/ta-bort")).Form("form.form").Set("Input.Because", "Avtalet ändrades.").SubmitAsync("Ta bort kravet")).Accepted().AllText.ShouldContain("Gäller inte längre");
        (await later.OpenAsync("/upphandlingar/sysselsattning?lage=avtal")).FindAll("tbody tr").Count.ShouldBe(0);
    }

    [Fact]
    [Trait("Req", "S003-R5.6")]
    [Trait("Req", "S003-R5.4")]
    public async Task DirectProcurement_IsDocumentedWithWhatTheActAsksFor()
    {
        await using var app = await CoordinationApp.StartAsync();
        app.Clock.Set(new DateTimeOffset(2027, 3, 10, 8, 0, 0, TimeSpan.Zero));
        using var officer = await app.SignInAsAsync(Roles.ProcurementOfficer);
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        await app.Data.CreateCommitteeAsync("TFN", "Fastighetsbolaget");
        var procurement = await officer.EnterAsync("Flytthjälp", ("BuyingUnit", "TFN"), ("Kind", "Services"), ("Procedure", "Direct"), ("MainCpv", "98392000"), ("Value", "150 000"));
        (await officer.OpenAsync(procurement)).Text("#regler").ShouldContain("Dokumentera direktupphandlingen");
        var address = $"{procurement}/direktupphandling";
        (await coordinator.OpenAsync(address)).Status.ShouldBe(HttpStatusCode.Forbidden, "who is asked and chosen is secret before the award");
        var page = await officer.OpenAsync(address);
        page.FindAll("#lage li").Count.ShouldBe(8);
        (await (await officer.OpenAsync($"{procurement}/andra")).Form("form.form").Set("Input.BuyerNumber", "212000-0142").SubmitAsync("Spara")).Accepted();
        page = await officer.OpenAsync(address);
        page.FindAll("#lage li").Count.ShouldBe(7);
        var form = page.Form("form.form").Set("Input.Subject", "Flytt av två kontor").Set("Input.Asked", "Flyttkooperativet\nFlyttbolaget").Set("Input.AskedCount", "2").Set("Input.AnsweredCount", "3").Set("Input.Value", "snart");
        var wrong = await form.SubmitAsync("Spara");
        wrong.Has("[name='Input.AnsweredCount'][aria-invalid=true]").ShouldBeTrue();
        wrong.Has("[name='Input.Value'][aria-invalid=true]").ShouldBeTrue();
        form.Set("Input.AnsweredCount", "1").Set("Input.Value", "150 000").Set("Input.SignedOn", "2027-01-15").Set("Input.IsComplete", "true");
        var other = (await officer.OpenAsync(address)).Form("form.form").Set("Input.Subject", "Något annat");
        var half = (await form.SubmitAsync("Spara")).Accepted();
        half.AllText.ShouldContain("inte fullständig: 3 delar saknas");
        half.AllText.ShouldContain("över 100 000 kr");
        half.AllText.ShouldContain("Dokumentationen skulle ha varit klar");
        (await other.SubmitAsync("Spara")).Status.ShouldBe(HttpStatusCode.Conflict);

        // The unit owes it by the thirtieth day from the contract, a Sunday and so the Monday after, also where no contract is in the register.
        (await app.RunJobAsync("procurement.watch-awards")).Handled.ShouldBe(1);
        (await app.RunJobAsync("procurement.watch-awards")).Handled.ShouldBe(0);
        var owed = (await app.ToldAsync<ObligationRaised>()).ShouldHaveSingleItem();
        (owed.CommitteeCode, owed.DueOn).ShouldBe(("TFN", new DateOnly(2027, 2, 15)));
        var rest = (await officer.OpenAsync(address)).Form("form.form").Set("Input.Competition", "Två tillfrågades.").Set("Input.Supplier", "Flyttkooperativet").Set("Input.Reasons", "Lägst pris.").Set("Input.Reserved", "Beslutat av inköpschefen.").Set("Input.IsComplete", "true");
        var done = (await rest.SubmitAsync("Spara")).Accepted();
        done.AllText.ShouldContain("sparad och fullständig");
        done.AllText.ShouldContain("Lagen säger inget uttryckligt");
        var award = await app.InScopeAsync(s => s.GetRequiredService<ProcurementDbContext>().Awards.AsNoTracking().SingleAsync(TestContext.Current.CancellationToken));
        award.DocumentedOn.ShouldBe(new DateOnly(2027, 3, 10));
        (await app.ToldAsync<ObligationMet>()).ShouldHaveSingleItem().Key.ShouldBe(owed.Key);
        (await officer.OpenAsync($"{address}/dokument")).AllText.ShouldContain("Flyttkooperativet");

        // What somebody takes out of it is told, and it is complete no longer.
        var less = (await (await officer.OpenAsync(address)).Form("form.form").Set("Input.Reasons", "").SubmitAsync("Spara")).Accepted();
        less.Text("#lage").ShouldSatisfyAllConditions(t => t.ShouldContain("Skälen för valet"), t => t.ShouldNotContain("10 mars 2027"));
        (await app.InScopeAsync(s => s.GetRequiredService<ProcurementDbContext>().Awards.AsNoTracking().SingleAsync(TestContext.Current.CancellationToken))).DocumentedOn.ShouldBeNull();
        (await officer.DownloadAsync($"{address}/dokument/docx")).AsSpan(0, 2).ToArray().ShouldBe("PK"u8.ToArray());
    }
}
