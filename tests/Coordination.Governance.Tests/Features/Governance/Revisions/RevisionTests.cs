using System.IO.Compression;
using System.Net;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Obligations;
using Coordination.Governance.Domain.Plans;
using Coordination.Governance.Domain.Revisions;
using Coordination.Governance.Features.Governance.KeepPlanCurrent;
using Coordination.Governance.Features.Governance.KeepRevision;
using Coordination.Platform.Security;
using Coordination.Testing.Hosting;
using Coordination.Testing.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Governance.Tests.Features.Governance.Revisions;

/// <summary>The guided revision of a plan, from the first judgement to the day the new version takes over.</summary>
[Trait("Req", "S003-20")]
public sealed partial class RevisionTests : IAsyncLifetime
{
    private const string Secretary = "olle@kommun.example";
    private CoordinationApp _app = null!;
    private Visitor _coordinator = null!;
    private string _plan = string.Empty;
    private string _dialogue = string.Empty;
    private string _handbook = string.Empty;
    private string _meetings = string.Empty;

    public async ValueTask InitializeAsync()
    {
        _app = await CoordinationApp.StartAsync();
        _coordinator = await _app.SignInAsAsync(Roles.Coordinator);
        await _coordinator.AddCommitteeAsync("KS", "Kommunstyrelsen", "CouncilBoard");
        await _coordinator.AddCommitteeAsync("AMN", "Arbetsmarknadsnämnden");
        await _coordinator.AddCommitteeAsync("OMN", "Omsorgsnämnden");
        await _coordinator.AddContactAsync("OMN", "Olle Olsson", "Secretary", Secretary);
        _plan = await _coordinator.StartPlanAsync("Plan som revideras", from: "2026-01-01");
        _dialogue = await _coordinator.AddActivityAsync(_plan, "I dialog med företagen utreda formerna", "2027-06-01", "Omsorgsnämnden");
        _handbook = await _coordinator.AddActivityAsync(_plan, "Ta fram en handbok", "2027-09-01", "Arbetsmarknadsnämnden");
        _meetings = await _coordinator.AddActivityAsync(_plan, "Möta representationsgruppen", "2027-10-01", "Kommunstyrelsen");
        (await _coordinator.DecideAsync(_plan, "KS", "Adopt", "2027-01-20", "3")).Accepted();
    }

    public async ValueTask DisposeAsync()
    {
        _coordinator.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    [Trait("Req", "S003-16")]
    public async Task Begin_AnAdoptedPlan_LeavesItInForceAndTakesADayThatIsNotKnown()
    {
        var page = await BeginAsync("2027-xx-xx");

        page.AllText.ShouldContain("0 av 3 bedömda");
        page.AllText.ShouldContain("2027-xx-xx");
        (await _app.PlanAsync(_plan)).State.ShouldBe(PlanState.Revised);
        (await _app.LedgerAsync()).ShouldAllBe(o => o.State == ObligationState.Open);
        (await BeginAsync("2027-05-01")).AllText.ShouldContain("2027-xx-xx", Case.Sensitive, "a second one goes on with the same revision");
        (await RevisionsAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Begin_WithADayThatCannotBe_SaysSoAtTheField()
    {
        var form = (await _coordinator.OpenAsync($"{_plan}/revidering/borja")).FormWith("Börja revidera");

        var page = await form.Set("Input.DecisionOn", "hösten 27").SubmitAsync("Börja revidera");

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Has("[name='Input.DecisionOn'][aria-invalid=true]").ShouldBeTrue();
        (await RevisionsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Judge_OneActivity_TouchesNothingInForceAndLeadsToTheNext()
    {
        await BeginAsync();

        var next = await ChangeAsync(_dialogue, f => f.Set("Input.Wording.Activity.Title", "I samråd med företagen utreda formerna").Set("Input.Reason", "Företagen vill det."));

        next.AllText.ShouldContain("1 av 3 bedömda");
        next.Heading.ShouldContain("handbok");
        (await _app.ActivityAtAsync(_dialogue)).Title.ShouldBe("I dialog med företagen utreda formerna");
        var row = await _coordinator.OpenAsync(Row(_dialogue));
        row.Texts("del").ShouldContain("dialog");
        row.Texts("ins").ShouldContain("samråd");
        row.AllText.ShouldContain("Företagen vill det.");
        (await _coordinator.OpenAsync($"{_plan}/revidering?bedomning=Change")).FindAll("tbody tr").Count.ShouldBe(1);
        (await _coordinator.OpenAsync($"{_plan}/revidering?bedomning=obedomda")).FindAll("tbody tr").Count.ShouldBe(2);
    }

    [Fact]
    public async Task Judge_CloseWithoutReasonOrOutcome_IsRefused()
    {
        await BeginAsync();

        var page = await JudgeAsync(_handbook, "Close", f => f);

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Has("[name='Input.Outcome'][aria-invalid=true]").ShouldBeTrue();
        (await RowsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Judge_CarryOverWithWordsWritten_LosesNoneOfThem()
    {
        await BeginAsync();

        var page = await JudgeAsync(_handbook, "CarryOver", f => f.Set("Input.Wording.Activity.Title", "Ta fram två handböcker"));

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.AllText.ShouldContain("Du har ändrat åtgärdens text");
        page.Form("form.form")["Input.Wording.Activity.Title"].ShouldBe("Ta fram två handböcker");
    }

    [Fact]
    public async Task Judge_TwoPeopleAtOnce_TheSecondSeesWhatTheFirstChose()
    {
        await BeginAsync();
        using var other = await _app.SignInAsAsync(Roles.Coordinator);
        var mine = (await _coordinator.OpenAsync(Row(_handbook))).Form("form.form").Set("Input.Judgement", "CarryOver");
        var theirs = (await other.OpenAsync(Row(_handbook))).Form("form.form").Set("Input.Judgement", "Close").Set("Input.Outcome", "Done").Set("Input.Reason", "Handboken finns.");

        (await theirs.SubmitAsync("Spara och gå till nästa")).Accepted();
        var conflict = await mine.SubmitAsync("Spara och gå till nästa");

        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        conflict.AllText.ShouldContain("Handboken finns.");
        (await RowsAsync()).Single().Judgement.ShouldBe(Judgement.Close);
        (await conflict.Form("form.form").SubmitAsync("Spara och gå till nästa")).Accepted();
        (await RowsAsync()).Single().History.Select(h => h.Judgement).ShouldBe([Judgement.Close, Judgement.CarryOver]);
    }

    [Fact]
    public async Task Finish_WhileAnActivityIsNotJudged_IsRefusedAndNamesThem()
    {
        await BeginAsync();
        await ChangeAsync(_dialogue, f => f.Set("Input.Wording.Activity.Title", "I samråd med företagen utreda formerna"));

        (await _coordinator.OpenAsync($"{_plan}/revidering/klar")).AllText.ShouldContain("2 åtgärder är inte bedömda");
        var decided = await _coordinator.DecideAsync(_plan, "KS", "AdoptRevision", "2027-02-01", "9");

        ((int)decided.Status).ShouldBeInRange(400, 499);
        decided.AllText.ShouldContain("Revideringen är inte klar");
        (await _app.PlanAsync(_plan)).Decisions.Count.ShouldBe(1);
    }

    [Fact]
    public async Task CarryOverRest_AsksFirstAndLeavesWhatIsJudged()
    {
        await BeginAsync();
        (await JudgeAsync(_handbook, "Close", f => f.Set("Input.Outcome", "Done").Set("Input.Reason", "Klar."))).Accepted();

        var ask = await _coordinator.OpenAsync($"{_plan}/revidering/for-over-resten");
        ask.Heading.ShouldBe("För över 2 åtgärder som de är?");
        (await RowsAsync()).Count.ShouldBe(1);
        var page = (await ask.FormWith("För över 2 åtgärder").SubmitAsync("För över 2 åtgärder")).Accepted();

        page.AllText.ShouldContain("3 av 3 bedömda");
        (await RowsAsync()).Select(r => r.Judgement).Order().ShouldBe([Judgement.CarryOver, Judgement.CarryOver, Judgement.Close]);
    }

    [Fact]
    [Trait("Req", "S003-16")]
    public async Task Adopt_AFinishedRevision_TakesOverWithIdentityHistoryAndObligations()
    {
        await BeginAsync();
        await ChangeAsync(_dialogue, f => f.Set("Input.Wording.Activity.Title", "I samråd med företagen utreda formerna").Set("Input.Wording.Activity.DueOn", "2027-12-01")
            .Set("Input.Wording.Goals[0].Measure", "Antal möten").Set("Input.Wording.Goals[0].Target", "4").Set("Input.Wording.Goals[0].Unit", "möten"));
        (await JudgeAsync(_handbook, "Close", f => f.Set("Input.Outcome", "Done").Set("Input.Reason", "Handboken finns."))).Accepted();
        (await JudgeAsync(_meetings, "CarryOver", f => f)).Accepted();
        await ProposeAsync("Öppna en samlad väg in");
        await FinishAsync();
        await CompareDraftAsync();

        (await _coordinator.DecideAsync(_plan, "KS", "AdoptRevision", "2027-02-01", "9")).Accepted();

        var plan = await _app.PlanAsync(_plan);
        (plan.State, plan.Versions.Count).ShouldBe((PlanState.InForce, 2));
        PlanSnapshots.Read(plan.Versions.Single(v => v.Number == 2)).Closed.Single().Reason.ShouldBe("Handboken finns.");
        var changed = await _app.ActivityAtAsync(_dialogue);
        (changed.Title, changed.DueOn, changed.Goals.Single().Target).ShouldBe(("I samråd med företagen utreda formerna", new DateOnly(2027, 12, 1), 4m));
        changed.Entries.Select(e => e.Kind).ShouldContain(EntryKind.Created);
        var closed = await _app.ActivityAtAsync(_handbook);
        (closed.IsRemoved, closed.Status).ShouldBe((true, ActivityStatus.Done));
        var owed = await _app.LedgerAsync();
        owed.Single(o => o.ActivityId == changed.Id).DueOn.ShouldBe(new DateOnly(2027, 12, 1));
        owed.Single(o => o.ActivityId == closed.Id).State.ShouldBe(ObligationState.Met);
        owed.Count(o => o.State == ObligationState.Open).ShouldBe(3, "the new activity is owed too");
        var page = await _coordinator.OpenAsync(_plan);
        page.AllText.ShouldContain("Avslutade åtgärder");
        page.AllText.ShouldContain("Öppna en samlad väg in");
        (await _coordinator.OpenAsync($"{_plan}/revidering")).AllText.ShouldContain("Den nya versionen är antagen");
        (await RevisionsAsync()).Single().State.ShouldBe(RevisionState.Adopted);
    }

    [Fact]
    public async Task Adopt_WithAnActivityAddedSince_IsRefusedUntilItIsJudged()
    {
        await BeginAsync();
        await CarryOverRestAsync();
        await FinishAsync();
        await _coordinator.AddActivityAsync(_plan, "Kom till efteråt", "2027-11-01", "Omsorgsnämnden");

        var refused = await _coordinator.DecideAsync(_plan, "KS", "AdoptRevision", "2027-02-01", "9");

        refused.AllText.ShouldContain("1 åtgärder har kommit till");
        (await (await _coordinator.OpenAsync($"{_plan}/revidering/klar")).FormWith("Öppna revideringen igen").SubmitAsync("Öppna revideringen igen")).Accepted();
        await CarryOverRestAsync();
        await FinishAsync();
        (await _coordinator.DecideAsync(_plan, "KS", "AdoptRevision", "2027-02-01", "9")).Accepted();
    }

    [Fact]
    public async Task InForce_WhileRevised_IsReportedAndItsReportStandsBesideTheJudgement()
    {
        await BeginAsync();
        await CarryOverRestAsync();
        var report = (await _coordinator.OpenAsync($"{_dialogue}/lage")).Form("form.form");
        (await report.Set("Input.Status", "InProgress").Set("Input.Comment", "Första samtalet är hållet.").SubmitAsync()).Accepted();
        var edit = (await _coordinator.OpenAsync($"{_meetings}/andra")).FormWith("Spara");
        (await edit.Set("Input.Title", "Möta gruppen oftare").SubmitAsync("Spara")).Accepted();

        (await _coordinator.OpenAsync(Row(_dialogue))).AllText.ShouldContain("Första samtalet är hållet.");
        (await _coordinator.OpenAsync($"{_plan}/revidering")).AllText.ShouldContain("Har ändrats sedan bedömningen");
        await FinishAsync();
        (await _coordinator.DecideAsync(_plan, "KS", "AdoptRevision", "2027-02-01", "9")).Accepted();
        (await _app.ActivityAtAsync(_meetings)).Title.ShouldBe("Möta gruppen oftare", "what was changed in force is not undone by the new version");
        (await _app.ActivityAtAsync(_dialogue)).Status.ShouldBe(ActivityStatus.InProgress);
    }

    [Fact]
    public async Task Abandon_GivesThePlanItsStateBackAndAsksNobodyAnyMore()
    {
        await BeginAsync();
        await AskAsync("2027-02-15", null);
        await ChangeAsync(_dialogue, f => f.Set("Input.Wording.Activity.Title", "I samråd med företagen utreda formerna"));

        (await (await _coordinator.OpenAsync($"{_plan}/revidering/avbryt")).FormWith("Avbryt revideringen nu").Set("Input.Reason", "Budgeten ändrades.").SubmitAsync("Avbryt revideringen nu")).Accepted();

        (await _app.PlanAsync(_plan)).State.ShouldBe(PlanState.InForce);
        (await _app.ActivityAtAsync(_dialogue)).Title.ShouldBe("I dialog med företagen utreda formerna");
        (await _app.LedgerAsync()).Single(o => o.Kind == ObligationKind.Consultation).State.ShouldBe(ObligationState.Withdrawn);
        (await _coordinator.OpenAsync($"{_plan}/revidering")).AllText.ShouldContain("Budgeten ändrades.");
    }

    [Fact]
    public async Task Revision_ToAReader_IsReadAndNotJudged()
    {
        await BeginAsync();
        using var reader = await _app.SignInAsAsync(Roles.Reader);

        (await reader.OpenAsync($"{_plan}/revidering")).Has("a[href$='/for-over-resten']").ShouldBeFalse();
        (await reader.OpenAsync(Row(_dialogue))).Has("form.form").ShouldBeFalse();
        (await reader.OpenAsync($"{_plan}/revidering/klar")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await reader.DownloadAsync($"{_plan}/revidering/export.csv")).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Expired_WhileRevised_CanStillGetItsNewVersion()
    {
        var begin = (await _coordinator.OpenAsync($"{_plan}/revidering/borja")).FormWith("Börja revidera");
        (await begin.Set("Input.ValidFrom", "2030-01-01").Set("Input.ValidTo", "2032-12-31").SubmitAsync("Börja revidera")).Accepted();
        await CarryOverRestAsync();
        await FinishAsync();
        _app.Clock.Set(new DateTimeOffset(2030, 1, 15, 8, 0, 0, TimeSpan.Zero));
        await _app.RunJobAsync("governance.pass-plan-time");
        (await _app.PlanAsync(_plan)).State.ShouldBe(PlanState.Expired);
        using var later = await _app.SignInAsAsync(Roles.Coordinator);

        (await later.DecideAsync(_plan, "KS", "AdoptRevision", "2030-01-14", "4")).Accepted();

        var plan = await _app.PlanAsync(_plan);
        (plan.State, plan.ValidTo).ShouldBe((PlanState.InForce, new DateOnly(2032, 12, 31)));
    }

    [Fact]
    [Trait("Req", "S003-16")]
    public async Task List_ShowsWhatWasMeasuredBesideEachActivity()
    {
        var goal = (await _coordinator.OpenAsync($"{_handbook}/mal")).Form("form.form").Set("Input.Measure", "Antal läsare").Set("Input.Baseline", "10").Set("Input.Target", "40").Set("Input.Direction", "Increase").Set("Input.Latest", "25");
        (await goal.SubmitAsync("Spara")).AllText.ShouldContain("Skriv både värdet och dagen det mättes.");
        (await goal.Set("Input.LatestOn", "2099-01-01").SubmitAsync("Spara")).AllText.ShouldContain("Dagen har inte varit än.");
        (await goal.Set("Input.LatestOn", "2026-06-30").SubmitAsync("Spara")).Accepted().AllText.ShouldContain("25");
        await BeginAsync();

        var list = await _coordinator.OpenAsync($"{_plan}/revidering");

        list.Texts("tbody li").ShouldHaveSingleItem().ShouldStartWith("Antal läsare: 10 till 40 – senast uppmätt 25 den");
        (await JudgeAsync(_handbook, "CarryOver", f => f)).Accepted();
        (await _coordinator.OpenAsync($"{_plan}/revidering/atgarder/{_handbook.Split('/')[2]}")).Texts("tbody td").ShouldContain(t => t.StartsWith("25", StringComparison.Ordinal));
    }

    private async Task CompareDraftAsync()
    {
        var compared = await _coordinator.OpenAsync($"{_plan}/jamfor?fran=1&till=utkast");
        compared.Texts("del").ShouldContain("dialog");
        compared.Texts("ins").ShouldContain("samråd");
        compared.AllText.ShouldContain("Handboken finns.");
        var document = await _coordinator.DownloadAsync($"{_plan}/jamfor.docx?fran=1&till=utkast");
        using var package = new ZipArchive(new MemoryStream(document));
        using var reader = new StreamReader(package.GetEntry("word/document.xml")!.Open());
        var xml = await reader.ReadToEndAsync();
        xml.ShouldContain("<w:delText xml:space=\"preserve\">dialog</w:delText>");
        xml.ShouldContain("samråd");
        xml.ShouldContain("Handboken finns.");
        xml.ShouldContain("Öppna en samlad väg in");
    }

    private async Task<Page> BeginAsync(string decisionOn = "")
    {
        var page = await _coordinator.OpenAsync($"{_plan}/revidering/borja");
        return page.Url.AbsolutePath.EndsWith("/borja", StringComparison.Ordinal)
            ? (await page.FormWith("Börja revidera").Set("Input.DecisionOn", decisionOn).SubmitAsync("Börja revidera")).Accepted()
            : page;
    }

    private string Row(string activity) => $"{_plan}/revidering/atgarder/{activity.Split('/')[2]}";

    private async Task<Page> JudgeAsync(string activity, string judgement, Func<PageForm, PageForm> fill) =>
        await fill((await _coordinator.OpenAsync(Row(activity))).Form("form.form").Set("Input.Judgement", judgement)).SubmitAsync("Spara och gå till nästa");

    private async Task<Page> ChangeAsync(string activity, Func<PageForm, PageForm> fill) => (await JudgeAsync(activity, "Change", fill)).Accepted();

    private async Task ProposeAsync(string title)
    {
        var page = await _coordinator.OpenAsync($"{_plan}/revidering/ny-atgard");
        (await page.Form("form.form").Set("Input.Wording.Activity.Title", title)
            .Set("Input.Wording.Activity.Area", page.Find("select[name='Input.Wording.Activity.Area'] option:not([value=''])").GetAttribute("value")!)
            .Set("Input.Wording.Activity.Kind", "Year").Set("Input.Wording.Activity.FromYear", "2028")
            .Tick("Input.Wording.Activity.Responsible", page.BoxOf("Input.Wording.Activity.Responsible", "Kommunstyrelsen")).SubmitAsync("Spara")).Accepted();
    }

    private async Task CarryOverRestAsync()
    {
        var page = await _coordinator.OpenAsync($"{_plan}/revidering/for-over-resten");
        (await page.Form("main form.confirm").SubmitAsync()).Accepted();
    }

    private async Task FinishAsync() =>
        (await (await _coordinator.OpenAsync($"{_plan}/revidering/klar")).FormWith("Klar för beslut").SubmitAsync("Klar för beslut")).Accepted();

    private Task<List<RevisionRow>> RowsAsync() => _app.InScopeAsync(services => services.GetRequiredService<GovernanceDbContext>().RevisionRows.AsNoTracking().ToListAsync());

    private Task<List<PlanRevision>> RevisionsAsync() => _app.InScopeAsync(services => services.GetRequiredService<GovernanceDbContext>().Revisions.AsNoTracking().ToListAsync());

    private Task<List<RevisionConsultation>> ConsultationsAsync() => _app.InScopeAsync(services => services.GetRequiredService<GovernanceDbContext>().Consultations.AsNoTracking().ToListAsync());
}
