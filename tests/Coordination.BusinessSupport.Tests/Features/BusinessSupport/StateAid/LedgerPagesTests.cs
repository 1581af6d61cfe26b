using System.Net;
using System.Text;
using Coordination.BusinessSupport.Contracts;
using Coordination.Governance.Contracts;
using Coordination.Platform.Messaging;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.BusinessSupport.Tests.Features.BusinessSupport.StateAid;

/// <summary>The ledger as an adviser uses it: from the first rate to the letter, and everything that stops a grant.</summary>
public sealed class LedgerPagesTests : IAsyncLifetime
{
    private CoordinationApp _app = null!;
    private Visitor _coordinator = null!;

    private DateOnly Today => _app.Clock.TodayInSweden();

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
    [Trait("Req", "S003-28")]
    public async Task Aid_Counted_Granted_Stopped_Told_AndPaidBack()
    {
        (await _coordinator.OpenAsync("/stod")).AllText.ShouldContain("Inga företag i liggaren matchar");
        (await _coordinator.OpenAsync("/stod/regler")).AllText.ShouldSatisfyAllConditions(t => t.ShouldContain("300 000 EUR"), t => t.ShouldContain("750 000 EUR"), t => t.ShouldContain("Okänd: ingen väg är inlagd"));
        var unit = await _coordinator.UnitAsync("Kretsloppet ek. för.");

        // Without a rate, a declaration or what the form asks for nothing is granted, and nothing is guessed.
        (await (await _coordinator.OpenAsync($"{unit}/stod/nytt")).Form("form.form").SubmitAsync("Räkna utrymmet")).Texts(".ds-error-summary li").Count.ShouldBeGreaterThan(3);
        (await (await _coordinator.AidFormAsync(unit, "100 000", "SEK")).SubmitAsync("Räkna utrymmet")).Text(".ds-error-summary").ShouldContain("Ingen eurokurs är inlagd");
        await _coordinator.PrepareLedgerAsync(_app);
        (await (await _coordinator.AidFormAsync(unit, "100 000", "SEK")).SubmitAsync("Räkna utrymmet")).Text(".ds-error-summary").ShouldContain("saknar ett gällande intyg");
        await _coordinator.DeclareAsync(unit, Today, "50 000", "2025-06-01");
        (await (await _coordinator.AidFormAsync(unit, "100 USD")).SubmitAsync("Räkna utrymmet")).Has("[name='Input.Amount'][aria-invalid=true]").ShouldBeTrue("another currency is refused");
        (await (await _coordinator.AidFormAsync(unit, "10,005")).SubmitAsync("Räkna utrymmet")).Has("[name='Input.Amount'][aria-invalid=true]").ShouldBeTrue();
        (await (await _coordinator.AidFormAsync(unit, "100", grantedOn: "2027-02-02")).SubmitAsync("Räkna utrymmet")).Has("[name='Input.GrantedOn'][aria-invalid=true]").ShouldBeTrue();
        (await (await _coordinator.AidFormAsync(unit, "100")).Set("Input.Kind", "Loan").SubmitAsync("Räkna utrymmet")).Has("[name='Input.EquivalentGround'][aria-invalid=true]").ShouldBeTrue();
        (await (await _coordinator.AidFormAsync(unit, "100")).Set("Input.Nace", "03.11").SubmitAsync("Räkna utrymmet")).Has("[name='Input.Nace'][aria-invalid=true]").ShouldBeTrue();
        (await (await _coordinator.AidFormAsync(unit, "100")).Set("Input.Regulation", "GeneralInterest").SubmitAsync("Räkna utrymmet")).Has("[name='Input.Entrustment'][aria-invalid=true]").ShouldBeTrue();

        // Counted first, then registered; sent twice it is one.
        var check = (await (await _coordinator.AidFormAsync(unit, "1 112 340", "SEK")).SubmitAsync("Räkna utrymmet")).Accepted();
        check.Text("#granska").ShouldSatisfyAllConditions(t => t.ShouldContain("50 000 EUR"), t => t.ShouldContain("150 000 EUR"), t => t.ShouldContain("Ryms under taket"), t => t.ShouldContain("artikel 3.7"));
        var send = check.Form("form.form");
        var aid = (await send.SubmitAsync("Registrera stödet")).Accepted();
        aid.AllText.ShouldSatisfyAllConditions(t => t.ShouldContain("100 000 EUR"), t => t.ShouldContain("11,1234"), t => t.ShouldContain("1 mars"), t => t.ShouldContain("Mottagarens organisationsnummer"));
        (await send.SubmitAsync("Registrera stödet")).Accepted().Url.AbsolutePath.ShouldBe(aid.Url.AbsolutePath);
        (await _coordinator.OpenAsync("/stod/poster?givare=Own")).FindAll("tbody tr").Count.ShouldBe(1);

        // What does not fit is stopped whole, with the sum; the former form is too late.
        var over = await (await _coordinator.AidFormAsync(unit, "150 000,01")).SubmitAsync("Räkna utrymmet");
        over.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        over.AllText.ShouldSatisfyAllConditions(t => t.ShouldContain("0,01 EUR över taket"), t => t.ShouldNotContain("Registrera stödet"));
        var late = (await (await _coordinator.AidFormAsync(unit, "150 000")).SubmitAsync("Räkna utrymmet")).Accepted().Form("form.form");
        (await _coordinator.GrantAsync(unit, "1")).Accepted();
        var stale = await late.SubmitAsync("Registrera stödet");
        stale.Status.ShouldBe(HttpStatusCode.Conflict);
        stale.AllText.ShouldContain("Stödet stoppas helt");

        // The register: owed by the committee, lacking a number, then told.
        await _app.DeliverAsync();
        (await _coordinator.OpenAsync("/namnder/ARBN")).AllText.ShouldContain("Anmäl stöd av mindre betydelse till Kretsloppet ek. för.");
        var mark = (await _coordinator.OpenAsync($"{aid.Url.AbsolutePath}/registrerat")).Form("form.form").Set("Input.Reference", "R-17");
        (await mark.SubmitAsync("Märk som anmält")).Text(".ds-error-summary").ShouldContain("organisationsnummer");
        (await (await _coordinator.OpenAsync($"{unit}/andra")).Form("form.form").Set("Input.Number", "556036-0793").SubmitAsync("Spara")).Accepted();
        Encoding.UTF8.GetString(await _coordinator.DownloadAsync("/stod/register/export.csv")).ShouldSatisfyAllConditions(t => t.ShouldContain("556036-0793"), t => t.ShouldContain("88.99"), t => t.ShouldContain("Uppsala kommun"), t => t.ShouldContain("100000"));
        (await mark.SubmitAsync("Märk som anmält")).Accepted().AllText.ShouldContain("R-17");
        (await _coordinator.OpenAsync("/stod/register")).FindAll("tbody tr").Count.ShouldBe(1, "the euro that was granted meanwhile waits still");
        (await MessagesAsync<ObligationMet>()).ShouldHaveSingleItem();
        (await MessagesAsync<AidRegistered>()).Count.ShouldBe(3);

        // Reclaimed, it counts until it is back.
        var reclaim = (await _coordinator.OpenAsync($"{aid.Url.AbsolutePath}/aterkrav")).Form("form.form").Set("Input.Because", "Villkoren bröts.");
        (await reclaim.Set("Input.Amount", "2 000 000").SubmitAsync("Återkräv")).Has("[name='Input.Amount'][aria-invalid=true]").ShouldBeTrue();
        (await reclaim.Set("Input.Amount", "1 112 340").SubmitAsync("Återkräv")).Accepted().AllText.ShouldContain("Räknas ännu");
        (await _coordinator.OpenAsync(unit)).Text("#utrymme").ShouldContain("149 999 EUR");
        var repay = await (await _coordinator.OpenAsync(aid.Url.AbsolutePath)).FollowAsync("Återbetalt");
        (await repay.Form("form.form").SubmitAsync("Återbetalt")).Accepted();
        (await _coordinator.OpenAsync(unit)).Text("#utrymme").ShouldSatisfyAllConditions(t => t.ShouldContain("249 999 EUR"), t => t.ShouldContain("Återbetalt"));

        // The letter, the lists, and who looked.
        (await _coordinator.DownloadAsync($"{aid.Url.AbsolutePath}/brev.docx")).AsSpan(0, 2).ToArray().ShouldBe("PK"u8.ToArray());
        foreach (var sort in new[] { "name", "-name", "latest", "-latest", "records", "-records" })
        {
            (await _coordinator.OpenAsync($"/stod?sort={sort}&q=kretsl&stod=eget")).FindAll("tbody tr").Count.ShouldBe(1, sort);
        }

        foreach (var sort in new[] { "granted", "-granted", "recipient", "-recipient", "euro", "-euro", "due", "-due" })
        {
            (await _coordinator.OpenAsync($"/stod/poster?sort={sort}&foretag={unit.Split('/')[^1]}&regel=General")).FindAll("tbody tr").Count.ShouldBe(3, sort);
        }

        Encoding.UTF8.GetString(await _coordinator.DownloadAsync("/stod/export.csv")).ShouldContain("Kretsloppet");
        Encoding.UTF8.GetString(await _coordinator.DownloadAsync("/stod/poster/export.csv")).ShouldContain("Kommissionens månadskurs");
        (await _app.InScopeAsync(services => services.GetRequiredService<BusinessSupportDbContext>().Audit.CountAsync(a => a.Action == "opened" && a.Subject == "Undertaking"))).ShouldBeGreaterThan(2);
        using var reader = await _app.SignInAsAsync(Roles.Reader);
        (await reader.OpenAsync(unit)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Group_SharesOneCeiling_UntilItSplits_AndARevokedDeclarationStops()
    {
        await _coordinator.PrepareLedgerAsync(_app);
        var parent = await _coordinator.UnitAsync("Moderbolaget AB", "556036-0793");
        var daughter = await _coordinator.UnitAsync("Dotterkooperativet");
        (await _coordinator.UnitAsync("Moderbolaget igen", "556036-0793")).ShouldBe(parent, "the same number is the same unit");
        await _coordinator.DeclareAsync(parent, Today);
        await _coordinator.DeclareAsync(daughter, Today);
        (await _coordinator.GrantAsync(parent, "200 000")).Accepted();
        var aid = (await _coordinator.GrantAsync(daughter, "60 000")).Accepted().Url.AbsolutePath;

        var link = (await _coordinator.OpenAsync($"{daughter}/koncern/ny")).Form("form.form").Set("Input.OtherControls", "true").Set("Input.Basis", "MajorityOfVotes").Set("Input.From", "2027-01-15").Set("Input.Evidence", "Aktieboken.");
        (await link.Set("Input.Other", "Okänd").SubmitAsync("Spara")).Has("[name='Input.Other'][aria-invalid=true]").ShouldBeTrue();
        (await link.Set("Input.Other", "Dotterkooperativet").SubmitAsync("Spara")).Has("[name='Input.Other'][aria-invalid=true]").ShouldBeTrue();
        var linked = (await link.Set("Input.Other", "moderbolaget ab").SubmitAsync("Spara")).Accepted();
        linked.Text("#utrymme").ShouldSatisfyAllConditions(t => t.ShouldContain("260 000 EUR"), t => t.ShouldContain("40 000 EUR"));
        (await _coordinator.OpenAsync("/stod")).AllText.ShouldContain("40 000 EUR");
        (await (await _coordinator.AidFormAsync(daughter, "40 000,01")).SubmitAsync("Räkna utrymmet")).AllText.ShouldContain("Stödet stoppas helt");

        // A declaration that is taken back supports nothing more.
        var revoke = await (await _coordinator.OpenAsync(daughter)).FollowAsync("Återkalla");
        (await revoke.Form("form.form").Set("Input.Because", "Det fanns mer stöd.").SubmitAsync("Återkalla")).Accepted();
        (await (await _coordinator.AidFormAsync(daughter, "10")).SubmitAsync("Räkna utrymmet")).AllText.ShouldContain("saknar ett gällande intyg");
        await _coordinator.DeclareAsync(daughter, Today);

        // The group splits, and what the parent was given goes in part to the daughter.
        var end = await (await _coordinator.OpenAsync(daughter)).FollowAsync("Upphör");
        (await end.Form("form.form").Set("Input.Because", "Aktierna såldes.").SubmitAsync("Upphör")).Accepted().Text("#utrymme").ShouldContain("240 000 EUR");
        var divide = (await _coordinator.OpenAsync($"{aid}/fordela")).Form("form.form").Set("Input.Other", "Moderbolaget AB").Set("Input.Because", "Verksamheten togs över.");
        (await divide.Set("Input.Euro", "60 001").SubmitAsync("Spara")).Has("[name='Input.Euro'][aria-invalid=true]").ShouldBeTrue();
        (await divide.Set("Input.Euro", "25 000").SubmitAsync("Spara")).Accepted().Text("#delar").ShouldContain("25 000 EUR");
        (await _coordinator.OpenAsync(daughter)).Text("#utrymme").ShouldContain("265 000 EUR");
        (await _coordinator.OpenAsync(parent)).Text("#utrymme").ShouldContain("75 000 EUR");
        (await (await _coordinator.OpenAsync($"{aid}/aterkalla")).Form("form.form").Set("Input.Because", "Misstag.").SubmitAsync("Återkalla")).Accepted().AllText.ShouldContain("Misstag.");
        (await _coordinator.OpenAsync(daughter)).Text("#utrymme").ShouldContain("300 000 EUR");

        // The ledger of services of general interest is another one; ceilings and channels are data.
        (await _coordinator.OpenAsync($"{daughter}?regel=GeneralInterest")).Text("#utrymme").ShouldContain("750 000 EUR");
        (await (await _coordinator.OpenAsync("/stod/regler/tak/nytt")).Form("form.form").Set("Input.Regulation", "General").Set("Input.Euro", "400 000").Set("Input.ValidFrom", "2027-02-01").Set("Input.Source", "Ny förordning")
            .Set("Input.Certainty", "Low").SubmitAsync("Spara")).Accepted();
        (await _coordinator.OpenAsync(daughter)).Text("#utrymme").ShouldContain("400 000 EUR");
        (await (await _coordinator.OpenAsync("/stod/regler/vag/ny")).Form("form.form").Set("Input.Name", "Kommissionens register").Set("Input.ValidFrom", "2026-01-01").Set("Input.Source", "Myndighetens brev").Set("Input.Certainty", "Medium").SubmitAsync("Spara")).Accepted();
        (await _coordinator.OpenAsync("/stod/register")).AllText.ShouldContain("Kommissionens register");
        (await _coordinator.OpenAsync($"{daughter}?dag=2031-01-01")).Text("#utrymme").ShouldContain("400 000 EUR", Case.Sensitive, "the later one has no end");
        (await _coordinator.OpenAsync($"{daughter}?regel=GeneralInterest&dag=2031-01-01")).Text("#utrymme").ShouldContain("Okänt: inget tak är inlagt");
    }

    private Task<IReadOnlyList<T>> MessagesAsync<T>() => _app.InScopeAsync(async services =>
    {
        var rows = await services.GetRequiredService<BusinessSupportDbContext>().Outbox.AsNoTracking().OrderBy(r => r.Position).ToListAsync();
        return (IReadOnlyList<T>)[.. rows.Select(r => services.GetRequiredService<MessageTypes>().Read(r.MessageName, r.Body)).OfType<T>()];
    });
}
