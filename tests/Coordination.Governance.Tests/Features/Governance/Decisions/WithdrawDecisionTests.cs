using System.Net;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Assignments;
using Coordination.Governance.Domain.Decisions;
using Coordination.Governance.Domain.Matters;
using Coordination.Governance.Domain.Obligations;
using Coordination.Governance.Domain.Plans;
using Coordination.Governance.Domain.Referrals;
using Coordination.Governance.Tests.Features.Governance.Matters;
using Coordination.Platform.Security;
using Coordination.Testing.Hosting;
using Coordination.Testing.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Governance.Tests.Features.Governance.Decisions;

/// <summary>A decision recorded by mistake goes back with what it did; what others have built on is said, and left to them.</summary>
[Trait("Req", "S004-01")]
public sealed class WithdrawDecisionTests : IAsyncLifetime
{
    private CoordinationApp _app = null!;
    private Visitor _coordinator = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await CoordinationApp.StartAsync();
        _app.SetDay(3, 1);
        _coordinator = await _app.SignInAsAsync(Roles.Coordinator);
        await _coordinator.AddCommitteeAsync("KS", "Kommunstyrelsen", "CouncilBoard");
        await _coordinator.AddCommitteeAsync("AMN", "Arbetsmarknadsnämnden");
    }

    public async ValueTask DisposeAsync()
    {
        _coordinator.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Withdraw_ADecisionOnAReferral_TakesBackReplyMatterAndFollowUps()
    {
        var matter = await RegisterAsync("Remiss om handlingsplan", "KS 2026/900");
        await ReferAsync(matter);
        var item = await ItemAsync("AMN", "Svar på remiss", f => f.Set("Input.Matter", "KS 2026/900").Set("Input.RegistrationNumber", "AMN 2027/5"));
        (await _coordinator.WriteAsync(item, "Utlåtandet är svar på remissen.")).Accepted();
        (await (await _coordinator.OpenAsync($"{item}/uppfoljningar/ny")).Form().Set("Input.Text", "Återkom").Set("Input.DueOn", "2027-05-31").SubmitAsync("Spara")).Accepted();
        (await _coordinator.RecordAsync(item, "Decided", "5", (page, f) => f.Does(page, "svar på remissen", "är besvarat"))).Accepted();
        (await _app.MatterAsync()).State.ShouldBe(MatterState.Closed);
        var page = await _coordinator.OpenAsync($"{item}/aterta");
        page.AllText.ShouldContain("Det här tas tillbaka");
        (await page.Form().SubmitAsync("Återta beslutet nu")).AllText.ShouldContain("Skriv varför.");

        var shown = (await (await _coordinator.OpenAsync($"{item}/aterta")).Form().Set("Input.Reason", "Fel ärende").SubmitAsync("Återta beslutet nu")).Accepted();

        shown.AllText.ShouldContain("Beslutet är återtaget.");
        shown.AllText.ShouldContain("Tillbakataget");
        var stored = await _app.ItemAsync(item);
        (stored.Outcome, stored.Paragraph, stored.DecidedOn).ShouldBe((null, null, null));
        stored.Entries.ShouldContain(e => e.Kind == DecisionEntryKind.Withdrawn && e.Before == "2027-02-10, § 5" && e.Reason == "Fel ärende");
        var back = await _app.MatterAsync();
        (back.State, back.DecidedOn, back.Paragraph, back.Decision).ShouldBe((MatterState.Registered, null, null, null));
        var referral = await InDbAsync(db => db.Referrals.AsNoTracking().AsSplitQuery().SingleAsync());
        (referral.State, referral.RepliedOn, referral.Reply, referral.DecidedOn).ShouldBe((ReferralState.Sent, null, null, null));
        (await _app.LedgerAsync()).Select(o => (o.Kind, o.State)).ShouldBe([(ObligationKind.Referral, ObligationState.Open), (ObligationKind.FollowUp, ObligationState.Withdrawn)]);
        (await _coordinator.OpenAsync("/beslut?verkan=MatterClosed")).AllText.ShouldContain("Inga beslut matchar.");

        (await _coordinator.RecordAsync(item, "Decided", "6", (p, f) => f.Does(p, "är beslutat men inte avslutat"))).Accepted();
        (await _app.MatterAsync()).Paragraph.ShouldBe("6");
        (await _app.LedgerAsync()).Single(o => o.Kind == ObligationKind.FollowUp).State.ShouldBe(ObligationState.Open, "decided again, it is owed again");
    }

    [Fact]
    public async Task Withdraw_WhatHasMovedOn_IsSaidAndLeftToBeDoneByHand()
    {
        var matter = await RegisterAsync("Motionen", "KS 2026/3");
        var plan = await _coordinator.StartPlanAsync("Planen");
        var item = await ItemAsync("KS", "Motionen", (page, f) => f.Set("Input.Matter", "KS 2026/3").Set("Input.Plan", page.OptionOf("Input.Plan", "Planen")));
        (await _coordinator.WriteAsync(item, "Motionen anses besvarad.")).Accepted();
        (await _coordinator.RecordAsync(item, "Decided", "9", (page, f) => f.Does(page, "är besvarat", "antas i sin helhet"))).Accepted();
        await (await _coordinator.OpenAsync($"{matter}/lage")).Form().Set("Input.Step", "Reopen").Set("Input.Words", "Mer att göra").SubmitAsync("Spara");

        var page = await _coordinator.OpenAsync($"{item}/aterta");

        page.AllText.ShouldContain("Ärendet har gått vidare sedan beslutet.");
        page.AllText.ShouldContain("Planen", Case.Sensitive, "the adoption goes back with the decision");
        (await page.Form().Set("Input.Reason", "Fel").SubmitAsync("Återta beslutet nu")).AllText.ShouldContain("Bekräfta att du ändrar det som står ovan för hand.");
        (await page.Form().Set("Input.Reason", "Fel").Tick("Input.KnowsByHand").SubmitAsync("Återta beslutet nu")).Accepted().AllText.ShouldContain("Kom ihåg det som ska ändras för hand.");
        (await _app.MatterAsync()).State.ShouldBe(MatterState.InPreparation);
        (await _app.PlanAsync(plan)).State.ShouldBe(PlanState.Draft);
        (await _app.ItemAsync(item)).IsRecorded.ShouldBeFalse();
    }

    [Fact]
    [Trait("Req", "S003-02")]
    [Trait("Req", "S003-14")]
    public async Task Withdraw_AnAdoption_UnbindsWhatItBound_AndLeavesWhatWasBoundBefore()
    {
        var plan = await _coordinator.StartPlanAsync("Planen");
        var own = await _coordinator.AddActivityAsync(plan, "Bilda nätverk", "2027-12-31", "Arbetsmarknadsnämnden");
        var part = await DecidePlanAsync("AMN", "Planen", "3", "antas i de delar");
        _app.Clock.Advance(TimeSpan.FromMinutes(1));
        var late = await _coordinator.AddActivityAsync(plan, "Utbilda beställare", "2027-11-30", "Arbetsmarknadsnämnden");
        var whole = await DecidePlanAsync("KS", "Planen", "9", "antas i sin helhet");
        (await PartiesAsync()).ShouldBe([BindingState.BoardDecision, BindingState.BoardDecision]);
        (await _app.LedgerAsync()).Count(o => o.State == ObligationState.Open).ShouldBe(2);
        (await _coordinator.OpenAsync($"{part}/aterta")).AllText.ShouldContain("Ett senare beslut gäller planen.");

        var withdraw = (await _coordinator.OpenAsync($"{whole}/aterta")).Form();
        (await withdraw.SubmitAsync("Återta beslutet nu")).AllText.ShouldContain("Skriv varför.");
        (await withdraw.Set("Input.Reason", "Fel plan").SubmitAsync("Återta beslutet nu")).Accepted().AllText.ShouldContain("Fel plan");

        var back = await _app.PlanAsync(plan);
        back.State.ShouldBe(PlanState.AdoptedInPart);
        back.Decisions.ShouldHaveSingleItem().Kind.ShouldBe(PlanDecisionKind.AdoptOwnPart);
        back.Versions.MaxBy(v => v.Number)!.Reason.ShouldEndWith("(återtaget 2027-03-01)");
        (await PartiesAsync()).ShouldBe([BindingState.OwnDecision, BindingState.Proposed], "the second was not there when the committee adopted its part");
        var owed = (await _app.LedgerAsync()).Where(o => o.State == ObligationState.Open).ShouldHaveSingleItem();
        owed.Link.ShouldBe(own);
        (await _coordinator.OpenAsync(late)).Status.ShouldBe(HttpStatusCode.OK);
        var told = await InDbAsync(db => db.Outbox.AsNoTracking().Where(o => o.MessageName == "governance.action-plan-adoption-withdrawn.v1").Select(o => o.Body).ToListAsync());
        told.ShouldHaveSingleItem().ShouldContain("\"isBinding\":true");

        (await _coordinator.RecordAsync(whole, "Decided", "9", (p, f) => f.Does(p, "antas i sin helhet"))).Accepted();
        (await PartiesAsync()).ShouldBe([BindingState.BoardDecision, BindingState.BoardDecision]);
        var correct = await _coordinator.OpenAsync($"{whole}/ratta");
        (await correct.Form().Set("Input.Reason", "Bara för kännedom").Tick("Input.TakeBack", correct.BoxOf("Input.TakeBack", "Planen")).SubmitAsync("Spara rättelsen")).Accepted();
        (await _app.PlanAsync(plan)).State.ShouldBe(PlanState.AdoptedInPart);
        (await _app.ItemAsync(whole)).IsRecorded.ShouldBeTrue();

        Task<List<BindingState>> PartiesAsync() => InDbAsync(db => db.Activities.AsNoTracking().OrderBy(a => a.Number).SelectMany(a => a.Parties).Select(p => p.Binding).ToListAsync());
    }

    [Fact]
    public async Task Withdraw_ATabledItemAndAPlanSentBack_LeavesNothingBehind()
    {
        var next = await _coordinator.MeetAsync("AMN", "2027-03-24");
        var item = await ItemAsync("AMN", "Tungt ärende", _ => { });
        (await _coordinator.WriteAsync(item, "Nämnden godkänner rapporten.")).Accepted();
        (await _coordinator.RecordAsync(item, "Tabled", "6")).Accepted();
        (await _coordinator.OpenAsync(next)).FindAll("tbody th a").ShouldHaveSingleItem();

        (await (await _coordinator.OpenAsync($"{item}/aterta")).Form().Set("Input.Reason", "Fel utgång").SubmitAsync("Återta beslutet nu")).Accepted();

        (await _coordinator.OpenAsync(next)).FindAll("tbody th a").ShouldBeEmpty();
        (await _app.ItemAsync(item)).Points.ShouldBeEmpty("the customary words are no proposal");
        var meeting = await InDbAsync(db => db.Meetings.AsNoTracking().SingleAsync(m => m.On == new DateOnly(2027, 2, 10)));
        meeting.HasDecisions.ShouldBeFalse();

        var plan = await _coordinator.StartPlanAsync("Plan att komplettera");
        var other = await ItemAsync("KS", "Planen", (page, f) => f.Set("Input.Plan", page.OptionOf("Input.Plan", "Plan att komplettera")));
        (await _coordinator.RecordAsync(other, "ReferredBack", "8", (_, f) => f.Set("Input.Supplement", "Kostnader"))).Accepted();
        (await _app.PlanAsync(plan)).Decisions.ShouldHaveSingleItem();
        (await (await _coordinator.OpenAsync($"{other}/aterta")).Form().Set("Input.Reason", "Fel").SubmitAsync("Återta beslutet nu")).Accepted();
        (await _app.PlanAsync(plan)).Decisions.ShouldBeEmpty();
    }

    [Fact]
    public async Task Withdraw_AfterTheMinutesWereChecked_OrByOthers_IsRefused()
    {
        var item = await ItemAsync("AMN", "Rapporten", _ => { });
        (await _coordinator.WriteAsync(item, "Nämnden godkänner rapporten.")).Accepted();
        (await _coordinator.RecordAsync(item, "Decided", "4")).Accepted();
        using var other = await _app.SignInAsAsync(Roles.CommitteeOfficer, "KS");
        (await other.OpenAsync($"{item}/aterta")).Status.ShouldBe(HttpStatusCode.Forbidden);
        var early = await _coordinator.OpenAsync($"{item}/aterta");
        var agenda = (await _coordinator.OpenAsync(item)).Find("a[href$='/dagordning']").GetAttribute("href")!;
        (await (await _coordinator.OpenAsync(agenda.Replace("/dagordning", "/justering", StringComparison.Ordinal))).Form().Set("Input.AdjustedOn", "2027-02-20").Set("Input.Adjusters", "Anna A (S)").SubmitAsync("Spara")).Accepted();

        (await early.Form().Set("Input.Reason", "Fel").SubmitAsync("Återta beslutet nu")).AllText.ShouldContain("Protokollet är justerat.");

        (await _app.ItemAsync(item)).IsRecorded.ShouldBeTrue();
        (await _coordinator.OpenAsync(item)).AllText.ShouldNotContain("Återta beslutet");
    }

    [Fact]
    [Trait("Req", "S004-03")]
    public async Task Correct_TakingBackOneEffect_LeavesTheRestAndTheWords()
    {
        var matter = await RegisterAsync("Uppdragen", "AMN 2026/8");
        var assignment = await AssignmentAsync("Bredda samverkan");
        var item = await ItemAsync("AMN", "Uppdragen", f => f.Set("Input.Matter", "AMN 2026/8").Tick("Input.Assignments", assignment.Split('/')[2]));
        (await _coordinator.WriteAsync(item, "Nämnden finner uppdraget slutrapporterat.")).Accepted();
        (await _coordinator.RecordAsync(item, "Decided", "7", (page, f) => f.Does(page, "Bredda samverkan", "är besvarat"))).Accepted();
        (await AssignmentOfAsync()).State.ShouldBe(AssignmentState.Finished);
        var page = await _coordinator.OpenAsync($"{item}/ratta");

        (await page.Form().Set("Input.Reason", "Uppdraget var inte klart").Tick("Input.TakeBack", page.BoxOf("Input.TakeBack", "Bredda samverkan")).SubmitAsync("Spara rättelsen")).Accepted();

        var back = await AssignmentOfAsync();
        (back.State, back.ClosedOn, back.ClosedParagraph).ShouldBe((AssignmentState.Received, null, null));
        (await _app.MatterAsync()).State.ShouldBe(MatterState.Closed);
        var stored = await _app.ItemAsync(item);
        stored.IsRecorded.ShouldBeTrue();
        stored.Effects.Single(e => !e.Stands).Kind.ShouldBe(DecisionEffectKind.AssignmentFinished);
        (await _coordinator.OpenAsync(item)).AllText.ShouldContain("Uppdraget var inte klart");
        (await _coordinator.OpenAsync(matter)).AllText.ShouldContain("§ 7");
    }

    [Fact]
    [Trait("Req", "S000-19")]
    public async Task Matter_ProtectedLater_IsNoLongerQuotedByWhatItsDecisionClosed()
    {
        await RegisterAsync("Uppdragen", "AMN 2026/8");
        var matter = $"/arenden/{(await _app.MatterAsync()).Id.Value}";
        var assignment = await AssignmentAsync("Bredda samverkan");
        var item = await ItemAsync("AMN", "Uppdragen", f => f.Set("Input.Matter", "AMN 2026/8").Set("Input.RegistrationNumber", "AMN 2026/8").Tick("Input.Assignments", assignment.Split('/')[2]));
        (await _coordinator.WriteAsync(item, "Nämnden finner Åkerlunds uppdrag slutrapporterat.")).Accepted();
        (await _coordinator.RecordAsync(item, "Decided", "7", (page, f) => f.Does(page, "Bredda samverkan"))).Accepted();
        (await _coordinator.OpenAsync(assignment)).AllText.ShouldContain("Åkerlunds");

        (await (await _coordinator.OpenAsync($"{matter}/skydd")).Form().Set("Input.IsProtected", "true").Set("Input.SecrecySection", "OSL 18 kap.").SubmitAsync("Spara")).Accepted();

        using var reader = await _app.SignInAsAsync(Roles.Reader);
        var shown = await reader.OpenAsync(assignment);
        shown.AllText.ShouldNotContain("Åkerlunds");
        shown.AllText.ShouldNotContain("AMN 2026/8");
        shown.AllText.ShouldContain("§ 7");
    }

    private Task<string> ItemAsync(string committee, string title, Action<PageForm> more) => ItemAsync(committee, title, (_, form) => more(form));

    private async Task<string> ItemAsync(string committee, string title, Action<Page, PageForm> more)
    {
        var page = await _coordinator.OpenAsync($"{await _coordinator.MeetAsync(committee, "2027-02-10")}/nytt");
        var form = page.Form().Set("Input.Title", title);
        more(page, form);
        return (await form.SubmitAsync("Spara")).Accepted().Url.AbsolutePath;
    }

    /// <summary>A recorded decision on a plan that does what the words name; its item.</summary>
    private async Task<string> DecidePlanAsync(string committee, string plan, string paragraph, string does)
    {
        var item = await ItemAsync(committee, plan, (page, f) => f.Set("Input.Plan", page.OptionOf("Input.Plan", plan)));
        (await _coordinator.WriteAsync(item, "Planen antas.")).Accepted();
        (await _coordinator.RecordAsync(item, "Decided", paragraph, (page, f) => f.Does(page, does))).Accepted();
        return item;
    }

    private async Task ReferAsync(string matter)
    {
        var refer = await _coordinator.OpenAsync($"{matter}/remittera");
        var check = await refer.Form().Set("Input.DueOn", "2027-03-30").Tick("Input.Committees", refer.BoxOf("Input.Committees", "(AMN)")).SubmitAsync("Granska mot sammanträdena");
        (await check.Form().SubmitAsync("Remittera till 1")).Accepted();
    }

    private async Task<string> RegisterAsync(string subject, string number)
    {
        var start = await _coordinator.OpenAsync("/arenden/nytt");
        return (await start.Form().Set("Input.Kind", "Motion").Set("Input.Subject", subject).Set("Input.Numbers", number).Set("Input.ReceivedOn", "2026-12-01").Choose(start, "Input.AddresseeId", "(KS)").SubmitAsync("Registrera")).Accepted().Url.AbsolutePath;
    }

    private async Task<string> AssignmentAsync(string title)
    {
        var start = await _coordinator.OpenAsync("/uppdrag/nytt");
        return (await start.Form("form.form").Set("Input.Kind", "Assigned").Set("Input.BudgetYear", "2027").Set("Input.Title", title).Set("Input.Wording", "Ordagrann lydelse.").Set("Input.Giver", "Kommunfullmäktige")
            .Choose(start, "Input.Receiver", "Arbetsmarknadsnämnden").SubmitAsync("Spara")).Accepted().Url.AbsolutePath;
    }

    private Task<Assignment> AssignmentOfAsync() => InDbAsync(db => db.Assignments.AsNoTracking().SingleAsync());

    private Task<T> InDbAsync<T>(Func<GovernanceDbContext, Task<T>> read) => _app.InScopeAsync(services => read(services.GetRequiredService<GovernanceDbContext>()));
}
