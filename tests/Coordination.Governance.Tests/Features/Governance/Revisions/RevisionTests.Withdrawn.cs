using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Obligations;
using Coordination.Governance.Domain.Plans;
using Coordination.Governance.Domain.Revisions;
using Coordination.Governance.Tests.Features.Governance.Decisions;
using Coordination.Testing.Hosting;
using Coordination.Testing.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Governance.Tests.Features.Governance.Revisions;

/// <summary>A new version that was adopted by mistake goes back, as long as nobody has gone on from it.</summary>
public sealed partial class RevisionTests
{
    [Fact]
    [Trait("Req", "S004-01")]
    [Trait("Req", "S003-16")]
    public async Task Withdraw_TheDecisionThatAdoptedANewVersion_BringsTheOneBeforeBackAndLosesNothing()
    {
        (await (await _coordinator.OpenAsync($"{_dialogue}/mal")).Form("form.form").Set("Input.Measure", "Antal läsare").Set("Input.Target", "40").Set("Input.Direction", "Increase").Set("Input.Latest", "25").Set("Input.LatestOn", "2026-06-30").SubmitAsync("Spara")).Accepted();
        var before = await _app.ActivityAtAsync(_dialogue);
        await BeginAsync();
        await AskAsync("2027-02-15", null);
        var board = (await _coordinator.OpenAsync(Row(_dialogue))).BoxOf("Input.Wording.Activity.Responsible", "Kommunstyrelsen");
        await ChangeAsync(_dialogue, f => f.Set("Input.Wording.Activity.Title", "I samråd med företagen utreda formerna").Set("Input.Wording.Activity.DueOn", "2027-12-01")
            .Clear("Input.Wording.Activity.Responsible").Tick("Input.Wording.Activity.Responsible", board).Set("Input.Wording.Goals[0].Measure", "Antal möten"));
        (await JudgeAsync(_handbook, "Close", f => f.Set("Input.Outcome", "Done").Set("Input.Reason", "Handboken finns."))).Accepted();
        (await JudgeAsync(_meetings, "CarryOver", f => f)).Accepted();
        await ProposeAsync("Öppna en samlad väg in");
        await FinishAsync();
        var item = await AdoptAsync();
        (await _app.PlanAsync(_plan)).State.ShouldBe(PlanState.InForce);
        var added = (await ActivitiesAsync()).Single(a => a.Title == "Öppna en samlad väg in");
        await ReportAsync(_meetings, "Gruppen har träffats.");
        await ReportAsync($"/atgarder/{added.Id.Value}", "Brevlådan är öppnad.");

        await WithdrawAsync(item);

        var plan = await _app.PlanAsync(_plan);
        (plan.State, plan.Decisions.Count).ShouldBe((PlanState.Revised, 1));
        plan.Versions.MaxBy(v => v.Number)!.Reason.ShouldContain("(återtaget ");
        (await RevisionsAsync()).ShouldHaveSingleItem().State.ShouldBe(RevisionState.Finished);
        var dialogue = await _app.ActivityAtAsync(_dialogue);
        (dialogue.Title, dialogue.DueOn).ShouldBe((before.Title, before.DueOn));
        ActivityWording.Of(dialogue).Says(ActivityWording.Of(before)).ShouldBeTrue();
        dialogue.Parties.Select(p => (p.CommitteeId, p.Binding, p.BoundBy)).ShouldBe(before.Parties.Select(p => (p.CommitteeId, p.Binding, p.BoundBy)), "bound again by the decision on the first version");
        (dialogue.Goals.Single().Id, dialogue.Goals.Single().Latest).ShouldBe((before.Goals.Single().Id, 25m));
        var handbook = await _app.ActivityAtAsync(_handbook);
        (handbook.IsRemoved, handbook.Status).ShouldBe((false, ActivityStatus.NotStarted));
        var meetings = await _app.ActivityAtAsync(_meetings);
        meetings.Status.ShouldBe(ActivityStatus.InProgress, "what people have reported since stays");
        var gone = (await ActivitiesAsync()).Single(a => a.Id == added.Id);
        (gone.IsRemoved, gone.Entries.Any(e => e.Text == "Brevlådan är öppnad.")).ShouldBe((true, true));
        var owed = await _app.LedgerAsync();
        owed.Where(o => o.State == ObligationState.Open && o.ActivityId is not null).Select(o => (o.ActivityId, o.DueOn)).OrderBy(o => o.DueOn)
            .ShouldBe([(dialogue.Id, new DateOnly(2027, 6, 1)), (handbook.Id, new DateOnly(2027, 9, 1)), (meetings.Id, new DateOnly(2027, 10, 1))]);
        owed.Single(o => o.Kind == ObligationKind.Consultation).State.ShouldBe(ObligationState.Open, "the committee that was asked owes its view again");
        var told = await _app.InScopeAsync(s => s.GetRequiredService<GovernanceDbContext>().Outbox.AsNoTracking().Where(o => o.MessageName == "governance.action-plan-adoption-withdrawn.v1").Select(o => o.Body).ToListAsync());
        told.ShouldHaveSingleItem().ShouldContain("\"isBinding\":true");

        var list = await _coordinator.OpenAsync($"{_plan}/revidering");
        list.AllText.ShouldContain("3 av 3 bedömda");
        (await _coordinator.OpenAsync($"{_plan}/revidering/atgarder/{added.Id.Value}")).AllText.ShouldContain("Öppna en samlad väg in");
        (await _coordinator.RecordAsync(item, "Decided", "12", (page, f) => f.Does(page, "Den reviderade planen"))).Accepted();
        (await _app.ActivityAtAsync(_dialogue)).Title.ShouldBe("I samråd med företagen utreda formerna");
        var again = (await ActivitiesAsync()).Single(a => a.Title == "Öppna en samlad väg in");
        (again.Id, again.IsRemoved, again.FullNumber).ShouldBe((added.Id, false, added.FullNumber));
        (await _app.ActivityAtAsync(_handbook)).IsRemoved.ShouldBeTrue();
        (await RevisionsAsync()).Single().BecameVersion.ShouldBe(3);
    }

    [Fact]
    [Trait("Req", "S004-01")]
    public async Task Withdraw_AfterSomebodyHasGoneOnFromTheNewVersion_IsRefusedAndSaysWhy()
    {
        await BeginAsync();
        await ChangeAsync(_dialogue, f => f.Set("Input.Wording.Activity.Title", "I samråd med företagen utreda formerna"));
        await CarryOverRestAsync();
        await FinishAsync();
        var item = await AdoptAsync();
        (await (await _coordinator.OpenAsync($"{_handbook}/andra")).FormWith("Spara").Set("Input.Title", "Ta fram två handböcker").SubmitAsync("Spara")).Accepted();
        (await _coordinator.OpenAsync($"{item}/aterta")).AllText.ShouldNotContain("Det här behöver du ändra för hand", Case.Sensitive, "what the new version left alone may change");
        var edit = (await _coordinator.OpenAsync($"{_dialogue}/andra")).FormWith("Spara");
        (await edit.Set("Input.Title", "Utreda formerna på nytt").SubmitAsync("Spara")).Accepted();

        var refused = await _coordinator.OpenAsync($"{item}/aterta");

        refused.AllText.ShouldContain($"har ändrats igen i åtgärd {(await _app.ActivityAtAsync(_dialogue)).FullNumber}.");
        (await (await _coordinator.OpenAsync($"{_dialogue}/andra")).FormWith("Spara").Set("Input.Title", "I samråd med företagen utreda formerna").SubmitAsync("Spara")).Accepted();
        await BeginAsync();
        (await _coordinator.OpenAsync($"{item}/aterta")).AllText.ShouldContain("En ny revidering av planen har börjat.");
        (await (await _coordinator.OpenAsync($"{_plan}/revidering/avbryt")).FormWith("Avbryt revideringen nu").Set("Input.Reason", "För tidigt.").SubmitAsync("Avbryt revideringen nu")).Accepted();
        await WithdrawAsync(item);
        (await _app.ActivityAtAsync(_dialogue)).Title.ShouldBe("I dialog med företagen utreda formerna");
        (await _app.ActivityAtAsync(_handbook)).Title.ShouldBe("Ta fram två handböcker", "what was changed by hand since stays");
    }

    [Fact]
    [Trait("Req", "S004-01")]
    public async Task Withdraw_WhenALaterDecisionStands_IsRefused()
    {
        await BeginAsync();
        await CarryOverRestAsync();
        await FinishAsync();
        var item = await AdoptAsync();
        (await _coordinator.DecideAsync(_plan, "AMN", "AdoptOwnPart", "2027-02-01", "4")).Accepted();

        (await _coordinator.OpenAsync($"{item}/aterta")).AllText.ShouldContain("Ett senare beslut gäller planen.");

        (await _app.PlanAsync(_plan)).State.ShouldBe(PlanState.InForce);
    }

    /// <summary>The executive board's minutes adopt the finished revision; the item.</summary>
    private async Task<string> AdoptAsync()
    {
        var page = await _coordinator.OpenAsync($"{await _coordinator.MeetAsync("KS", "2027-02-01")}/nytt");
        var item = (await page.Form().Set("Input.Title", "Ny version av planen").Set("Input.Plan", page.OptionOf("Input.Plan", "Plan som revideras")).SubmitAsync("Spara")).Accepted().Url.AbsolutePath;
        (await _coordinator.WriteAsync(item, "Den nya versionen antas.")).Accepted();
        (await _coordinator.RecordAsync(item, "Decided", "11", (p, f) => f.Does(p, "Den reviderade planen"))).Accepted();
        return item;
    }

    private async Task WithdrawAsync(string item)
    {
        var page = await _coordinator.OpenAsync($"{item}/aterta");
        page.AllText.ShouldContain("Det här tas tillbaka");
        (await page.Form().Set("Input.Reason", "Fel ärende").SubmitAsync("Återta beslutet nu")).Accepted().AllText.ShouldContain("Beslutet är återtaget.");
    }

    private async Task ReportAsync(string activity, string comment) =>
        (await (await _coordinator.OpenAsync($"{activity}/lage")).Form("form.form").Set("Input.Status", "InProgress").Set("Input.Comment", comment).SubmitAsync()).Accepted();

    private Task<List<Activity>> ActivitiesAsync() => _app.InScopeAsync(s => s.GetRequiredService<GovernanceDbContext>().Activities.AsNoTracking().AsSplitQuery().ToListAsync());
}
