using System.Net;
using Coordination.BusinessSupport.Domain.Funding;
using Coordination.BusinessSupport.Tests.Features.BusinessSupport.StateAid;
using Coordination.Governance.Contracts;
using Coordination.Platform.Security;
using Coordination.Platform.Time;

namespace Coordination.BusinessSupport.Tests.Features.BusinessSupport.Funding;

/// <summary>What somebody may try, on purpose or by mistake, to be given more, pay twice or take part where they may not.</summary>
public sealed class FundingGuardsTests
{
    [Fact]
    [Trait("Req", "S003-29")]
    public async Task Grant_WhatPassesTheLedgerTheCallOrAConflictOfInterest_IsRefusedAtItsField()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        using var adviser = await app.SignInAsAsync(Roles.BusinessAdviser);
        using var recused = await app.SignInAsAsync(Roles.Coordinator);
        await coordinator.PrepareLedgerAsync(app);
        (await (await coordinator.OpenAsync("/bidrag/nytt")).Form("form.form").Set("Input.Title", "Bidrag").Set("Input.Purpose", "Kompetens.").Set("Input.Committee", "ARBN").Set("Input.StartsOn", "2027-01-01")
            .Set("Input.Criteria", new string('k', 1001)).SubmitAsync("Spara")).Has("[name='Input.Criteria'][aria-invalid=true]").ShouldBeTrue();
        var (scheme, open) = await coordinator.CalledAsync("Utvecklingsbidrag", isAid: true);
        (await (await adviser.OpenAsync($"{scheme}/andra")).Form("form.form").Clear("Input.IsAid").Set("Input.NoAidGround", "Behövs inte.").SubmitAsync("Spara")).AllText.ShouldContain("publicerat som statsstöd");

        // What came on paper in time is entered when somebody has time; what came late is late.
        app.Clock.Advance(TimeSpan.FromDays(30));
        using var later = await app.SignInAsAsync(Roles.Coordinator);
        using var laterAdviser = await app.SignInAsAsync(Roles.BusinessAdviser);
        using var laterRecused = await app.SignInAsAsync(Roles.Coordinator);
        var today = app.Clock.TodayInSweden();
        var paper = await later.ApplicationFormAsync((await later.OpenAsync(scheme)).Find("a[href^='/bidrag/ansokningar/ny/']").GetAttribute("href")!, "Kretsloppet ek. för.", "556036-0793");
        (await paper.Set("Input.CameOn", DateText.Iso(today.AddDays(1))).SubmitAsync("Skicka ansökan")).Has("[name='Input.CameOn'][aria-invalid=true]").ShouldBeTrue();
        (await paper.Set("Input.CameOn", DateText.Iso(today)).SubmitAsync("Skicka ansökan")).AllText.ShouldContain("Utlysningen är inte öppen");
        var application = (await paper.Set("Input.CameOn", "2027-02-28").SubmitAsync("Skicka ansökan")).Accepted().Url.AbsolutePath;
        await later.AssessAsync(application);
        await laterAdviser.AssessAsync(application);
        (await (await laterRecused.OpenAsync($"{application}/bedom")).Form("form.form").Set("Input.Interest", "Conflict").Set("Input.Judgement", "Min syster leder företaget.").SubmitAsync("Spara")).Accepted();

        var unit = await later.UnitAsync("Kretsloppet ek. för.", "556036-0793");
        await later.DeclareAsync(unit, today);
        var decision = (await later.DecisionFormAsync(application)).Tick("Input.IsWithinScope").Set("Input.Conditions[0].DueOn", "2027-03-20");
        (await decision.Set("Input.DecidedOn", "2027-01-31").SubmitAsync("Räkna och granska")).Has("[name='Input.DecidedOn'][aria-invalid=true]").ShouldBeTrue("aid of a day before the call would count in another window");
        (await decision.Set("Input.DecidedOn", "9999-12-31").SubmitAsync("Räkna och granska")).Has("[name='Input.DecidedOn'][aria-invalid=true]").ShouldBeTrue();
        decision.Set("Input.DecidedOn", DateText.Iso(today)).Set("Input.Conditions[0].Kind", string.Empty).Set("Input.Conditions[0].What", string.Empty).Set("Input.Conditions[0].DueOn", string.Empty).Set("Input.Conditions[0].Year", string.Empty);
        (await decision.Set("Input.Conditions[1].Year", "2030").SubmitAsync("Räkna och granska")).Has("[name='Input.Conditions[1].Year'][aria-invalid=true]").ShouldBeTrue("the line that is wrong, not the first");
        var check = (await decision.Set("Input.Conditions[1].Year", "2028").SubmitAsync("Räkna och granska")).Accepted();
        var grant = (await check.Form("form.form").SubmitAsync("Bevilja bidraget")).Accepted().Url.AbsolutePath;

        // Who has declared a conflict of interest takes no part afterwards either.
        var seen = await laterRecused.OpenAsync(grant);
        seen.Has("#villkor a, #utbetalningar a").ShouldBeFalse();
        var release = (await later.OpenAsync(grant)).Find("#utbetalningar a[href$='/betala']").GetAttribute("href")!;
        var tried = await (await laterRecused.OpenAsync(release)).Form("form.form").SubmitAsync("Betala ut");
        tried.AllText.ShouldContain("Du har anmält jäv");
        tried.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);

        // The ledger's record stays as long as the grant may be paid.
        var aid = (await later.OpenAsync(grant)).Find("a[href^='/stod/poster/']").GetAttribute("href")!;
        (await (await later.OpenAsync($"{aid}/aterkalla")).Form("form.form").Set("Input.Because", "Fel.").SubmitAsync("Återkalla")).AllText.ShouldContain("utbetalningar som inte är inställda");
        (await (await later.OpenAsync(release)).Form("form.form").SubmitAsync("Betala ut")).Accepted();

        // Days at the ends of the calendar are told at their field, and a duty of a grant that is gone is no error.
        (await (await later.AidFormAsync(unit, "100", "EUR", "0001-01-01")).SubmitAsync("Räkna utrymmet")).Has("[name='Input.GrantedOn'][aria-invalid=true]").ShouldBeTrue();
        (await (await later.AidFormAsync(unit, "100", "EUR", "9999-12-31")).SubmitAsync("Räkna utrymmet")).Has("[name='Input.GrantedOn'][aria-invalid=true]").ShouldBeTrue();
        var frozen = (await later.OpenAsync("/stodunderlag/nytt")).Form("form.form").Set("Input.Title", "Behov").Set("Input.Use", "Other");
        (await frozen.Set("From", "0001-01-01").SubmitAsync("Frys siffrorna")).Has("[name='From'][aria-invalid=true]").ShouldBeTrue();
        (await frozen.Set("From", "2027-01-01").Set("To", "9999-12-31").SubmitAsync("Frys siffrorna")).Has("[name='To'][aria-invalid=true]").ShouldBeTrue();
        await app.TellAsync(new ObligationAnswered(Guid.CreateVersion7(), GrantDecision.Source, GrantCondition.Prefix + Guid.CreateVersion7(), "ARBN", "Done", "Klart.", 3, app.Clock.GetUtcNow()));
    }
}
