using System.Text;
using System.Text.RegularExpressions;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Obligations;
using Coordination.Governance.Domain.Referrals;
using Coordination.Governance.Tests.Features.Governance.Matters;
using Coordination.Platform.Security;
using Coordination.Testing.Hosting;
using Coordination.Testing.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Governance.Tests.Features.Governance.Referrals;

/// <summary>
/// A referral is one duty with steps on the way: the committee is reminded of them, sees them in its calendar and list, and ticks them off.
/// </summary>
[Trait("Req", "S001-06")]
public sealed partial class PreparationStepsTests : IAsyncLifetime
{
    private const string Address = "sekreterare@kommun.example";
    private CoordinationApp _app = null!;
    private Visitor _officer = null!;
    private string _matter = string.Empty;

    public async ValueTask InitializeAsync()
    {
        _app = await CoordinationApp.StartAsync();
        await _app.CommitteeAsync("AMN", Duties.Secretary);
        using var administrator = await _app.SignInAsAsync(Roles.Administrator);
        _app.SetDay(1, 4);
        _officer = await _app.SignInAsAsync(Roles.Coordinator);
        _matter = (await _officer.RegisterAsync("Motion", "Ta tillvara de sociala företagen", "2026-12-15")).Url.AbsolutePath;
        (await (await _officer.OpenAsync("/namnder/AMN/sammantraden/nytt")).Form().Set("Input.On", "2027-03-10").SubmitAsync("Spara")).Accepted();
    }

    public async ValueTask DisposeAsync()
    {
        _officer.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Steps_AreRemindedOfInTheLettersOfOneDuty()
    {
        await ReferAsync();
        (await _app.LedgerAsync()).ShouldHaveSingleItem().Milestones!.ShouldStartWith("Consultation:2027-01-22,Draft:2027-02-08");

        await MorningAsync(1, 18);
        (await _app.LettersAsync()).ShouldBeEmpty("the first step is more than three working days away");
        await MorningAsync(1, 19);
        Flat((await _app.LettersAsync()).ShouldHaveSingleItem().TextBody).ShouldContain("Klart senast 30 mars 2027 (om 70 dagar). På vägen dit: samråd börjar 22 jan");
        await MorningAsync(1, 20);
        (await _app.LettersAsync()).Count.ShouldBe(1, "a step is reminded of once");
        await MorningAsync(2, 3);

        var letter = Flat((await _app.LettersAsync())[^1].TextBody);
        letter.ShouldContain("På vägen dit: första utkast 8 feb, enhetschefens godkännande 12 feb, direktörens godkännande 17 feb");
        letter.ShouldContain("Dagen har passerat för: samråd börjar 22 jan");
        (await _app.LedgerAsync()).ShouldHaveSingleItem("steps are no duties of their own").IsLateOn(_app.Today()).ShouldBeFalse();
        (await RungsAsync()).ShouldBe(["step-consultation-20270122", "step-draft-20270208"]);
    }

    [Fact]
    public async Task Steps_StandInTheWheelAndInTheApi_UntilTheyAreTickedOff()
    {
        var page = await ReferAsync();
        (await _officer.OpenAsync("/arshjul/2027/1")).AllText.ShouldContain("Samråd börjar: Ta tillvara de sociala företagen");
        (await _officer.OpenAsync("/arshjul/ar/2027?slag=Step&namnd=AMN")).AllText.ShouldContain("Första utkast: Ta tillvara");
        using var system = _app.Visit();
        system.Headers.Authorization = new("Bearer", await _app.Data.CreateApiKeyAsync());
        (await StepsAsync(system))[0].GetRawText().ShouldBe("{\"name\":\"consultation\",\"on\":\"2027-01-22\",\"isDone\":false}");

        await (await _officer.OpenAsync(page)).Form("main form").SubmitAsync("Klart Samråd börjar");

        (await StepsAsync(system))[0].GetProperty("isDone").GetBoolean().ShouldBeTrue();
        (await _officer.OpenAsync("/arshjul/2027/1")).AllText.ShouldNotContain("Samråd börjar");
        (await (await _officer.OpenAsync($"{_matter}/skydd")).Form().Set("Input.IsProtected", "true").Set("Input.SecrecySection", "OSL 18 kap.").SubmitAsync("Spara")).Accepted();
        using var other = await _app.SignInAsAsync(Roles.Administrator);
        (await other.OpenAsync("/arshjul/ar/2027")).AllText.ShouldNotContain("sociala företagen");

        static async Task<IReadOnlyList<System.Text.Json.JsonElement>> StepsAsync(Visitor system)
        {
            using var answer = await system.SendAsync(new(HttpMethod.Get, "/coordination/v1/obligations?kind=referral"));
            using var document = System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            return [.. document.RootElement.Clone().GetProperty("obligations")[0].GetProperty("steps").EnumerateArray()];
        }
    }

    [Fact]
    public async Task Steps_TickedOff_AreNotRemindedOf()
    {
        var page = await ReferAsync();
        await (await _officer.OpenAsync(page)).Form("main form").SubmitAsync("Klart Samråd börjar");

        await MorningAsync(1, 19);

        (await _app.LettersAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Steps_TurnedOffByRule_AreNotRemindedOf()
    {
        await ReferAsync();
        var form = (await _officer.OpenAsync("/paminnelser/regler")).Form("#regel form");
        form["Input.DaysBeforeStep"].ShouldBe("3");
        (await form.Set("Input.Kind", "Referral").Set("Input.DaysBeforeStep", "0").SubmitAsync("Spara")).Accepted();

        await MorningAsync(1, 19);

        (await _app.LettersAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Meeting_Moved_MovesTheStepsOfTheDuty()
    {
        await ReferAsync();
        var meeting = await InDbAsync(db => db.Meetings.AsNoTracking().SingleAsync());

        (await (await _officer.OpenAsync($"/namnder/AMN/sammantraden/{meeting.Id.Value}")).Form().Set("Input.On", "2027-03-12").SubmitAsync("Spara")).Accepted();

        (await _app.LedgerAsync()).ShouldHaveSingleItem().Milestones!.ShouldContain("Dispatch:2027-03-05,Meeting:2027-03-12");
    }

    [Fact]
    public async Task Duty_RaisedBeforeStepsWereKept_GetsThemByTheSweep()
    {
        await ReferAsync();
        await InDbAsync(async db => await db.Obligations.ExecuteUpdateAsync(set => set.SetProperty(o => o.Milestones, (string?)null)));

        await MorningAsync(1, 19);

        (await _app.LettersAsync()).ShouldHaveSingleItem();
        (await _app.LedgerAsync()).ShouldHaveSingleItem().Milestones!.ShouldContain("Draft:2027-02-08");
    }

    [Fact]
    public async Task Calendar_OfTheCommittee_HasTheSteps_AndCallsThemOffWhenTheDutyEnds()
    {
        var page = await ReferAsync();
        var own = await FeedAddressAsync("AMN");
        var all = await FeedAddressAsync("alla");
        using var program = _app.Visit();

        var text = Encoding.UTF8.GetString(await program.DownloadAsync(own)).Replace("\r\n ", string.Empty, StringComparison.Ordinal);

        text.ShouldContain("SUMMARY;LANGUAGE=sv:Första utkast: Svar på remiss: Ta tillvara de sociala företagen");
        text.ShouldContain("DTSTART;VALUE=DATE:20270208");
        Events(text).ShouldBe(9);
        Events(Encoding.UTF8.GetString(await program.DownloadAsync(all))).ShouldBe(1, "the calendar of all shows what is owed");
        await (await _officer.OpenAsync(page)).Form("main form").SubmitAsync("Klart Första utkast");
        await (await _officer.OpenAsync(page + "/avsluta")).Form().Set("Input.How", "Withdraw").Set("Input.Reason", "Berör inte nämnden").SubmitAsync("Spara");
        var ended = Encoding.UTF8.GetString(await program.DownloadAsync(own)).Replace("\r\n ", string.Empty, StringComparison.Ordinal);
        ended.ShouldContain("Klar: Första utkast");
        ended.Split("STATUS:CANCELLED").Length.ShouldBe(9, "the duty and the seven steps that were left");
    }

    [Fact]
    public async Task List_ShowsTheNextStep_AndFindsWhatHasPassedOrComesSoon()
    {
        await ReferAsync();
        (await _officer.OpenAsync("/remisser?lage=steg-snart&sort=step")).AllText.ShouldContain("Inga remisser matchar.");
        (await _officer.OpenAsync("/remisser?sort=-step")).Find("tbody tr").TextContent.ShouldContain("Samråd börjar");
        (await _officer.OpenAsync("/namnder/AMN")).AllText.ShouldContain("Samråd börjar");

        _app.SetDay(1, 25);
        using var later = await _app.SignInAsAsync(Roles.Coordinator);

        (await later.OpenAsync("/remisser?lage=steg-passerat&sort=step")).Texts("tbody tr").ShouldHaveSingleItem().ShouldContain("Samråd börjar");
        (await later.OpenAsync("/remisser?lage=steg-snart")).Texts("tbody tr").ShouldHaveSingleItem();
        var file = Encoding.UTF8.GetString(await later.DownloadAsync("/remisser/export.csv"));
        file.ShouldContain("Nästa steg senast");
        file.ShouldContain("2027-01-22");
    }

    [Fact]
    public async Task Link_TicksStepsOff_AndUndoingTakesTheTicksBack()
    {
        await ReferAsync();
        await MorningAsync(2, 3);
        var link = await _app.LinkAsync(Address);
        var owed = (await _app.LedgerAsync()).Single();
        using var secretary = _app.Visit();
        var form = (await secretary.OpenAsync($"{link}/{owed.Id.Value:N}")).Form();

        var check = await form.Set("Input.Status", nameof(ActivityStatus.InProgress)).Tick("Input.Steps", "Consultation").Tick("Input.Steps", "Draft").SubmitAsync("Fortsätt");
        check.AllText.ShouldContain("Första utkast");
        (await StepsAsync()).ShouldAllBe(s => s.DoneOn == null, "nothing is stored before it is confirmed");
        var receipt = await check.FormWith("Skicka svar").SubmitAsync("Skicka svar");

        (await StepsAsync()).Where(s => s.DoneOn is not null).Select(s => s.Step).ShouldBe([PreparationStep.Consultation, PreparationStep.Draft], ignoreOrder: true);
        (await _app.LedgerAsync()).Single().Milestones!.ShouldStartWith("Consultation:2027-01-22:x,Draft:2027-02-08:x,UnitHead:2027-02-12,");
        await receipt.Form().SubmitAsync();
        (await StepsAsync()).ShouldAllBe(s => s.DoneOn == null);
        (await _app.LedgerAsync()).Single().Milestones.ShouldNotBeNull().ShouldNotContain(":x");
    }

    [Fact]
    public async Task Answer_Undone_DoesNotHoldUpTheNextLetter()
    {
        await ReferAsync();
        await MorningAsync(2, 3);
        var link = await _app.LinkAsync(Address);
        var owed = (await _app.LedgerAsync()).Single();
        using var secretary = _app.Visit();
        var check = await (await secretary.OpenAsync($"{link}/{owed.Id.Value:N}")).Form().Set("Input.Status", nameof(ActivityStatus.Done)).Set("Input.Comment", "Inget att invända.").SubmitAsync("Fortsätt");
        var receipt = await check.FormWith("Skicka svar").SubmitAsync("Skicka svar");
        await receipt.Form().SubmitAsync();

        await MorningAsync(2, 4);

        (await _app.LettersAsync()).Count.ShouldBe(2, "it is owed again, and its rung had been told once before");
    }

    private async Task MorningAsync(int month, int day)
    {
        _app.SetDay(month, day);
        await _app.SweepAsync();
    }

    /// <returns>The referral's address.</returns>
    private async Task<string> ReferAsync()
    {
        var page = await _officer.OpenAsync($"{_matter}/remittera");
        var check = await page.Form().Set("Input.DueOn", "2027-03-30").Tick("Input.Committees", page.BoxOf("Input.Committees", "AMN")).SubmitAsync("Granska mot sammanträdena");
        return (await check.Form().SubmitAsync("Remittera till 1")).Find("a[href*='/remisser/']").GetAttribute("href")!;
    }

    private async Task<string> FeedAddressAsync(string whose)
    {
        var page = await (await _officer.OpenAsync($"/kalendrar/{whose}/adress")).Form().SubmitAsync();
        return new Uri(page.Find("#adress").GetAttribute("value")!).AbsolutePath;
    }

    private Task<List<ReferralStep>> StepsAsync() => InDbAsync(async db => (await db.Referrals.AsNoTracking().AsSplitQuery().SingleAsync()).Steps.ToList());

    private Task<List<string>> RungsAsync() => InDbAsync(db => db.Reminders.AsNoTracking().OrderBy(r => r.Date).Select(r => r.Rung).ToListAsync());

    private Task<T> InDbAsync<T>(Func<GovernanceDbContext, Task<T>> read) => _app.InScopeAsync(services => read(services.GetRequiredService<GovernanceDbContext>()));

    private static int Events(string calendar) => calendar.Split("BEGIN:VEVENT").Length - 1;

    private static string Flat(string text) => Spaces().Replace(text, " ");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
