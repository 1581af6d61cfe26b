using System.Net;
using Coordination.Evaluation.Contracts;
using Coordination.Evaluation.Features.Evaluation.KeepPlanFollowUps;
using Coordination.Governance.Contracts;
using Coordination.Platform.Security;
using Coordination.Testing.Web;

namespace Coordination.Evaluation.Tests.Features.Evaluation.PlanFollowUps;

/// <summary>A plan's tertial from its opening to what the revision should take up.</summary>
public sealed partial class PlanFollowUpTests : IAsyncLifetime
{
    private CoordinationApp _app = null!;
    private Visitor _evaluator = null!;
    private Visitor _coordinator = null!;
    private Visitor _reader = null!;
    private string _plan = string.Empty;
    private string _network = string.Empty;
    private string _reserve = string.Empty;
    private string _educate = string.Empty;

    /// <summary>A plan with an activity whose day has passed, one that goes on and one that is done, each of a committee of its own.</summary>
    public async ValueTask InitializeAsync()
    {
        _app = await CoordinationApp.StartAsync();
        _evaluator = await _app.SignInAsAsync(Roles.Evaluator);
        _coordinator = await _app.SignInAsAsync(Roles.Coordinator);
        _reader = await _app.SignInAsAsync(Roles.Reader);
        foreach (var (code, name) in new[] { ("KS", "Kommunstyrelsen"), ("AMN", "Arbetsmarknadsnämnden"), ("KTN", "Kulturnämnden") })
        {
            (await (await _coordinator.OpenAsync("/namnder/ny")).Form("form.form").Set("Input.Code", code).Set("Input.Name", name).Set("Input.Kind", code == "KS" ? "CouncilBoard" : "Committee").SubmitAsync("Spara")).Accepted();
        }

        _plan = (await (await _coordinator.OpenAsync("/planer/ny")).Form("form.form").Set("Input.Title", "Handlingsplan").Set("Input.Template", "ThreeAreas").SubmitAsync("Skapa planen")).Accepted().Url.AbsolutePath;
        _network = await ActivityAsync("Bilda ett nätverk", "2026-12-31", "Arbetsmarknadsnämnden");
        _reserve = await ActivityAsync("Reservera kontrakt", "2027-12-31", "Kommunstyrelsen");
        _educate = await ActivityAsync("Utbilda handläggare", "2027-12-31", "Kulturnämnden");
        await ReportAsync(_educate, "Done", "Tre kurser hölls.");
    }

    public async ValueTask DisposeAsync()
    {
        _reader.Dispose();
        _coordinator.Dispose();
        _evaluator.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    [Trait("Req", "S003-13")]
    public async Task Open_AsksOnlyThoseWhoOwe_AndOnlyOnce()
    {
        (await _reader.OpenAsync("/planuppfoljning")).AllText.ShouldContain("Inga planuppföljningar att visa.");
        (await _reader.OpenAsync("/planuppfoljning/ny")).Status.ShouldBe(HttpStatusCode.Forbidden);

        // Made once for a plan and period, however often it is sent. Nobody is asked until it is opened.
        (await (await _evaluator.OpenAsync("/planuppfoljning/ny")).Form("form.form").Set("Input.Plan", string.Empty).SubmitAsync("Spara")).Texts(".ds-error-summary li").Count.ShouldBe(3);
        (await (await NewAsync("2027-T1", "2026-12-01")).SubmitAsync("Spara")).Text(".ds-error-summary").ShouldContain("Sista dag att svara har passerat.");
        var form = await NewAsync("2027-T1", "2027-05-20");
        var address = (await form.SubmitAsync("Spara")).Accepted().Url.AbsolutePath;
        (await form.SubmitAsync("Spara")).Accepted().Url.AbsolutePath.ShouldBe(address);
        (await (await NewAsync("2027", "2028-01-20")).SubmitAsync("Spara")).Accepted().Url.AbsolutePath.ShouldNotBe(address, "the year is followed up beside its tertials");
        (await _app.ToldAsync<ObligationRaised>()).ShouldBeEmpty();

        var open = await _evaluator.OpenAsync($"{address}/oppna");
        open.AllText.ShouldSatisfyAllConditions(t => t.ShouldContain("Arbetsmarknadsnämnden: 1 åtgärder kvar"), t => t.ShouldContain("Kommunstyrelsen: 1 åtgärder kvar"), t => t.ShouldNotContain("Kulturnämnden"));
        var twice = (await _evaluator.OpenAsync($"{address}/oppna")).Form("form.confirm");
        (await open.Form("form.confirm").SubmitAsync("Öppna och fråga")).Accepted().AllText.ShouldContain("2 nämnder är tillfrågade");
        (await twice.SubmitOnceAsync()).StatusCode.ShouldBe(HttpStatusCode.Redirect, "what is open already is shown");
        var raised = await _app.ToldAsync<ObligationRaised>();
        raised.Select(o => (o.CommitteeCode, o.DueOn, o.Title)).ShouldBe(
            [("AMN", new DateOnly(2027, 5, 20), "Rapportera läget tertial 1 2027: Handlingsplan"), ("KS", new DateOnly(2027, 5, 20), "Rapportera läget tertial 1 2027: Handlingsplan")], ignoreOrder: true);

        // The ledger has it, so its letters go out, and nothing is owed twice.
        await _app.DeliverAsync();
        (await _app.RunJobAsync("evaluation.keep-plan-follow-ups")).Handled.ShouldBe(0, "nothing has been told since");
        (await _app.ToldAsync<ObligationRaised>()).Count.ShouldBe(2);
        var list = await _reader.OpenAsync("/planuppfoljning?q=tertial&lage=Open");
        list.FindAll("tbody tr").ShouldHaveSingleItem().TextContent.ShouldContain("0 av 2");
        (await _reader.OpenAsync("/planuppfoljning?lage=Closed")).AllText.ShouldContain("Inga planuppföljningar att visa.");
        System.Text.Encoding.UTF8.GetString(await _reader.DownloadAsync("/planuppfoljning/export.csv?lage=Open")).ShouldContain("Handlingsplan");
    }

    [Fact]
    [Trait("Req", "S003-13")]
    public async Task Answers_AreHeardFromReportsAndLetters_InAnyOrder()
    {
        var address = await OpenedAsync();
        var page = await _reader.OpenAsync(address);
        page.FindAll("#namnder tbody tr").Single(r => r.TextContent.Contains("Kulturnämnden", StringComparison.Ordinal)).TextContent.ShouldContain("Inte tillfrågad");
        page.FindAll("#namnder tbody tr").Count(r => r.TextContent.Contains("Väntar på svar", StringComparison.Ordinal)).ShouldBe(2);

        // Who reports all of its own owes no more; who answers the letter has its words kept; told twice, it is one answer.
        await ReportAsync(_reserve, "InProgress", "Ett av två är klart.");
        await _app.DeliverAsync();
        (await _app.ToldAsync<ObligationMet>()).Count.ShouldBe(1);
        var key = (await _app.ToldAsync<ObligationRaised>()).Single(o => o.CommitteeCode == "AMN").Key;
        var answer = new ObligationAnswered(Guid.CreateVersion7(), "evaluation", key, "AMN", "InProgress", "Nätverket bildas i höst.", 4, _app.Clock.GetUtcNow());
        await _app.TellAsync(answer, answer with { Version = 3, Comment = "Äldre" }, answer);
        page = await _reader.OpenAsync(address);
        page.Text("#namnder").ShouldSatisfyAllConditions(t => t.ShouldContain("Har rapporterat allt"), t => t.ShouldContain("Nätverket bildas i höst."), t => t.ShouldNotContain("Äldre"), t => t.ShouldNotContain("Väntar på svar"));
        page.Text("#jamfort").ShouldContain("2 av 2");
        (await _app.ToldAsync<ObligationMet>()).Count.ShouldBe(2);
        (await _app.RunJobAsync("evaluation.keep-plan-follow-ups")).Handled.ShouldBe(0, "what was heard is what there is");
    }

    [Fact]
    [Trait("Req", "S003-13")]
    public async Task Sweep_FollowsWhoOwes_AsThePlanChanges()
    {
        var address = await OpenedAsync();

        // Something new of a committee that owed nothing: it is asked too, once, while there is time to answer.
        await ActivityAsync("Öppna en väg in", "2027-11-30", "Kulturnämnden");
        (await _app.RunJobAsync("evaluation.keep-plan-follow-ups")).Handled.ShouldBe(1);
        (await _app.RunJobAsync("evaluation.keep-plan-follow-ups")).Handled.ShouldBe(0);
        (await _app.ToldAsync<ObligationRaised>()).Count(o => o.CommitteeCode == "KTN").ShouldBe(1);

        // Another last day: who has not answered owes it by then.
        (await (await _evaluator.OpenAsync($"{address}/tid")).Form("form.form").Set("Input.DueOn", "2026-01-01").SubmitAsync("Spara")).Text(".ds-error-summary").ShouldContain("har passerat");
        (await (await _evaluator.OpenAsync($"{address}/tid")).Form("form.form").Set("Input.DueOn", "2027-06-01").SubmitAsync("Spara")).Accepted().AllText.ShouldContain("Ny sista dag att svara");
        (await _app.ToldAsync<ObligationRaised>()).Where(o => o.DueOn == new DateOnly(2027, 6, 1)).Select(o => o.CommitteeCode).Order().ShouldBe(["AMN", "KS", "KTN"]);

        // The committee's only activity goes to another one: it owes nothing, and is not said to have reported.
        var edit = await _coordinator.OpenAsync($"{_network}/andra");
        (await edit.FormWith("Spara").Clear("Input.Responsible").Tick("Input.Responsible", edit.BoxOf("Input.Responsible", "Kommunstyrelsen")).SubmitAsync("Spara")).Accepted();
        (await _app.RunJobAsync("evaluation.keep-plan-follow-ups")).Handled.ShouldBe(1);
        (await _app.ToldAsync<ObligationWithdrawn>()).ShouldHaveSingleItem().Reason.ShouldContain("ansvarar inte");
        var page = await _reader.OpenAsync(address);
        page.FindAll("#namnder tbody tr").Single(r => r.TextContent.Contains("Arbetsmarknadsnämnden", StringComparison.Ordinal)).TextContent.ShouldContain("Ansvarar inte längre");
        page.Text("#jamfort").ShouldContain("0 av 2");
    }

    [Fact]
    [Trait("Req", "S003-13")]
    [Trait("Req", "S003-20")]
    public async Task Proposals_AreFoundAcceptedAndDismissed_AndStandInTheRevision()
    {
        var address = await OpenedAsync();
        (await _reader.OpenAsync(address)).Text("#forslag").ShouldContain("Inga förslag.");

        // What the figures say should change, each with its reason; found again it is the same.
        (await FindAsync(address)).Text("#forslag").ShouldSatisfyAllConditions(
            t => t.ShouldContain("Skulle ha varit klar"), t => t.ShouldContain("Inget har rapporterats i den här perioden eller den förra."), t => t.ShouldContain("Åtgärden har varken mål eller mått."));
        var found = (await _evaluator.OpenAsync(address)).FindAll("#forslag li .row-text > a").Count;
        (await FindAsync(address)).FindAll("#forslag li .row-text > a").Count.ShouldBe(found);

        var late = (await _evaluator.OpenAsync(address)).FindAll("#forslag li .row-text > a").First(a => a.TextContent.Contains("en ny tid", StringComparison.Ordinal)).GetAttribute("href")!;
        (await _reader.OpenAsync(late)).Status.ShouldBe(HttpStatusCode.Forbidden);
        var (mine, theirs) = ((await _evaluator.OpenAsync(late)).Form("form.form"), (await _evaluator.OpenAsync(late)).Form("form.form"));
        (await mine.SubmitAsync("Spara")).Text(".ds-error-summary").ShouldContain("Välj om förslaget");
        (await mine.Set("Input.Decision", "Dismissed").SubmitAsync("Spara")).Text(".ds-error-summary").ShouldContain("Skriv varför");
        (await mine.Set("Input.Decision", "Accepted").Set("Input.Text", "Flytta nätverket till 2028.").SubmitAsync("Spara")).Accepted().Text("#forslag").ShouldContain("Går till revideringen");

        // The second writer sees what the first one said, field by field.
        var conflict = await theirs.Set("Input.Decision", "Dismissed").Set("Input.Because", "Är redan på gång.").SubmitAsync("Spara");
        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        conflict.AllText.ShouldContain("Flytta nätverket till 2028.");

        // In one's own words, of the whole plan; sent twice it is one.
        var own = (await _evaluator.OpenAsync($"{address}/forslag/nytt")).Form("form.form");
        (await own.SubmitAsync("Spara")).Texts(".ds-error-summary li").Count.ShouldBe(2);
        own.Set("Input.Text", "Slå ihop två områden.").Set("Input.Because", "De handlar om samma sak.");
        (await own.SubmitAsync("Spara")).Accepted().Text("#forslag").ShouldContain("Slå ihop två områden.");
        (await own.SubmitAsync("Spara")).Accepted();
        (await FindAsync(address)).FindAll("#forslag li .row-text > a").Count.ShouldBe(found + 1, "what somebody wrote is not taken away by the figures");

        await _app.DeliverAsync();
        await BeginRevisionAsync();
        var revision = await _coordinator.OpenAsync($"{_plan}/revidering");
        revision.Text("#forslag").ShouldSatisfyAllConditions(t => t.ShouldContain("Flytta nätverket till 2028."), t => t.ShouldContain("Hela planen: De handlar om samma sak."), t => t.ShouldContain("Handlingsplan, "));
        revision.FindAll("#forslag .rows > li").Count.ShouldBe(2);
        (await _coordinator.OpenAsync($"{_plan}/revidering/atgarder/{_network.Split('/')[2]}")).Text("#forslag").ShouldSatisfyAllConditions(t => t.ShouldContain("Flytta nätverket till 2028."), t => t.ShouldNotContain("Slå ihop"));

        // Taken back, it stands there no more.
        (await (await _evaluator.OpenAsync(late)).Form("form.form").Set("Input.Decision", "Dismissed").Set("Input.Because", "Är redan på gång.").SubmitAsync("Spara")).Accepted().Text("#forslag").ShouldContain("Är redan på gång.");
        await _app.DeliverAsync();
        (await _app.ToldAsync<RevisionProposed>()).Select(p => (p.Text, p.Holds)).ShouldBe([("Flytta nätverket till 2028.", true), ("Slå ihop två områden.", true), ("Flytta nätverket till 2028.", false)]);
        (await _coordinator.OpenAsync($"{_plan}/revidering")).Text("#forslag").ShouldNotContain("Flytta nätverket till 2028.");

        // Where the plan was the example's and is taken away, so is its follow-up, and nobody owes anything.
        await _app.TellAsync(new ExampleRemoved(_app.Clock.GetUtcNow(), [Guid.Parse(_plan.Split('/')[^1])]));
        (await _evaluator.OpenAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await _app.ToldAsync<ObligationWithdrawn>()).Count.ShouldBe(2);
    }

    [Fact]
    [Trait("Req", "S003-13")]
    [Trait("Req", "S002-16")]
    public async Task Closed_StaysAsItWas_AndIsPartOfTheReport()
    {
        var address = await OpenedAsync();

        // The period beside the one before: what is newly done, and what is newly late.
        var page = await _reader.OpenAsync(address);
        page.FindAll("#atgarder tbody tr").Single(r => r.TextContent.Contains("Utbilda", StringComparison.Ordinal)).TextContent.ShouldSatisfyAllConditions(t => t.ShouldContain("Nyligen klar"), t => t.ShouldContain("Tre kurser hölls."));
        page.FindAll("#atgarder tbody tr").Single(r => r.TextContent.Contains("nätverk", StringComparison.Ordinal)).TextContent.ShouldContain("Nyligen försenad");
        (await _reader.OpenAsync($"{address}?andring=NewDone")).FindAll("#atgarder tbody tr").Count.ShouldBe(1);
        (await _reader.OpenAsync($"{address}?q=kurser")).FindAll("#atgarder tbody tr").Count.ShouldBe(1);
        (await _reader.OpenAsync($"{address}?namnd=KS&andring=NewDone")).Text("#atgarder").ShouldContain("Inga åtgärder att visa.");
        System.Text.Encoding.UTF8.GetString(await _reader.DownloadAsync($"{address}/export.csv?andring=NewDone")).ShouldSatisfyAllConditions(t => t.ShouldContain("Utbilda"), t => t.ShouldNotContain("nätverk"));
        await ReportAsync(_reserve, "InProgress", "Ett av två är klart.");
        await _app.DeliverAsync();

        // Closing names who has not answered; two who close at once close once; who changed meanwhile is told.
        var close = await _evaluator.OpenAsync($"{address}/avsluta");
        close.AllText.ShouldSatisfyAllConditions(t => t.ShouldContain("Arbetsmarknadsnämnden har inte svarat"), t => t.ShouldNotContain("Kommunstyrelsen har inte svarat"));
        (await (await _evaluator.OpenAsync($"{address}/tid")).Form("form.form").Set("Input.DueOn", "2027-06-01").SubmitAsync("Spara")).Accepted();
        (await close.Form("form.confirm").SubmitAsync("Avsluta uppföljningen")).Status.ShouldBe(HttpStatusCode.Conflict);
        var twice = (await _evaluator.OpenAsync($"{address}/avsluta")).Form("form.confirm");
        (await (await _evaluator.OpenAsync($"{address}/avsluta")).Form("form.confirm").SubmitAsync("Avsluta uppföljningen")).Accepted();
        (await twice.SubmitOnceAsync()).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await _app.ToldAsync<ObligationWithdrawn>()).Count.ShouldBe(1);

        // Whatever is reported or answered later, the follow-up says what it said.
        var key = (await _app.ToldAsync<ObligationRaised>()).First(o => o.CommitteeCode == "AMN").Key;
        await ReportAsync(_reserve, "Done", "Båda är klara.");
        await _app.TellAsync(new ObligationAnswered(Guid.CreateVersion7(), "evaluation", key, "AMN", "Done", "För sent.", 9, _app.Clock.GetUtcNow()));
        (await _app.RunJobAsync("evaluation.keep-plan-follow-ups")).Handled.ShouldBe(0);
        page = await _reader.OpenAsync(address);
        page.Text("#atgarder").ShouldSatisfyAllConditions(t => t.ShouldContain("Ett av två är klart."), t => t.ShouldNotContain("Båda är klara."));
        page.Text("#namnder").ShouldSatisfyAllConditions(t => t.ShouldContain("Svarade inte"), t => t.ShouldNotContain("För sent."));
        (await _reader.DownloadAsync($"{address}/export.xlsx")).ShouldNotBeEmpty();

        // The report on results takes it up where it is chosen.
        var report = (await (await _evaluator.OpenAsync("/rapporter/resultat/ny")).Form("form.form").Set("Input.Title", "Tertialrapport").Set("Input.Plan", _plan.Split('/')[^1]).Set("Input.Period", "2027-T1").Set("Input.Indicators", "All").SubmitAsync("Spara")).Accepted().Url.AbsolutePath;
        (await (await _evaluator.OpenAsync($"{report}/delar")).Form("form.form").Set("Places[6]", "7").Set("Places[7]", "8").SubmitAsync("Spara")).Accepted();
        (await (await _evaluator.OpenAsync($"{report}/siffror")).FormWith("Frys siffrorna").SubmitAsync("Frys siffrorna")).Accepted();
        var preview = (await _evaluator.OpenAsync($"{report}/forhandsgranska")).Text("article");
        preview.ShouldSatisfyAllConditions(
            t => t.ShouldContain("av 3 åtgärder har det blivit bättre för 2 och sämre för 1"), t => t.ShouldContain("1 av 2 tillfrågade nämnder har svarat."), t => t.ShouldContain("Inga lärdomar har fastställts i perioden."));
    }

    [Fact]
    [Trait("Req", "S003-13")]
    public async Task Plan_LeadsToItsFollowUps_AndTheListShowsThoseOfOnePlan()
    {
        (await _reader.OpenAsync(_plan)).Text("#uppfoljningar").ShouldContain("Planen har ingen uppföljning än.");
        var address = await OpenedAsync();
        var panel = await _reader.OpenAsync(_plan);
        panel.Text("#uppfoljningar").ShouldSatisfyAllConditions(t => t.ShouldContain("tertial 1 2027"), t => t.ShouldContain("0 av 2 har svarat"), t => t.ShouldContain("Öppen"));
        panel.FindAll("#uppfoljningar a").Select(a => a.GetAttribute("href")).ShouldBe([$"/planuppfoljning?plan={_plan.Split('/')[^1]}", address], ignoreOrder: true);
        (await _reader.OpenAsync($"/planuppfoljning?plan={_plan.Split('/')[^1]}")).FindAll("tbody tr").Count.ShouldBe(1);
        (await _reader.OpenAsync($"/planuppfoljning?plan={Guid.CreateVersion7()}")).AllText.ShouldContain("Inga planuppföljningar att visa.");
    }

    [Fact]
    public async Task Draft_CanBeThrownAway_AndTwoWhoMoveItsDayAreTold()
    {
        var address = (await (await NewAsync("2026-T3", "2027-03-01")).SubmitAsync("Spara")).Accepted().Url.AbsolutePath;
        var (mine, theirs) = ((await _evaluator.OpenAsync($"{address}/tid")).Form("form.form"), (await _coordinator.OpenAsync($"{address}/tid")).Form("form.form"));
        (await theirs.Set("Input.DueOn", "2027-03-15").SubmitAsync("Spara")).Accepted();
        var conflict = await mine.Set("Input.DueOn", "2027-04-01").SubmitAsync("Spara");
        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        (await conflict.Form("form.form").SubmitAsync("Spara")).Accepted().AllText.ShouldContain("2027-04-01");
        (await _app.ToldAsync<ObligationRaised>()).ShouldBeEmpty("nobody is asked in a draft");

        (await _evaluator.OpenAsync($"{address}/avsluta")).Url.AbsolutePath.ShouldBe(address);
        (await (await _evaluator.OpenAsync($"{address}/ta-bort")).Form("form.confirm").SubmitAsync("Ta bort utkastet")).Accepted().Url.AbsolutePath.ShouldBe("/planuppfoljning");
        (await _evaluator.OpenAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("Ongoing", "Ongoing", "Same")]
    [InlineData("NotStarted", "Ongoing", "Better")]
    [InlineData("Late", "Ongoing", "Better")]
    [InlineData("Done", "Ongoing", "Worse")]
    [InlineData("Ongoing", "Late", "NewLate")]
    [InlineData("Late", "Done", "NewDone")]
    public void States_OfTwoPeriods_AreCompared(string before, string now, string change) => FollowUpQuery.Compare(before, now).ToString().ShouldBe(change);

    private async Task<PageForm> NewAsync(string period, string due) =>
        (await _evaluator.OpenAsync("/planuppfoljning/ny")).Form("form.form").Set("Input.Plan", _plan.Split('/')[^1]).Set("Input.Period", period).Set("Input.DueOn", due);

    private async Task<string> OpenedAsync()
    {
        var address = (await (await NewAsync("2027-T1", "2027-05-20")).SubmitAsync("Spara")).Accepted().Url.AbsolutePath;
        (await (await _evaluator.OpenAsync($"{address}/oppna")).Form("form.confirm").SubmitAsync("Öppna och fråga")).Accepted();
        await _app.DeliverAsync();
        return address;
    }

    private async Task CloseAsync(string address) =>
        (await (await _evaluator.OpenAsync($"{address}/avsluta")).Form("form.confirm").SubmitAsync("Avsluta uppföljningen")).Accepted();

    private async Task<Page> FindAsync(string address) => (await (await _evaluator.OpenAsync(address)).FormWith("Ta fram förslag").SubmitAsync("Ta fram förslag")).Accepted();

    private async Task<string> ActivityAsync(string title, string due, string committee)
    {
        var page = await _coordinator.OpenAsync($"{_plan}/ny-atgard");
        (await page.Form("form.form").Set("Input.Title", title).Set("Input.Area", page.Find("select[name='Input.Area'] option:not([value=''])").GetAttribute("value")!)
            .Set("Input.Kind", "Year").Set("Input.FromYear", due[..4]).Set("Input.DueOn", due).Tick("Input.Responsible", page.BoxOf("Input.Responsible", committee)).SubmitAsync("Spara")).Accepted();
        return (await _coordinator.OpenAsync($"/atgarder?plan={_plan.Split('/')[^1]}&antal=100")).FindAll("tbody th a").First(a => a.TextContent.Contains(title, StringComparison.Ordinal)).GetAttribute("href")!;
    }

    private async Task ReportAsync(string activity, string status, string text) =>
        (await (await _coordinator.OpenAsync($"{activity}/lage")).Form("form.form").Set("Input.Status", status).Set("Input.Comment", text).SubmitAsync()).Accepted();

    private async Task BeginRevisionAsync()
    {
        var decision = await _coordinator.OpenAsync($"{_plan}/beslut");
        var board = decision.FindAll("select[name='Input.Body'] option").Single(o => o.TextContent.Contains("(KS)", StringComparison.Ordinal)).GetAttribute("value")!;
        (await decision.Form("form.form").Set("Input.Body", board).Set("Input.Kind", "Adopt").Set("Input.MeetingDate", "2027-01-20").Set("Input.Paragraph", "17").SubmitAsync()).Accepted();
        var begin = await _coordinator.OpenAsync($"{_plan}/revidering/borja");
        begin.Text("#forslag").ShouldContain("Flytta nätverket till 2028.");
        (await begin.Form("form.form").SubmitAsync()).Accepted();
    }
}
