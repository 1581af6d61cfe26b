using System.Net;
using System.Text;
using Coordination.BusinessSupport.Contracts;
using Coordination.BusinessSupport.Domain.Funding;
using Coordination.BusinessSupport.Tests.Features.BusinessSupport.StateAid;
using Coordination.Governance.Contracts;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.BusinessSupport.Tests.Features.BusinessSupport.Funding;

/// <summary>Money from the frame of a year to what came of it, as those who give it and those who ask for it use the pages.</summary>
public sealed class FundingPagesTests
{
    [Fact]
    [Trait("Req", "S003-28")]
    [Trait("Req", "S003-29")]
    [Trait("Req", "S003-R4.1")]
    public async Task Scheme_WrittenPublishedAndCalled_IsAppliedForAndAssessed()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        using var adviser = await app.SignInAsAsync(Roles.BusinessAdviser);
        using var visitor = app.Visit();
        await app.Data.CreateCommitteeAsync("ARBN", "Arbetsmarknadsnämnden");
        (await coordinator.OpenAsync("/bidrag")).AllText.ShouldContain("Inga bidrag matchar");
        (await visitor.OpenAsync("/sok-bidrag")).AllText.ShouldContain("Ingen utlysning är öppen");

        // Nothing said: every field says what it wants. A frame that is no sum, in a foreign currency or twice for a year is refused.
        (await (await coordinator.OpenAsync("/bidrag/nytt")).Form("form.form").SubmitAsync("Spara")).Texts(".ds-error-summary li").Count.ShouldBeGreaterThanOrEqualTo(4);
        var form = (await adviser.OpenAsync("/bidrag/nytt")).Form("form.form").Set("Input.Title", "Utvecklingsbidrag").Set("Input.Purpose", "Kompetens.").Set("Input.Committee", "ARBN").Set("Input.StartsOn", "2027-01-01");
        foreach (var frames in new[] { "2027 500 000", "2027: 100 USD", "2027: 1\n2027: 2" })
        {
            (await form.Set("Input.Frames", frames).SubmitAsync("Spara")).Has("[name='Input.Frames'][aria-invalid=true]").ShouldBeTrue(frames);
        }

        var address = (await form.Set("Input.Frames", "2027: 300 000\n2028: 300 000").SubmitAsync("Spara")).Accepted().Url.AbsolutePath;
        (await form.SubmitAsync("Spara")).Accepted().Url.AbsolutePath.ShouldBe(address, "sent twice, it is one scheme");
        var early = await (await coordinator.OpenAsync($"{address}/publicera")).Form().SubmitAsync("Publicera");
        early.AllText.ShouldContain("minst ett kriterium");
        var stale = (await coordinator.OpenAsync($"{address}/andra")).Form("form.form").Set("Input.Purpose", "Något annat.");
        (await (await adviser.OpenAsync($"{address}/andra")).Form("form.form").Set("Input.Criteria", "Anställer\nVisar nytta").SubmitAsync("Spara")).Accepted();
        (await stale.SubmitAsync("Spara")).Status.ShouldBe(HttpStatusCode.Conflict);
        (await (await coordinator.OpenAsync($"{address}/publicera")).Form().SubmitAsync("Publicera")).Accepted();
        (await coordinator.OpenAsync($"{address}/andra")).Has("[name='Input.Criteria']").ShouldBeFalse("published criteria stand");
        var call = (await coordinator.OpenAsync($"{address}/utlysning")).Form("form.form").Set("Input.Title", "Våren").Set("Input.OpensOn", "2027-02-01");
        (await call.Set("Input.ClosesOn", "2027-01-01").SubmitAsync("Spara")).Has("[name='Input.ClosesOn'][aria-invalid=true]").ShouldBeTrue();
        var called = (await call.Set("Input.ClosesOn", "2027-02-28").SubmitAsync("Spara")).Accepted();
        called.Text("#pengar").ShouldContain("300 000 kr");
        var open = called.Find("a[href^='/sok-bidrag/']").GetAttribute("href")!;

        // In public: the criteria, and every field that is wrong said at the field.
        (await visitor.OpenAsync("/sok-bidrag")).AllText.ShouldContain("Våren");
        (await visitor.OpenAsync(open)).AllText.ShouldContain("Visar nytta");
        (await (await visitor.OpenAsync(open)).Form("main form.form").SubmitAsync("Skicka ansökan")).Texts(".ds-error-summary li").Count.ShouldBeGreaterThan(6);
        var apply = await visitor.ApplicationFormAsync(open, "Tvätteriet Vågen", "556036-0793");
        (await apply.Set("Input.Account", "28 65 43-4").SubmitAsync("Skicka ansökan")).Has("[name='Input.Account'][aria-invalid=true]").ShouldBeTrue("a plusgiro is no bankgiro");
        (await apply.Set("Input.Account", "991-2345").SubmitAsync("Skicka ansökan")).Has("[name='Input.Account'][aria-invalid=true]").ShouldBeTrue("its check digit is wrong");
        apply.Set("Input.Account", FundingDesk.Bankgiro);
        foreach (var kronor in new[] { "200 000 EUR", "2000 USD", "0", "-5", "10,001" })
        {
            (await apply.Set("Input.Kronor", kronor).SubmitAsync("Skicka ansökan")).Has("[name='Input.Kronor'][aria-invalid=true]").ShouldBeTrue(kronor);
        }

        apply.Set("Input.Kronor", "200 000");
        (await apply.Set("Input.Number", "556036-0794").SubmitAsync("Skicka ansökan")).Has("[name='Input.Number'][aria-invalid=true]").ShouldBeTrue();
        (await apply.Set("Input.Number", "556036-0793").Set("Input.FirstYear", "2026").SubmitAsync("Skicka ansökan")).Has("[name='Input.FirstYear'][aria-invalid=true]").ShouldBeTrue("grants are not given in retrospect");
        apply.Set("Input.FirstYear", "2027");
        (await apply.Set("Input.Years", "4").SubmitAsync("Skicka ansökan")).Has("[name='Input.Years'][aria-invalid=true]").ShouldBeTrue();
        (await apply.Set("Input.Years", "2").Set("webbplats", "x").SubmitAsync("Skicka ansökan")).AllText.ShouldContain("kunde inte tas emot");
        (await apply.Set("webbplats", string.Empty).SubmitAsync("Skicka ansökan")).Accepted().Url.AbsolutePath.ShouldBe("/sok-bidrag/tack");
        (await apply.SubmitAsync("Skicka ansökan")).Accepted().Url.AbsolutePath.ShouldBe("/sok-bidrag/tack", "sent twice, it is one application");
        (await (await visitor.ApplicationFormAsync(open, "Tvätteriet igen", "5560360793")).SubmitAsync("Skicka ansökan")).Has("[name='Input.Number'][aria-invalid=true]").ShouldBeTrue("one application of an applicant to a call");

        // By the letter's link the applicant takes it back and may apply again; an altered link opens nothing.
        var link = await app.LinkAsync("Din ansökan");
        (await visitor.OpenAsync(link)).AllText.ShouldContain("Mottagen");
        (await visitor.OpenAsync(link[..^4] + "AAAA")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await visitor.OpenAsync($"{link}/ta-tillbaka")).Form().SubmitAsync("Ta tillbaka ansökan")).Accepted().AllText.ShouldContain("Tillbakatagen");
        (await (await visitor.ApplicationFormAsync(open, "Tvätteriet Vågen", "5560360793")).SubmitAsync("Skicka ansökan")).Accepted();
        var paper = (await coordinator.OpenAsync(address)).Find("a[href^='/bidrag/ansokningar/ny/']").GetAttribute("href")!;
        var entered = (await (await adviser.ApplicationFormAsync(paper, "Kretsloppet", "5560160680", "90 000")).SubmitAsync("Skicka ansökan")).Accepted();
        entered.Heading.ShouldBe("Kretsloppet");

        // Assessed by two who have no conflict of interest; who has one says so and is kept out.
        var application = (await coordinator.OpenAsync("/bidrag/ansokningar?q=vagen&lage=Received")).Find("tbody th a").GetAttribute("href")!;
        (await coordinator.OpenAsync($"{application}/besluta")).Form("form.form");
        (await (await adviser.OpenAsync($"{application}/bedom")).Form("form.form").SubmitAsync("Spara")).Texts(".ds-error-summary li").Count.ShouldBe(2);
        (await adviser.AssessAsync(application)).Text("#bedomningar").ShouldContain("minst 2 personer");
        using var third = await app.SignInAsAsync(Roles.BusinessAdviser);
        (await (await third.OpenAsync($"{application}/bedom")).Form("form.form").Set("Input.Interest", "Conflict").Set("Input.Judgement", "Min bror är delägare.").SubmitAsync("Spara")).Accepted().AllText.ShouldContain("Har anmält jäv");
        (await (await third.OpenAsync($"{application}/bedom")).Form("form.form").Set("Input.Interest", "NoConflict").Set("Input.Judgement", "Bra.").Set("Input.Recommendation", "Approve").SubmitAsync("Spara")).AllText.ShouldContain("deltar inte mer");
        (await coordinator.OpenAsync(application)).Has("a[href$='/besluta']").ShouldBeFalse();
        (await coordinator.AssessAsync(application)).Has("a[href$='/besluta']").ShouldBeTrue();

        // Refused with its ground, told by letter and in Word.
        var refuse = (await coordinator.OpenAsync($"{application}/avsla")).Form("form.form");
        (await refuse.SubmitAsync("Avslå")).Texts(".ds-error-summary li").Count.ShouldBe(2);
        (await refuse.Set("Input.Decision", "ARBN § 15").Set("Input.Ground", "Andra uppfyller kriterierna bättre.").SubmitAsync("Avslå")).Accepted().AllText.ShouldContain("Andra uppfyller");
        (await visitor.OpenAsync(await app.LinkAsync("Beslut om"))).AllText.ShouldContain("Andra uppfyller");
        (await coordinator.DownloadAsync($"{application}/brev.docx")).Length.ShouldBeGreaterThan(2000);
        (await coordinator.OpenAsync($"{application}/besluta")).Url.AbsolutePath.ShouldBe(application);

        foreach (var sort in new[] { "received", "-received", "applicant", "-applicant", "amount", "-amount" })
        {
            (await coordinator.OpenAsync($"/bidrag/ansokningar?sort={sort}&lage=Rejected")).FindAll("tbody tr").Count.ShouldBe(1, sort);
        }

        foreach (var sort in new[] { "title", "-title", "start", "-start", "applications", "-applications" })
        {
            (await coordinator.OpenAsync($"/bidrag?sort={sort}&q=utveckling&lage=Published")).FindAll("tbody tr").Count.ShouldBe(1, sort);
        }

        Encoding.UTF8.GetString(await coordinator.DownloadAsync("/bidrag/ansokningar/export.csv")).ShouldContain("Kretsloppet");
        (await coordinator.DownloadAsync("/bidrag/export.xlsx")).Length.ShouldBeGreaterThan(1000);

        // Closed is closed, also for a form that was opened before; ended takes no new call.
        var late = await visitor.ApplicationFormAsync(open, "För sent", "5590160680");
        app.Clock.Advance(TimeSpan.FromDays(40));
        (await late.Set("Input.Number", "2021005489").SubmitAsync("Skicka ansökan")).AllText.ShouldContain("inte öppen");
        (await visitor.OpenAsync(open)).Has("main form.form").ShouldBeFalse();
        using var again = await app.SignInAsAsync(Roles.Coordinator);
        (await (await again.OpenAsync($"{address}/avsluta")).Form().SubmitAsync("Avsluta bidraget")).Accepted().AllText.ShouldContain("Avslutat");
        (await again.OpenAsync($"{address}/utlysning")).Url.AbsolutePath.ShouldBe(address);
        using var reader = await app.SignInAsAsync(Roles.Reader);
        (await reader.OpenAsync("/bidrag")).Status.ShouldBe(HttpStatusCode.Forbidden);
        using var evaluator = await app.SignInAsAsync(Roles.Evaluator);
        (await evaluator.OpenAsync(address)).Has("a[href$='/andra']").ShouldBeFalse();
        (await evaluator.OpenAsync($"{application}/bedom")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    [Trait("Req", "S003-15")]
    [Trait("Req", "S003-29")]
    [Trait("Req", "S003-R2.3")]
    public async Task Grant_CountedDecidedReportedPaidWithheldAndReclaimed()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        using var adviser = await app.SignInAsAsync(Roles.BusinessAdviser);
        using var visitor = app.Visit();
        await coordinator.PrepareLedgerAsync(app);
        (await coordinator.OpenAsync("/bidrag/beslut")).AllText.ShouldContain("Inga beviljade bidrag matchar");
        var (scheme, open) = await coordinator.CalledAsync("Utvecklingsbidrag", isAid: true, "2027: 250 000\n2028: 250 000");
        (await (await visitor.ApplicationFormAsync(open, "Kretsloppet ek. för.", "556036-0793")).SubmitAsync("Skicka ansökan")).Accepted();
        var application = (await coordinator.OpenAsync("/bidrag/ansokningar")).Find("tbody th a").GetAttribute("href")!;
        await coordinator.AssessAsync(application);
        await adviser.AssessAsync(application);
        (await adviser.OpenAsync($"{application}/besluta")).Status.ShouldBe(HttpStatusCode.Forbidden);

        // What stands in the way is said, one thing after the other, and nothing is stored.
        (await (await coordinator.OpenAsync($"{application}/besluta")).Form("form.form").SubmitAsync("Räkna och granska")).Texts(".ds-error-summary li").Count.ShouldBe(3);
        var form = await coordinator.DecisionFormAsync(application);
        (await Count(form)).ShouldContain("finns inte i liggaren");
        var unit = await coordinator.UnitAsync("Kretsloppet ek. för.", "556036-0793");
        (await Count(form)).ShouldContain("Bekräfta att stödet");
        form.Tick("Input.IsWithinScope");
        (await Count(form)).ShouldContain("saknar ett gällande intyg");
        await coordinator.DeclareAsync(unit, app.Clock.TodayInSweden());
        (await Count(form.Set("Input.Kronor", "250 000,01"))).ShouldContain("Ramen för 2027 räcker inte");
        (await Count(form.Set("Input.Kronor", "100 USD"))).ShouldContain("Andra valutor tas inte emot");
        (await Count(form.Set("Input.Kronor", "200 000").Set("Input.FirstYear", "2028"))).ShouldContain("Ingen budgetram är satt för 2029");
        (await Count(form.Set("Input.FirstYear", "2027").Set("Input.Reach", "SingleEnterprise"))).ShouldContain("synnerliga skälen");
        (await Count(form.Set("Input.Reach", "OpenCall").Set("Input.DecidedOn", "2027-02-02"))).ShouldContain("kan inte ligga i framtiden");
        (await Count(form.Set("Input.DecidedOn", "2027-02-01").Set("Input.Conditions[1].DueOn", string.Empty))).ShouldContain("Ange");
        form.Set("Input.Conditions[1].DueOn", "2027-12-01");

        // A declaration that has been taken back supports nothing more, not even a sum that was counted before.
        var counted = (await form.SubmitAsync("Räkna och granska")).Accepted();
        counted.Text("#granska").ShouldSatisfyAllConditions(t => t.ShouldContain("400 000 kr"), t => t.ShouldContain("Ryms under taket"), t => t.ShouldContain("250 000 kr"));
        var revoke = await (await coordinator.OpenAsync(unit)).FollowAsync("Återkalla");
        (await revoke.Form("form.form").Set("Input.Because", "Det fanns mer stöd.").SubmitAsync("Återkalla")).Accepted();
        (await counted.Form("form.form").SubmitAsync("Bevilja bidraget")).AllText.ShouldContain("saknar ett gällande intyg");
        (await app.ToldAsync<GrantDecided>()).ShouldBeEmpty();
        await coordinator.DeclareAsync(unit, app.Clock.TodayInSweden());

        var send = (await form.SubmitAsync("Räkna och granska")).Accepted().Form("form.form");
        var grant = (await send.SubmitAsync("Bevilja bidraget")).Accepted();
        (await send.SubmitAsync("Bevilja bidraget")).Accepted().Url.AbsolutePath.ShouldBe(grant.Url.AbsolutePath, "sent twice, it is one grant");
        var address = grant.Url.AbsolutePath;
        var told = (await app.ToldAsync<GrantDecided>()).Single();
        told.ShouldSatisfyAllConditions(g => g.Kronor.ShouldBe(400_000m), g => g.Years.ShouldBe(2), g => g.Link.ShouldBe(address));
        (await app.ToldAsync<AidRegistered>()).Single().ShouldSatisfyAllConditions(a => a.Amount.ShouldBe(400_000m), a => a.AidId.ShouldBe(told.AidId!.Value));
        var owed = (await app.ToldAsync<ObligationRaised>()).Where(o => GrantCondition.IdIn(o.Key) is not null).ToList();
        owed.Select(o => (o.CommitteeCode, o.DueOn)).ShouldBe([("ARBN", new DateOnly(2027, 3, 1)), ("ARBN", new DateOnly(2027, 12, 1))]);
        (await coordinator.OpenAsync(scheme)).Text("#pengar").ShouldSatisfyAllConditions(t => t.ShouldContain("200 000 kr"), t => t.ShouldContain("50 000 kr"));
        (await (await coordinator.OpenAsync($"{scheme}/andra")).Form("form.form").Set("Input.Frames", "2027: 199 999\n2028: 250 000").SubmitAsync("Spara")).AllText.ShouldContain("kan inte vara mindre än vad som är beslutat");
        Encoding.UTF8.GetString(await coordinator.DownloadAsync($"{address}/brev.docx")).ShouldStartWith("PK");

        // Nothing is paid before its condition is met. The recipient reports by the link, late; the committee's words are heard.
        grant.Has("a[href$='/betala']").ShouldBeFalse();
        var early = (await coordinator.OpenAsync($"{address}/utbetalning/{Payment(grant)}/betala")).Form("form.form");
        (await early.SubmitAsync("Betala ut")).AllText.ShouldContain("inte uppfyllda");
        app.Clock.Advance(TimeSpan.FromDays(35));
        using var later = await app.SignInAsAsync(Roles.Coordinator);
        (await later.OpenAsync("/bidrag/beslut?lage=Late")).FindAll("tbody tr").Count.ShouldBe(1);
        (await later.OpenAsync(address)).Text("#villkor").ShouldContain("Försenad");
        var link = await app.LinkAsync("Beslut om");
        var report = await (await visitor.OpenAsync(link)).FollowAsync("Redovisa");
        report.AllText.ShouldContain("Dagen har passerat");
        (await report.Form("main form.form").SubmitAsync("Skicka redovisningen")).Has("[name='Input.Report'][aria-invalid=true]").ShouldBeTrue();
        (await report.Form("main form.form").Set("Input.Report", "Pressen är i gång.").SubmitAsync("Skicka redovisningen")).Accepted().AllText.ShouldContain("Redovisad, bedöms");
        await app.TellAsync(new ObligationAnswered(Guid.CreateVersion7(), owed[0].Source, owed[0].Key, "ARBN", "Done", "Vi har besökt tvätteriet.", 3, app.Clock.GetUtcNow()));
        (await later.OpenAsync("/bidrag/beslut?lage=Reported")).FindAll("tbody tr").Count.ShouldBe(1);
        var shown = await later.OpenAsync(address);
        shown.AllText.ShouldSatisfyAllConditions(t => t.ShouldContain("Redovisad för sent"), t => t.ShouldContain("Pressen är i gång."), t => t.ShouldContain("Vi har besökt tvätteriet."));
        var judge = (await shown.FollowAsync("Bedöm villkoret")).Form("form.form");
        (await judge.SubmitAsync("Spara")).Texts(".ds-error-summary li").Count.ShouldBe(2);
        (await judge.Set("Input.Outcome", "Met").Set("Input.Because", "Bilder och faktura.").SubmitAsync("Spara")).Accepted().Text("#villkor").ShouldContain("Uppfyllt, sent");
        (await judge.SubmitAsync("Spara")).Url.AbsolutePath.ShouldBe(address, "what has been judged is not judged again");
        (await app.ToldAsync<ConditionMet>()).Single().WasLate.ShouldBeTrue();
        (await app.ToldAsync<ObligationMet>()).Single().Key.ShouldBe(owed[0].Key);
        (await later.OpenAsync("/bidrag/beslut?lage=Payable")).FindAll("tbody tr").Count.ShouldBe(1);
        var release = (await (await later.OpenAsync(address)).FollowAsync("Betala ut")).Form("form.form");
        (await release.Set("Input.On", "2027-05-01").SubmitAsync("Betala ut")).Has("[name='Input.On'][aria-invalid=true]").ShouldBeTrue();
        (await release.Set("Input.On", "2027-03-08").SubmitAsync("Betala ut")).Accepted().Text("#utbetalningar").ShouldContain("Utbetalt 200 000 kr av 400 000 kr");

        // The second condition gets more time, then is not met: its money is withheld, cannot go on, and is given back to its year.
        var more = (await (await later.OpenAsync(address)).FollowAsync("Bedöm villkoret")).Form("form.form").Set("Input.Outcome", "MoreTime").Set("Input.Because", "Sjukdom.");
        (await more.SubmitAsync("Spara")).Has("[name='Input.DueOn'][aria-invalid=true]").ShouldBeTrue();
        (await more.Set("Input.DueOn", "2027-12-20").SubmitAsync("Spara")).Accepted();
        (await app.ToldAsync<ObligationRaised>())[^1].DueOn.ShouldBe(new DateOnly(2027, 12, 20));
        var entered = (await (await later.OpenAsync(address)).FollowAsync("Lägg in en redovisning")).Form("form.form");
        (await entered.Set("Input.On", "2027-05-01").Set("Input.Report", "En har fått arbete.").SubmitAsync("Spara")).Has("[name='Input.On'][aria-invalid=true]").ShouldBeTrue();
        (await entered.Set("Input.On", "2027-03-08").SubmitAsync("Spara")).Accepted().Text("#villkor").ShouldContain("En har fått arbete.");
        var failed = (await (await later.OpenAsync(address)).FollowAsync("Bedöm villkoret")).Form("form.form");
        (await failed.Set("Input.Outcome", "Failed").Set("Input.Because", "Bara en.").SubmitAsync("Spara")).Accepted().Text("#utbetalningar").ShouldContain("Hålls inne");
        (await later.OpenAsync("/bidrag/beslut?lage=Withheld")).FindAll("tbody tr").Count.ShouldBe(1);
        var settle = (await (await later.OpenAsync(address)).FollowAsync("Återuppta eller ställ in")).Form("form.form").Set("Input.Because", "Villkoret bröts.");
        (await settle.Set("Input.Settlement", "Resume").SubmitAsync("Spara")).AllText.ShouldContain("Ge det ny tid");
        (await settle.Set("Input.Settlement", "Cancel").SubmitAsync("Spara")).Accepted().Text("#utbetalningar").ShouldContain("Inställd");
        (await later.OpenAsync(scheme)).Text("#pengar").ShouldContain("0 kr");

        // What was paid is reclaimed in part, and the ledger knows; more than was paid never is.
        var reclaim = (await (await later.OpenAsync(address)).FollowAsync("Återkräv")).Form("form.form").Set("Input.Because", "Pressen såldes.");
        (await reclaim.Set("Input.Amount", "200 000,01").SubmitAsync("Återkräv")).Has("[name='Input.Amount'][aria-invalid=true]").ShouldBeTrue();
        (await reclaim.Set("Input.Amount", "50 EUR").SubmitAsync("Återkräv")).Has("[name='Input.Amount'][aria-invalid=true]").ShouldBeTrue();
        (await reclaim.Set("Input.Amount", "150 000").SubmitAsync("Återkräv")).Accepted().Text("#aterkrav").ShouldContain("Pressen såldes.");
        (await reclaim.SubmitAsync("Återkräv")).Accepted().FindAll("#aterkrav ul.rows > li").Count.ShouldBe(1, "sent twice, it is one reclaim");
        (await later.OpenAsync($"/stod/poster/{told.AidId}")).Text("#aterkrav").ShouldContain("150 000 kr");
        (await later.OpenAsync("/bidrag/beslut?lage=Reclaimed")).FindAll("tbody tr").Count.ShouldBe(1);

        foreach (var sort in new[] { "decided", "-decided", "recipient", "-recipient", "amount", "-amount", "due", "-due" })
        {
            (await later.OpenAsync($"/bidrag/beslut?sort={sort}&q=kretsloppet")).FindAll("tbody tr").Count.ShouldBe(1, sort);
        }

        Encoding.UTF8.GetString(await later.DownloadAsync("/bidrag/beslut/export.csv")).ShouldContain("Kretsloppet");
        (await later.DownloadAsync("/bidrag/beslut/export.xlsx")).Length.ShouldBeGreaterThan(1000);
        using var evaluator = await app.SignInAsAsync(Roles.Evaluator);
        (await evaluator.OpenAsync(address)).Has("a[href$='/aterkrav']").ShouldBeFalse();
        (await evaluator.OpenAsync($"{address}/utbetalning/{Payment(grant)}/hall-inne")).Status.ShouldBe(HttpStatusCode.Forbidden);
        var opened = await app.InScopeAsync(s => s.GetRequiredService<BusinessSupportDbContext>().Audit.Where(a => a.Action == "opened" && a.Subject == nameof(GrantDecision)).Select(a => a.ActorName).Distinct().ToListAsync());
        opened.Count.ShouldBeGreaterThanOrEqualTo(2, "who looked at it is kept");
    }

    [Fact]
    public async Task Payment_WithheldAndResumed_OfAGrantThatIsNoAid()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        using var adviser = await app.SignInAsAsync(Roles.BusinessAdviser);
        await app.Data.CreateCommitteeAsync("ARBN", "Arbetsmarknadsnämnden");
        var (_, open) = await coordinator.CalledAsync("Föreningsbidrag", isAid: false);
        using var visitor = app.Visit();
        (await (await visitor.ApplicationFormAsync(open, "Kvarterets verkstad", "8020028711")).SubmitAsync("Skicka ansökan")).Accepted();
        var application = (await coordinator.OpenAsync("/bidrag/ansokningar")).Find("tbody th a").GetAttribute("href")!;
        await coordinator.AssessAsync(application);
        await adviser.AssessAsync(application);
        var check = (await (await coordinator.DecisionFormAsync(application)).SubmitAsync("Räkna och granska")).Accepted();
        var stale = check.Form("form.form");
        using var second = await app.SignInAsAsync(Roles.Coordinator);
        await second.AssessAsync(application);
        (await stale.SubmitAsync("Bevilja bidraget")).Status.ShouldBe(HttpStatusCode.Conflict);
        var again = (await (await coordinator.DecisionFormAsync(application)).SubmitAsync("Räkna och granska")).Accepted();
        var grant = (await again.Form("form.form").SubmitAsync("Bevilja bidraget")).Accepted();
        grant.AllText.ShouldContain("Räknas inte som statsstöd");
        var hold = (await grant.FollowAsync("Håll inne")).Form("form.form");
        (await hold.SubmitAsync("Håll inne")).Has("[name='Input.Because'][aria-invalid=true]").ShouldBeTrue();
        (await hold.Set("Input.Because", "Vi väntar på kassarapporten.").SubmitAsync("Håll inne")).Accepted().Text("#utbetalningar").ShouldContain("Vi väntar på kassarapporten.");
        var settle = (await (await coordinator.OpenAsync(grant.Url.AbsolutePath)).FollowAsync("Återuppta eller ställ in")).Form("form.form");
        (await settle.SubmitAsync("Spara")).Texts(".ds-error-summary li").Count.ShouldBe(2);
        (await settle.Set("Input.Settlement", "Resume").Set("Input.Because", "Den kom.").SubmitAsync("Spara")).Accepted().AllText.ShouldContain("Utbetalning återupptagen");
        (await hold.Set("Input.Because", "Igen.").SubmitAsync("Håll inne")).Status.ShouldBe(HttpStatusCode.Conflict, "somebody has changed it since the form was opened");
    }

    private static async Task<string> Count(PageForm form) => (await form.SubmitAsync("Räkna och granska")).Text(".ds-error-summary");

    private static string Payment(Page grant) => grant.FindAll("#utbetalningar a").Select(a => a.GetAttribute("href")!).First().Split('/')[^2];
}
