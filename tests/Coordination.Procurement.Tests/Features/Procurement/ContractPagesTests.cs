using System.Net;
using System.Text;
using Coordination.Governance.Contracts;
using Coordination.Networking.Contracts;
using Coordination.Platform.Messaging;
using Coordination.Platform.Security;
using Coordination.Procurement.Contracts;
using Coordination.Procurement.Domain.Contracting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Procurement.Tests.Features.Procurement;

/// <summary>Contracts as people record them, and suppliers as the register of enterprises knows them.</summary>
public sealed class ContractPagesTests
{
    private const string Number = "5560000001";

    [Fact]
    [Trait("Req", "S002-12")]
    [Trait("Req", "S002-17")]
    [Trait("Req", "S003-R5.5")]
    public async Task Contract_FromAward_TakesWhatIsKnownAndIsTold()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var officer = await app.SignInAsAsync(Roles.ProcurementOfficer);
        using var reader = await app.SignInAsAsync(Roles.Reader);
        await app.Data.CreateCommitteeAsync("TFN", "Fastighetsbolaget");
        var enterprise = Guid.CreateVersion7();
        await HearAsync(app, enterprise, "Korgkooperativet", Number, "Unjudged", "Active", 1);

        var procurement = await officer.EnterAsync("Fruktkorgar", ("Status", "Published"), ("BuyingUnit", "TFN"), ("Kind", "Goods"), ("ContractStart", "2027-01-01"), ("ContractEnd", "2027-12-31"), ("ReservedParticipation", "Integrating"));
        (await officer.OpenAsync($"/upphandlingar/avtal/nytt?upphandling={procurement[^36..]}")).Status.ShouldBe(HttpStatusCode.NotFound, "nobody is chosen yet");
        var awarded = (await (await officer.OpenAsync($"{procurement}/utfall")).Form("form.form").Set("Input.Outcome", "Awarded").Set("Input.Winners", $"Korgkooperativet; {Number}; 380 000").SubmitAsync("Spara")).Accepted();
        (await reader.OpenAsync(procurement)).Text("#avtal").ShouldNotContain("Anteckna avtalet");
        var page = await officer.OpenAsync(awarded.Find("#avtal li a").GetAttribute("href")!);
        page.AllText.ShouldContain("Upphandlingen är märkt som reserverad");
        var form = page.Form("form.form");
        (await form.SubmitAsync("Spara")).Texts(".ds-error-summary li").Count.ShouldBe(2, "what is bought and the day are asked for");
        form.Set("Input.Kind", "Other").Set("Input.SignedOn", "2027-01-10");
        (await form.Set("Input.SupplierNumber", "556000-0002").SubmitAsync("Spara")).Has("[name='Input.SupplierNumber'][aria-invalid=true]").ShouldBeTrue();
        (await form.Set("Input.SupplierNumber", Number).Set("Input.SignedOn", "2029-01-01").SubmitAsync("Spara")).Has("[name='Input.SignedOn'][aria-invalid=true]").ShouldBeTrue();
        var saved = (await form.Set("Input.SignedOn", "2026-01-10").SubmitAsync("Spara")).Accepted();
        saved.Heading.ShouldBe("Fruktkorgar");
        saved.AllText.ShouldContain("380 000 kr");
        saved.AllText.ShouldContain("Fastighetsbolaget");
        (await form.SubmitAsync("Spara")).Accepted().Url.ShouldBe(saved.Url, "sent twice it is one contract");
        (await officer.OpenAsync(procurement)).Text("#avtal").ShouldNotContain("Anteckna avtalet");

        var told = (await app.ToldAsync<ContractAwarded>()).Single();
        (told.IsReserved, told.IsWorkIntegrating, told.EnterpriseId, told.Value, told.SignedOn).ShouldBe((true, false, enterprise, 380_000m, new DateOnly(2026, 1, 10)));

        // The register judges it: contracts are told of again, and lists and files follow.
        await HearAsync(app, enterprise, "Korgkooperativet", Number, "WorkIntegrating", "Active", 2);
        (await app.ToldAsync<ContractAwarded>())[^1].IsWorkIntegrating.ShouldBeTrue();
        (await reader.OpenAsync("/upphandlingar/avtal?lage=raknade&markt=asf&ar=2026")).FindAll("tbody tr").Count.ShouldBe(1);
        (await reader.OpenAsync("/upphandlingar/avtal?lage=raknade&markt=reserverat&kopare=TFN&slag=Other&q=fruktk")).Text("tbody").ShouldContain("Korgkooperativet");
        (await reader.OpenAsync("/upphandlingar/avtal?lage=raknade&ar=2025")).AllText.ShouldContain("Inga avtal matchar");
        Encoding.UTF8.GetString(await reader.DownloadAsync("/upphandlingar/avtal/export.csv?lage=raknade")).ShouldContain("556000-0001");
        (await reader.DownloadAsync("/upphandlingar/avtal/export.xlsx?lage=raknade")).Length.ShouldBeGreaterThan(1000);
        (await reader.OpenAsync("/upphandlingar/leverantorer?register=asf&q=korg")).FindAll("tbody tr").Count.ShouldBe(1);
        Encoding.UTF8.GetString(await reader.DownloadAsync("/upphandlingar/leverantorer/export.csv")).ShouldContain("Korgkooperativet");

        // Opened again, who was chosen is secret once more.
        await (await officer.OpenAsync($"{procurement}/oppna-igen")).Form("main form[method=post]").SubmitAsync("Ta bort utfallet");
        (await reader.OpenAsync("/upphandlingar/avtal?lage=raknade")).FindAll("tbody tr").Count.ShouldBe(0);
        (await reader.OpenAsync(saved.Url.AbsolutePath)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await officer.OpenAsync(saved.Url.AbsolutePath)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    [Trait("Req", "S001-20")]
    public async Task Contract_EnteredByHand_IsExtendedFollowedUpAndEnded()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var officer = await app.SignInAsAsync(Roles.ProcurementOfficer);
        using var reader = await app.SignInAsAsync(Roles.Reader);
        await app.Data.CreateCommitteeAsync("TFN", "Fastighetsbolaget");
        (await reader.OpenAsync("/upphandlingar/avtal/nytt")).Status.ShouldBe(HttpStatusCode.Forbidden);
        var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().Date);
        var form = (await officer.OpenAsync("/upphandlingar/avtal/nytt")).Form("form.form")
            .Set("Input.Title", "Flytthjälp").Set("Input.SupplierName", "Anna Andersson").Set("Input.SupplierNumber", "19640823-3234").Set("Input.BuyingUnit", "TFN").Set("Input.Kind", "Other")
            .Set("Input.SignedOn", Iso(today.AddDays(-20))).Set("Input.StartsOn", Iso(today.AddDays(-10))).Set("Input.EndsOn", Iso(today.AddDays(100)));
        (await form.SubmitAsync("Spara")).Has("[name='Input.IsReserved'][aria-invalid=true]").ShouldBeTrue();
        var saved = (await form.Set("Input.IsReserved", "False").SubmitAsync("Spara")).Accepted();
        var address = saved.Url.AbsolutePath;
        saved.Body.ShouldNotContain("640823");
        saved.AllText.ShouldContain("••••••-••••");
        Encoding.UTF8.GetString(await officer.DownloadAsync("/upphandlingar/avtal/export.csv")).ShouldNotContain("640823");

        // Changed with the number left as it is shown: it is kept.
        var edit = (await officer.OpenAsync($"{address}/andra")).Form("form.form");
        edit["Input.SupplierNumber"].ShouldBe("••••••-••••");
        var stale = (await officer.OpenAsync($"{address}/andra")).Form("form.form").Set("Input.Title", "Flytt och bärhjälp");
        (await edit.Set("Input.Value", "100 000").SubmitAsync("Spara")).Accepted().AllText.ShouldContain("100 000 kr");
        (await stale.SubmitAsync("Spara")).Status.ShouldBe(HttpStatusCode.Conflict);
        (await app.InScopeAsync(s => s.GetRequiredService<ProcurementDbContext>().Suppliers.Select(x => x.Number).SingleAsync(TestContext.Current.CancellationToken))).ShouldBe("6408233234");

        // An option, watched, told of once and called.
        var option = (await officer.OpenAsync($"{address}/optioner/ny")).Form("form.form").Set("Input.NewEndsOn", Iso(today.AddDays(50))).Set("Input.CallBy", Iso(today.AddDays(40)));
        (await option.SubmitAsync("Spara")).Has("[name='Input.NewEndsOn'][aria-invalid=true]").ShouldBeTrue();
        (await option.Set("Input.NewEndsOn", Iso(today.AddDays(400))).SubmitAsync("Spara")).Accepted().Text("#optioner").ShouldContain("Förlängning till");
        (await app.RunJobAsync("procurement.watch-contracts")).Handled.ShouldBe(1);
        (await app.RunJobAsync("procurement.watch-contracts")).Handled.ShouldBe(0);
        var raised = (await app.ToldAsync<ObligationRaised>()).Single();
        raised.CommitteeCode.ShouldBe("TFN");
        await TellAsync(app, new ObligationAnswered(Guid.CreateVersion7(), raised.Source, raised.Key, "TFN", "InProgress", "Vi frågar verksamheten.", 1, app.Clock.GetUtcNow()));
        (await reader.OpenAsync(address)).Text("#historik").ShouldContain("Vi frågar verksamheten.");
        var settle = (await officer.OpenAsync((await officer.OpenAsync(address)).Find("#optioner li a").GetAttribute("href")!)).Form("form.form");
        (await settle.SubmitAsync("Spara")).Has("[name='Input.State'][aria-invalid=true]").ShouldBeTrue();
        (await settle.Set("Input.State", "Called").SubmitAsync("Spara")).Accepted().Text("#optioner").ShouldContain("Utnyttjad");
        (await app.ToldAsync<ObligationMet>()).Single().Key.ShouldBe(raised.Key);

        // Followed up, ended, and a second one taken back.
        var follow = (await officer.OpenAsync($"{address}/uppfoljning")).Form("form.form").Set("Input.Kind", "Employment").Set("Input.Requirement", "Två praktikplatser").Set("Input.Promised", "2").Set("Input.Delivered", "1");
        (await follow.SubmitAsync("Spara")).Has("[name='Input.Finding'][aria-invalid=true]").ShouldBeTrue();
        (await follow.Set("Input.Finding", "En plats är tillsatt.").SubmitAsync("Spara")).Accepted().Text("#uppfoljning").ShouldContain("En plats är tillsatt.");
        var end = (await officer.OpenAsync($"{address}/avsluta")).Form("form.form").Set("Input.On", Iso(today)).Set("Input.Because", "Konkurs.");
        (await end.SubmitAsync("Avsluta i förtid")).Accepted().AllText.ShouldContain("Konkurs.");
        (await officer.OpenAsync($"{address}/andra")).Url.AbsolutePath.ShouldBe(address, "what has ended is not changed");
        var withdraw = (await officer.OpenAsync($"{address}/ta-tillbaka")).Form("form.form").Set("Input.Because", "Fel avtal.");
        (await withdraw.SubmitAsync("Ta bort avtalet")).Accepted().AllText.ShouldContain("Borttaget");
        (await officer.OpenAsync("/upphandlingar/avtal?lage=raknade")).FindAll("tbody tr").Count.ShouldBe(0);
        (await app.ToldAsync<ContractAwarded>())[^1].State.ShouldBe("Withdrawn");
    }

    [Fact]
    public async Task Supplier_OfTheRegister_FollowsNumberDuplicateAndHand()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var officer = await app.SignInAsAsync(Roles.ProcurementOfficer);
        await app.Data.CreateCommitteeAsync("TFN", "Fastighetsbolaget");
        var (first, second, sole) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await RecordAsync(officer, app, "Tvätteriet", Number);
        await RecordAsync(officer, app, "Anna Andersson", "6408233234");

        // The register hears of them after the contracts.
        await HearAsync(app, first, "Tvätteriet", Number, "WorkIntegrating", "Active", 1);
        await HearAsync(app, sole, "Annas Trädgård", null, "WorkIntegrating", "Active", 1);
        (await SupplierAsync(app, Number)).EnterpriseId.ShouldBe(first);
        await HearAsync(app, second, "Tvätteriet ek. för.", null, "SocialEnterprise", "Active", 1);
        await HearAsync(app, first, "Tvätteriet", Number, "WorkIntegrating", "Duplicate", 3, second);
        (await SupplierAsync(app, Number)).EnterpriseKind.ShouldBe("SocialEnterprise", "the one that stands in its place");
        await HearAsync(app, first, "Tvätteriet", null, "Unjudged", "Active", 2);
        (await SupplierAsync(app, Number)).EnterpriseId.ShouldBe(second, "an older message is no news");

        var page = $"/upphandlingar/leverantorer/{(await SupplierAsync(app, "6408233234")).Id.Value}";
        (await officer.OpenAsync(page)).Body.ShouldNotContain("640823");
        (await officer.OpenAsync($"{page}/register")).AllText.ShouldContain("Inget företag i registret matchar");
        var tie = (await officer.OpenAsync($"{page}/register?q=trädgård")).Form("form.form").Set("Input.Enterprise", sole.ToString());
        (await tie.SubmitAsync("Spara")).Accepted().AllText.ShouldContain("Kopplat av en person");
        await HearAsync(app, sole, "Annas Trädgård", null, "NeitherOfThem", "Active", 2);
        var person = await SupplierAsync(app, "6408233234");
        (person.Tie, person.EnterpriseKind).ShouldBe((RegisterTie.ByHand, "NeitherOfThem"));
        (await (await officer.OpenAsync($"{page}/register?q=trädgård")).Form("form.form").Set("Input.Enterprise", "").SubmitAsync("Spara")).Accepted().AllText.ShouldContain("Inte i företagsregistret");
        (await app.RunJobAsync("procurement.know-suppliers")).Failed.ShouldBe(0);
    }

    private static async Task RecordAsync(Visitor officer, CoordinationApp app, string name, string number)
    {
        var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().Date);
        (await (await officer.OpenAsync("/upphandlingar/avtal/nytt")).Form("form.form").Set("Input.Title", $"Avtal med {name}").Set("Input.SupplierName", name).Set("Input.SupplierNumber", number).Set("Input.BuyingUnit", "TFN")
            .Set("Input.Kind", "Other").Set("Input.IsReserved", "False").Set("Input.SignedOn", Iso(today)).Set("Input.StartsOn", Iso(today)).SubmitAsync("Spara")).Accepted();
    }

    private static Task<Supplier> SupplierAsync(CoordinationApp app, string number) =>
        app.InScopeAsync(s => s.GetRequiredService<ProcurementDbContext>().Suppliers.AsNoTracking().SingleAsync(x => x.Number == number, TestContext.Current.CancellationToken));

    private static Task HearAsync(CoordinationApp app, Guid id, string name, string? number, string kind, string state, long version, Guid? successor = null) =>
        TellAsync(app, new EnterpriseChanged(id, name, number, "EconomicAssociation", kind, state, successor, 0, null, [], version, app.Clock.GetUtcNow()));

    private static async Task TellAsync(CoordinationApp app, Platform.Domain.IIntegrationEvent fact)
    {
        await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<ProcurementDbContext>();
            db.Outbox.Add(OutboxRowFactory.Create(fact, app.Clock.GetUtcNow()));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        await app.DeliverAsync();
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
