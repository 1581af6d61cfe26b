using System.Net;
using System.Text;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Obligations;
using Coordination.Platform.Security;
using Coordination.Testing.Hosting;
using Coordination.Testing.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Governance.Tests.Features.Governance.Activities;

/// <summary>The daily work with activities: goals, evidence, status, lists, many at once, and taking it back.</summary>
public sealed class ActivityWorkTests : IAsyncLifetime
{
    private CoordinationApp _app = null!;
    private Visitor _coordinator = null!;
    private string _plan = string.Empty;

    public async ValueTask InitializeAsync()
    {
        _app = await CoordinationApp.StartAsync();
        _coordinator = await _app.SignInAsAsync(Roles.Coordinator);
        await _coordinator.AddCommitteeAsync("KS", "Kommunstyrelsen", "CouncilBoard");
        await _coordinator.AddCommitteeAsync("AMN", "Arbetsmarknadsnämnden");
        await _coordinator.AddCommitteeAsync("OMN", "Omsorgsnämnden");
        _plan = await _coordinator.StartPlanAsync("Handlingsplan");
    }

    public async ValueTask DisposeAsync()
    {
        _coordinator.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    [Trait("Req", "S002-27")]
    [Trait("Req", "S003-R5.5")]
    [Trait("Req", "S000-17")]
    [Trait("Req", "S001-05")]
    public async Task Goal_AddedLater_MeasuresYearOnYear()
    {
        var activity = await _coordinator.AddActivityAsync(_plan, "Öka antalet reserverade kontrakt", "2028-12-31", "Kommunstyrelsen");
        (await _app.ActivityAtAsync(activity)).Goals.ShouldBeEmpty("an activity may stand without a goal");
        _app.Clock.Advance(TimeSpan.FromDays(40));

        using var later = await _app.SignInAsAsync(Roles.Coordinator);
        var form = (await later.OpenAsync($"{activity}/mal")).Form("form.form");
        var page = (await form.Set("Input.Measure", "Reserverade kontrakt").Set("Input.Baseline", "2").Set("Input.Target", "4,5").Set("Input.Unit", "kontrakt")
            .Set("Input.Direction", "Increase").Set("Input.YearOnYear", "true").SubmitAsync("Spara")).Accepted();

        page.AllText.ShouldContain("4,5 kontrakt");
        page.AllText.ShouldContain("Ska öka, jämförs år för år", Case.Insensitive);
        (await _app.ActivityAtAsync(activity)).Goals.Single().Target.ShouldBe(4.5m);
        var change = await later.OpenAsync(page.Find("a[href*='/mal/']").GetAttribute("href")!);
        (await change.FormWith("Spara").Set("Input.Target", "6").SubmitAsync("Spara")).AllText.ShouldContain("6 kontrakt");
    }

    [Fact]
    [Trait("Req", "S002-27")]
    [Trait("Req", "S003-R5.5")]
    public async Task Goal_MeasuredOverTime_IsATableAndALine_AndShowsTheLatestThatStands()
    {
        var activity = await _coordinator.AddActivityAsync(_plan, "Öka antalet reserverade kontrakt", "2028-12-31", "Kommunstyrelsen");
        var made = (await (await _coordinator.OpenAsync($"{activity}/mal")).Form("form.form").Set("Input.Measure", "Reserverade kontrakt").Set("Input.Target", "9").Set("Input.Unit", "st").Set("Input.Direction", "Increase")
            .Set("Input.Latest", "3").Set("Input.LatestOn", "2024-12-31").SubmitAsync("Spara")).Accepted();
        var page = await made.FollowAsync("3 Reserverade kontrakt");
        page.Texts("tbody th").ShouldBe(["31 dec 2024"]);
        page.Has("svg.line-chart").ShouldBeFalse("one figure is no line");

        var form = page.FormWith("Spara").Set("Input.Value", "7,5").Set("Input.On", "2026-12-31").Set("Input.Source", "Avtalsdatabasen");
        (await form.SubmitAsync("Spara")).Accepted();
        (await form.SubmitAsync("Spara")).Accepted().FindAll("form tbody tr").Count.ShouldBe(2, "sent twice, it is one figure");
        var between = (await _coordinator.OpenAsync(page.Url.AbsolutePath)).FormWith("Spara").Set("Input.Value", "5").Set("Input.On", "2025-12-31");
        (await between.Set("Input.On", "2099-01-01").SubmitAsync("Spara")).Has("[name='Input.On'][aria-invalid=true]").ShouldBeTrue();
        var shown = (await between.Set("Input.On", "2025-12-31").SubmitAsync("Spara")).Accepted();
        shown.Find("svg.line-chart").GetAttribute("aria-label").ShouldBe("Från 3 till 7,5 mellan 31 dec 2024 och 31 dec 2026");
        shown.Texts("form tbody th").ShouldBe(["31 dec 2026", "31 dec 2025", "31 dec 2024"]);
        shown.AllText.ShouldContain("Avtalsdatabasen");
        var goal = (await _app.ActivityAtAsync(activity)).Goals.Single();
        (goal.Latest, goal.LatestOn).ShouldBe((7.5m, new DateOnly(2026, 12, 31)), "an older figure that comes late is not the latest");

        var struck = (await shown.FormWith("Stryk 31 dec 2026").SubmitAsync("Stryk 31 dec 2026")).Accepted();
        struck.AllText.ShouldContain("Struket");
        (await _app.ActivityAtAsync(activity)).Goals.Single().Latest.ShouldBe(5);
        (await _coordinator.OpenAsync(activity)).AllText.ShouldContain("5 Reserverade kontrakt 31 dec 2025");

        using var reader = await _app.SignInAsAsync(Roles.Reader);
        var read = await reader.OpenAsync(page.Url.AbsolutePath);
        read.Has("svg.line-chart").ShouldBeTrue();
        read.Has("main button").ShouldBeFalse();
        (await reader.OpenAsync($"{activity}/mal/{Guid.CreateVersion7()}/varden")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    [Trait("Req", "S003-18")]
    public async Task Report_AndComment_StandInTheHistoryWithWhoAndWhen()
    {
        var activity = await _coordinator.AddActivityAsync(_plan, "Åtgärd med historik", "2027-06-01", "Omsorgsnämnden");

        (await (await _coordinator.OpenAsync($"{activity}/lage")).Form("form.form").Set("Input.Status", "InProgress").Set("Input.Comment", "Två möten är hållna.").SubmitAsync("Spara")).Accepted();
        var page = (await (await _coordinator.OpenAsync(activity)).FormWith("Spara kommentaren").Set("Comment", "Nästa möte i mars.").SubmitAsync("Spara kommentaren")).Accepted();

        var history = page.Text("#historik, section[aria-labelledby*='istorik']");
        history.ShouldContain("Läget rapporterades: Pågår");
        history.ShouldContain("Två möten är hållna.");
        history.ShouldContain("Nästa möte i mars.");
        history.ShouldContain("1 feb 2027 kl. 09.00");
    }

    [Fact]
    public async Task Lateness_IsComputedFromTheDay()
    {
        var activity = await _coordinator.AddActivityAsync(_plan, "Åtgärd som blir sen", "2027-02-05", "Omsorgsnämnden");
        (await _coordinator.OpenAsync(activity)).AllText.ShouldContain("Ej påbörjad");

        _app.SetDay(2, 6);

        using var later = await _app.SignInAsAsync(Roles.Coordinator);
        (await later.OpenAsync(activity)).AllText.ShouldContain("Försenad");
        (await later.OpenAsync("/atgarder?status=forsenade")).Texts("tbody th a").ShouldBe(["Åtgärd som blir sen"]);
        (await _app.ActivityAtAsync(activity)).Status.ShouldBe(ActivityStatus.NotStarted, "late is not a state that somebody sets");
    }

    [Fact]
    [Trait("Req", "S003-18")]
    public async Task Evidence_AFileAndALink_CanBeFetchedAgain()
    {
        var activity = await _coordinator.AddActivityAsync(_plan, "Åtgärd med underlag", "2027-06-01", "Omsorgsnämnden");
        var content = Encoding.UTF8.GetBytes("Möte;Dag\nFörsta;2027-01-12\n");

        var form = (await _coordinator.OpenAsync($"{activity}/underlag")).Form("form.form");
        var page = (await form.Set("Input.Title", "Mötesserie").Attach("Input.File", "möten.csv", content, "text/csv").SubmitAsync("Spara")).Accepted();
        var second = (await _coordinator.OpenAsync($"{activity}/underlag")).Form("form.form");
        page = (await second.Set("Input.Title", "Sidan").Set("Input.Address", "https://kommun.example/asf").SubmitAsync("Spara")).Accepted();

        var file = page.FindAll("a").Single(a => a.TextContent == "Mötesserie").GetAttribute("href")!;
        (await _coordinator.DownloadAsync(file)).ShouldBe(content);
        page.FindAll("a").Single(a => a.TextContent == "Sidan").GetAttribute("href").ShouldBe("https://kommun.example/asf");
    }

    [Theory]
    [InlineData("farligt.exe", "MZ\u0090\0")]
    [InlineData("utklädd.pdf", "<html><script>alert(1)</script></html>")]
    public async Task Evidence_AFileThatIsNotWhatItSays_IsRefusedAtTheField(string name, string content)
    {
        var activity = await _coordinator.AddActivityAsync(_plan, "Åtgärd som får fel fil", "2027-06-01", "Omsorgsnämnden");

        var page = await (await _coordinator.OpenAsync($"{activity}/underlag")).Form("form.form").Set("Input.Title", "Underlaget")
            .Attach("Input.File", name, Encoding.Latin1.GetBytes(content)).SubmitAsync("Spara");

        ((int)page.Status).ShouldBeInRange(400, 499);
        page.Has(".ds-error-summary").ShouldBeTrue();
        page.Form("form.form")["Input.Title"].ShouldBe("Underlaget");
        (await _app.ActivityAtAsync(activity)).Evidence.ShouldBeEmpty();
    }

    [Fact]
    public async Task Remove_AndRestore_KeepsTheHistory()
    {
        var activity = await _coordinator.AddActivityAsync(_plan, "Åtgärd som tas bort", "2027-06-01", "Omsorgsnämnden");
        (await _coordinator.DecideAsync(_plan, "KS", "Adopt", "2027-01-20", "3")).Accepted();

        (await (await _coordinator.OpenAsync($"{activity}/andra")).FormWith("Ta ur planen").SubmitAsync("Ta ur planen")).Accepted();
        (await _coordinator.OpenAsync("/atgarder")).AllText.ShouldNotContain("Åtgärd som tas bort");
        (await _app.LedgerAsync()).ShouldAllBe(o => o.State == ObligationState.Withdrawn);

        var edit = await _coordinator.OpenAsync($"{activity}/andra");
        var button = edit.FindAll("main form button").Select(b => b.TextContent.Trim()).Last();
        (await edit.FormWith(button).SubmitAsync(button)).Accepted();

        (await _coordinator.OpenAsync("/atgarder")).AllText.ShouldContain("Åtgärd som tas bort");
        (await _app.LedgerAsync()).ShouldContain(o => o.State == ObligationState.Open);
    }

    [Fact]
    public async Task Bulk_MoveDates_AsksFirstAndCanBeTakenBack()
    {
        var first = await _coordinator.AddActivityAsync(_plan, "Första i raden", "2027-06-01", "Omsorgsnämnden");
        var second = await _coordinator.AddActivityAsync(_plan, "Andra i raden", "2027-07-01", "Arbetsmarknadsnämnden");
        var check = await MarkAsync("Flytta datum", first, second);
        check.AllText.ShouldContain("Gäller 2 åtgärder");
        (await _app.ActivityAtAsync(first)).DueOn.ShouldBe(new DateOnly(2027, 6, 1));

        var done = (await check.FormWith("Flytta datum").Set("Input.DueOn", "2027-09-15").Set("Input.Reason", "Beslutat i styrgruppen").SubmitAsync("Flytta datum")).Accepted();

        done.AllText.ShouldContain("2 åtgärder är ändrade.");
        (await _app.ActivityAtAsync(second)).DueOn.ShouldBe(new DateOnly(2027, 9, 15));
        var undo = await _coordinator.OpenAsync(done.FindAll("a").Single(a => a.TextContent.Trim() == "Ångra").GetAttribute("href")!);
        (await undo.FormWith("Ångra").SubmitAsync("Ångra")).AllText.ShouldContain("2 åtgärder är som förut.");
        (await _app.ActivityAtAsync(first)).DueOn.ShouldBe(new DateOnly(2027, 6, 1));
        (await _app.ActivityAtAsync(second)).DueOn.ShouldBe(new DateOnly(2027, 7, 1));
    }

    [Fact]
    public async Task Bulk_FiveHundredActivities_CanAllBeTakenBackOnceAndInTime()
    {
        const int Many = 500;
        var committee = await _app.CommitteeAsync("MNG", Duties.Secretary);
        var ids = await _app.OweAsync([.. Enumerable.Range(0, Many).Select(i => new DateOnly(2027, 6, 1).AddDays(i % 30))], committee);
        var check = await MarkAllAsync(ids);

        var done = (await check.FormWith("Flytta datum").Set("Input.DueOn", "2028-01-31").Set("Input.Reason", "Alla på en gång").SubmitAsync("Flytta datum")).Accepted();
        var address = done.FindAll("a").Single(a => a.TextContent.Trim() == "Ångra").GetAttribute("href")!;
        (await DueAsync()).ShouldBe([new DateOnly(2028, 1, 31)]);
        var undo = (await _coordinator.OpenAsync(address)).FormWith("Ångra");
        var answers = await Task.WhenAll(undo.SubmitAsync("Ångra"), undo.SubmitAsync("Ångra"));

        answers.ShouldContain(a => a.AllText.Contains($"{Many} åtgärder är som förut.", StringComparison.Ordinal));
        (await DueAsync()).Count.ShouldBe(30);
        (await _coordinator.OpenAsync(address)).AllText.ShouldContain("Det finns inget att ångra");

        Task<List<DateOnly?>> DueAsync() => _app.InScopeAsync(s => s.GetRequiredService<GovernanceDbContext>().Activities.Where(a => ids.Contains(a.Id)).Select(a => a.DueOn).Distinct().ToListAsync());
    }

    [Fact]
    public async Task Bulk_AWeekLater_CannotBeTakenBackAndIsForgotten()
    {
        var first = await _coordinator.AddActivityAsync(_plan, "Ändrad för länge sedan", "2027-06-01", "Omsorgsnämnden");
        var done = await (await MarkAsync("Flytta datum", first)).FormWith("Flytta datum").Set("Input.DueOn", "2027-09-15").Set("Input.Reason", "Nytt beslut").SubmitAsync("Flytta datum");
        var address = done.FindAll("a").Single(a => a.TextContent.Trim() == "Ångra").GetAttribute("href")!;
        (await _app.RunJobAsync("governance.expire-bulk-undos")).Handled.ShouldBe(0);

        _app.Clock.Advance(TimeSpan.FromDays(8));

        using var later = await _app.SignInAsAsync(Roles.Coordinator);
        (await later.OpenAsync(address)).AllText.ShouldContain("Det finns inget att ångra");
        (await _app.RunJobAsync("governance.expire-bulk-undos")).Handled.ShouldBe(1);
    }

    [Fact]
    public async Task Bulk_WithoutTheDate_IsRefusedAndKeepsTheMarked()
    {
        var first = await _coordinator.AddActivityAsync(_plan, "Markerad åtgärd", "2027-06-01", "Omsorgsnämnden");

        var page = await (await MarkAsync("Flytta datum", first)).FormWith("Flytta datum").SubmitAsync("Flytta datum");

        page.Texts(".ds-error-summary li").ShouldContain("Ange det nya datumet.");
        page.AllText.ShouldContain("Markerad åtgärd");
        page.Form("form.form").Values.Count(v => v.Key == "ids").ShouldBe(1);
    }

    [Fact]
    public async Task Bulk_Reassign_MovesTheDutyToTheNewCommittee()
    {
        var activity = await _coordinator.AddActivityAsync(_plan, "Åtgärd som byter nämnd", "2027-06-01", "Omsorgsnämnden");
        (await _coordinator.DecideAsync(_plan, "KS", "Adopt", "2027-01-20", "3")).Accepted();

        var check = await MarkAsync("Byt ansvarig", activity);
        (await check.FormWith("Byt ansvarig").Set("Input.Committee", check.OptionOf("Input.Committee", "Arbetsmarknadsnämnden")).SubmitAsync("Byt ansvarig")).Accepted();

        (await _coordinator.OpenAsync(activity)).AllText.ShouldContain("Arbetsmarknadsnämnden");
        var ledger = await _app.LedgerAsync();
        ledger.Count(o => o.State == ObligationState.Open).ShouldBe(1);
        ledger.Count(o => o.State == ObligationState.Withdrawn).ShouldBe(1);
    }

    [Fact]
    public async Task List_FiltersAndExports_TheSameRows()
    {
        await _coordinator.AddActivityAsync(_plan, "Måla café", "2027-06-01", "Omsorgsnämnden");
        await _coordinator.AddActivityAsync(_plan, "Öppna tvätteri", "2027-07-01", "Arbetsmarknadsnämnden");

        (await _coordinator.OpenAsync("/atgarder?q=cafe")).Texts("tbody th a").ShouldBe(["Måla café"], "search ignores accents");
        (await _coordinator.OpenAsync("/atgarder?namnd=AMN")).Texts("tbody th a").ShouldBe(["Öppna tvätteri"]);
        var csv = Encoding.UTF8.GetString(await _coordinator.DownloadAsync("/atgarder/export.csv?namnd=AMN"));
        csv.ShouldContain("Öppna tvätteri");
        csv.ShouldNotContain("Måla café");
        (await _coordinator.OpenAsync("/atgarder?q=finnsinte")).AllText.ShouldContain("Inga åtgärder");
    }

    [Fact]
    public async Task Report_ByAnOfficerOfAnotherCommittee_IsForbidden()
    {
        var activity = await _coordinator.AddActivityAsync(_plan, "Omsorgens åtgärd", "2027-06-01", "Omsorgsnämnden");
        using var own = await _app.SignInAsAsync(Roles.CommitteeOfficer, "OMN");
        using var other = await _app.SignInAsAsync(Roles.CommitteeOfficer, "AMN");

        (await own.OpenAsync($"{activity}/lage")).Status.ShouldBe(HttpStatusCode.OK);
        (await other.OpenAsync($"{activity}/lage")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    /// <summary>The check page as it comes when every row of a long list is marked.</summary>
    private async Task<Page> MarkAllAsync(IReadOnlyList<ActivityId> ids)
    {
        var form = (await _coordinator.OpenAsync("/atgarder?antal=200")).FormWith("Flytta datum");
        foreach (var id in ids)
        {
            form.Tick("ids", id.Value.ToString("N"));
        }

        return await form.SubmitAsync("Flytta datum");
    }

    private async Task<Page> MarkAsync(string button, params string[] activities)
    {
        var list = await _coordinator.OpenAsync("/atgarder");
        var form = list.FormWith(button);
        foreach (var activity in activities)
        {
            form.Tick("ids", Guid.Parse(activity.Split('/')[2]).ToString("N"));
        }

        return await form.SubmitAsync(button);
    }
}
