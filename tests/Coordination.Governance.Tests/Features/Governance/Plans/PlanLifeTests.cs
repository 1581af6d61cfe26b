using System.Net;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Plans;
using Coordination.Platform.Security;
using Coordination.Testing.Hosting;
using Coordination.Testing.Web;

namespace Coordination.Governance.Tests.Features.Governance.Plans;

/// <summary>From draft to expiry: who decided what, what binds whom, and what was different before.</summary>
public sealed class PlanLifeTests : IAsyncLifetime
{
    private CoordinationApp _app = null!;
    private Visitor _coordinator = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await CoordinationApp.StartAsync();
        _coordinator = await _app.SignInAsAsync(Roles.Coordinator);
        await _coordinator.AddCommitteeAsync("KS", "Kommunstyrelsen", "CouncilBoard");
        await _coordinator.AddCommitteeAsync("AMN", "Arbetsmarknadsnämnden");
        await _coordinator.AddCommitteeAsync("OMN", "Omsorgsnämnden");
    }

    public async ValueTask DisposeAsync()
    {
        _coordinator.Dispose();
        await _app.DisposeAsync();
    }

    [Theory]
    [Trait("Req", "S002-11")]
    [Trait("Req", "S003-12")]
    [InlineData("ThreeAreas", 3)]
    [InlineData("FiveAreas", 5)]
    public async Task Start_FromATemplate_HasTheAreasOfSuchPlans(string template, int areas)
    {
        var plan = await _coordinator.StartPlanAsync("Plan från mall", template);

        (await _app.PlanAsync(plan)).Areas.Select(a => a.Number).Order().ShouldBe(Enumerable.Range(1, areas));
        (await _coordinator.OpenAsync(plan)).AllText.ShouldContain("Utkast");
    }

    [Fact]
    [Trait("Req", "S001-07")]
    [Trait("Req", "S001-08")]
    [Trait("Req", "S002-25")]
    [Trait("Req", "S003-02")]
    [Trait("Req", "S003-14")]
    public async Task Adopt_ByACommitteeForItsPart_BindsThatCommitteeAlone()
    {
        var plan = await _coordinator.StartPlanAsync("Två nämnders plan");
        var activity = await _coordinator.AddActivityAsync(plan, "Delad åtgärd", "2027-06-01", "Arbetsmarknadsnämnden", "Omsorgsnämnden");
        (await _coordinator.OpenAsync(plan)).Has("main .ds-alert").ShouldBeTrue("a draft says that it binds nobody");

        (await _coordinator.DecideAsync(plan, "AMN", "AdoptOwnPart", "2027-01-18", "12")).Accepted();

        (await _app.PlanAsync(plan)).State.ShouldBe(PlanState.AdoptedInPart);
        var committees = (await _app.ActivityAtAsync(activity)).Parties.ToDictionary(p => p.Position, p => p.Binding);
        committees.Values.Order().ShouldBe([BindingState.Proposed, BindingState.OwnDecision]);
        var ledger = await _app.LedgerAsync();
        ledger.Count.ShouldBe(1, "only the bound committee owes anything");
        var page = await _coordinator.OpenAsync(plan);
        page.AllText.ShouldContain("Antar planen för sin del");
        page.AllText.ShouldContain("18 jan 2027");
        page.AllText.ShouldContain("§ 12");
    }

    [Fact]
    [Trait("Req", "S003-14")]
    public async Task Adopt_ByTheExecutiveBoard_BindsEverybodyAndIsInForce()
    {
        var plan = await _coordinator.StartPlanAsync("Bindande plan");
        var activity = await _coordinator.AddActivityAsync(plan, "Bindande åtgärd", "2027-06-01", "Arbetsmarknadsnämnden", "Omsorgsnämnden");

        (await _coordinator.DecideAsync(plan, "KS", "Adopt", "2027-01-20", "§ 44")).Accepted();

        (await _app.PlanAsync(plan)).State.ShouldBe(PlanState.InForce);
        (await _app.ActivityAtAsync(activity)).Parties.ShouldAllBe(p => p.Binding == BindingState.BoardDecision);
        (await _app.LedgerAsync()).Count.ShouldBe(2);
        (await _coordinator.OpenAsync(plan)).AllText.ShouldContain("§ 44");
    }

    [Fact]
    public async Task Decide_AMeetingThatHasNotBeen_IsRefusedAndNothingIsKept()
    {
        var plan = await _coordinator.StartPlanAsync("För tidigt");

        var page = await _coordinator.DecideAsync(plan, "KS", "Adopt", "2027-02-02", "1");

        ((int)page.Status).ShouldBeInRange(400, 499);
        page.Has("[name='Input.MeetingDate'][aria-invalid=true]").ShouldBeTrue();
        page.Form("form.form")["Input.Paragraph"].ShouldBe("1");
        (await _app.PlanAsync(plan)).Decisions.ShouldBeEmpty();
    }

    [Fact]
    public async Task Decide_TheSameFormTwice_RecordsOneDecision()
    {
        var plan = await _coordinator.StartPlanAsync("Dubbelklick");
        await _coordinator.AddActivityAsync(plan, "En åtgärd", "2027-06-01", "Omsorgsnämnden");
        var page = await _coordinator.OpenAsync($"{plan}/beslut");
        var form = page.Form("form.form").Set("Input.Body", page.OptionOf("Input.Body", "KS")).Set("Input.Kind", "Adopt").Set("Input.MeetingDate", "2027-01-20");

        (await form.SubmitAsync("Spara beslutet")).Accepted();
        var second = await form.SubmitAsync("Spara beslutet");

        second.Status.ShouldBe(HttpStatusCode.Conflict);
        (await _app.PlanAsync(plan)).Decisions.Count.ShouldBe(1);
        (await _app.LedgerAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Validity_HasPassed_ExpiresThePlanAndEndsItsReminders()
    {
        await _coordinator.AddContactAsync("OMN", "Olle Olsson", "Secretary", "olle@kommun.example");
        var plan = await _coordinator.StartPlanAsync("Plan som går ut", from: "2026-01-01", to: "2027-02-10");
        await _coordinator.AddActivityAsync(plan, "Sista åtgärden", "2027-03-10", "Omsorgsnämnden");
        (await _coordinator.DecideAsync(plan, "KS", "Adopt", "2027-01-20", "3")).Accepted();

        _app.SetDay(2, 11);
        await _app.RunJobAsync("governance.pass-plan-time");
        _app.SetDay(3, 8);
        await _app.SweepAsync();

        (await _app.PlanAsync(plan)).State.ShouldBe(PlanState.Expired);
        (await _app.LettersAsync()).ShouldBeEmpty();
        using var later = await _app.SignInAsAsync(Roles.Coordinator);
        (await later.OpenAsync(plan)).AllText.ShouldContain("Utgången");
    }

    [Fact]
    [Trait("Req", "S002-09")]
    [Trait("Req", "S002-26")]
    [Trait("Req", "S003-03")]
    [Trait("Req", "S003-04")]
    public async Task Documents_ThatThePlanCarriesOut_GiveItsAreasTheirStrategicAreas()
    {
        var plan = await _coordinator.StartPlanAsync("Plan med styrdokument");
        await AddDocumentAsync("Riktlinje för stöd till sociala företag", "Guideline", "KSN-2016-1923", "Verksamhetsstöd\nNy finansiering\nUpphandling");
        await AddDocumentAsync("Utredning om samverkan", "Inquiry", "AMN 2020-0123", string.Empty);
        var link = await _coordinator.OpenAsync($"{plan}/dokument");
        (await link.Form("form.form").Tick("CarriesOut", link.BoxOf("CarriesOut", "Riktlinje")).Tick("Background", link.BoxOf("Background", "Utredning")).SubmitAsync("Spara")).Accepted();

        var first = (await _coordinator.OpenAsync($"{plan}/omraden")).Find("a[href*='andra=']").GetAttribute("href")!;
        var area = await _coordinator.OpenAsync(first);
        var form = area.FormWith("Spara");
        form.Tick("Input.StrategicAreas", area.BoxOf("Input.StrategicAreas", "Ny finansiering"));
        (await form.SubmitAsync("Spara")).Accepted();

        var page = await _coordinator.OpenAsync(plan);
        page.AllText.ShouldContain("Ny finansiering");
        page.AllText.ShouldContain("Planen genomför");
        page.AllText.ShouldContain("KSN-2016-1923");
        page.AllText.ShouldContain("Underlag");
        (await _coordinator.OpenAsync("/styrdokument")).AllText.ShouldContain("Utredning om samverkan");
    }

    [Fact]
    public async Task Area_WithActivities_CannotBeTakenAwayAndRenumbersThem()
    {
        var plan = await _coordinator.StartPlanAsync("Plan med områden");
        var activity = await _coordinator.AddActivityAsync(plan, "Åtgärd i området", "2027-06-01", "Omsorgsnämnden");
        var address = (await _coordinator.OpenAsync($"{plan}/omraden")).Find("a[href*='andra=']").GetAttribute("href")!;
        var page = await _coordinator.OpenAsync(address);
        page.FindAll("main button").Select(b => b.TextContent.Trim()).ShouldNotContain("Ta bort området");

        (await page.FormWith("Spara").Set("Input.Number", "7").SubmitAsync("Spara")).Accepted();

        (await _app.ActivityAtAsync(activity)).FullNumber.ShouldBe("7.1");
    }

    private async Task AddDocumentAsync(string title, string kind, string number, string strategic)
    {
        var form = (await _coordinator.OpenAsync("/styrdokument/nytt")).Form("form.form");
        (await form.Set("Input.Title", title).Set("Input.Kind", kind).Set("Input.RegistrationNumber", number).Set("Input.ValidFrom", "2016-12-12")
            .Set("Input.StrategicAreas", strategic).SubmitAsync("Spara")).Accepted();
    }
}
