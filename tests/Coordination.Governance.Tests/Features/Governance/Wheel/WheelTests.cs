using System.Net;
using System.Text;
using Coordination.Governance.Domain.Obligations;
using Coordination.Platform.Security;
using Coordination.Testing.Hosting;
using Coordination.Testing.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Governance.Tests.Features.Governance.Wheel;

/// <summary>The year's wheel: what stands in it, who is told of it, and who is not.</summary>
public sealed class WheelTests : IAsyncLifetime
{
    private const string Secretary = "sara@kommun.example";
    private CoordinationApp _app = null!;
    private Visitor _coordinator = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await CoordinationApp.StartAsync();
        _app.SetDay(4, 12);
        _coordinator = await _app.SignInAsAsync(Roles.Coordinator);
        await _coordinator.AddCommitteeAsync("KS", "Kommunstyrelsen", "CouncilBoard");
        await _coordinator.AddCommitteeAsync("AMN", "Arbetsmarknadsnämnden");
        await _coordinator.AddContactAsync("AMN", "Sara Sand", "Secretary", Secretary);
    }

    public async ValueTask DisposeAsync()
    {
        _coordinator.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    [Trait("Req", "S003-13")]
    public async Task Template_OfStockholm_GivesAYearWhoseNextPointIsOwedInGoodTime()
    {
        await UseTemplateAsync("Stockholm");

        var list = await _coordinator.OpenAsync("/arshjul/uppfoljning");
        list.FindAll("tbody tr").Count.ShouldBe(5);
        list.AllText.ShouldContain("Tertialrapport 1");
        var owed = (await _app.LedgerAsync()).Where(o => o.Kind == ObligationKind.FollowUpPoint).ToList();
        owed.Select(o => (o.Title, o.DueOn)).Distinct().ShouldBe([("Tertialrapport 1 2027 (per 30 april)", new DateOnly(2027, 5, 20))]);
        owed.Count.ShouldBe(2, "each committee owes it, and nobody owes what is far away or was due before");
    }

    [Fact]
    public async Task Template_ChosenTwice_IsEnteredOnce()
    {
        var form = (await _coordinator.OpenAsync("/arshjul/uppfoljning")).Form("form.form").Set("Template", "Uppsala");

        (await form.SubmitAsync("Lägg in punkterna")).Accepted();
        (await form.SubmitAsync("Lägg in punkterna")).Accepted();

        (await _coordinator.OpenAsync("/arshjul/uppfoljning")).FindAll("tbody tr").Count.ShouldBe(4);
    }

    [Fact]
    public async Task Sweep_RunTwiceAndLate_RaisesEachPointOnce()
    {
        await UseTemplateAsync("Stockholm");
        _app.SetDay(9, 25);

        await _app.RunJobAsync("governance.raise-follow-ups");
        await _app.RunJobAsync("governance.raise-follow-ups");

        var owed = (await _app.LedgerAsync()).Where(o => o.Kind == ObligationKind.FollowUpPoint).ToList();
        owed.Select(o => o.Key).Distinct().Count().ShouldBe(owed.Count);
        owed.Count(o => o.Title.StartsWith("Tertialrapport 2", StringComparison.Ordinal)).ShouldBe(2, "a sweep that was late raises what it missed");
        owed.Count(o => o.Title.StartsWith("Tertialrapport 1", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public async Task Point_ReachedItsDay_IsRemindedAnsweredAndSeenOnItsPage()
    {
        await UseTemplateAsync("Stockholm");
        _app.Clock.Set(new DateTimeOffset(2027, 5, 5, 6, 0, 0, TimeSpan.Zero));
        await _app.SweepAsync();
        var letter = (await _app.LettersAsync()).Single(l => l.ToAddress == Secretary);
        letter.Subject.ShouldBe("Uppföljning: 1 uppföljning för Arbetsmarknadsnämnden");
        letter.TextBody.ShouldContain("Tertialrapport 1 2027");
        using var visitor = _app.Visit();
        var start = await visitor.OpenAsync(await _app.LinkAsync(Secretary));
        var answer = await visitor.OpenAsync(start.Find("main a.ds-button").GetAttribute("href")!);
        var check = await answer.Form("form.form").Set("Input.Status", "Done").Set("Input.Comment", "Inlämnad.").SubmitAsync("Fortsätt");
        (await check.Form("main form[method=post]").SubmitAsync("Skicka svar")).Accepted();

        // Three weeks later nobody is signed in any more.
        _coordinator.Dispose();
        _coordinator = await _app.SignInAsAsync(Roles.Coordinator);
        var page = await _coordinator.OpenAsync(await PointAsync("Tertialrapport 1"));

        (await _app.LedgerAsync()).Count(o => o is { Kind: ObligationKind.FollowUpPoint, State: ObligationState.Met }).ShouldBe(1);
        page.FindAll("main form button").Count(b => b.TextContent.Contains("Markera som inkommen", StringComparison.Ordinal)).ShouldBe(1);
        await _app.RunJobAsync("governance.raise-follow-ups");
        (await _app.LedgerAsync()).Count(o => o is { Kind: ObligationKind.FollowUpPoint, State: ObligationState.Met }).ShouldBe(1, "what has been handed in is not asked for again");
    }

    [Fact]
    public async Task Point_MarkedByTheCoordinator_IsMetAndCanBeTakenBack()
    {
        await UseTemplateAsync("Stockholm");
        var address = await PointAsync("Tertialrapport 1");

        (await MarkAsync(address, "Markera som inkommen Arbetsmarknadsnämnden 2027")).Accepted();
        (await _app.LedgerAsync()).Count(o => o.State == ObligationState.Met).ShouldBe(1);
        (await MarkAsync(address, "Ändra till inte inkommen Arbetsmarknadsnämnden 2027")).Accepted();
        (await _app.LedgerAsync()).ShouldAllBe(o => o.State == ObligationState.Open);
    }

    [Fact]
    public async Task Point_Changed_MovesWhatIsOwedAndTakesBackWhatIsNot()
    {
        await UseTemplateAsync("Stockholm");
        var page = await _coordinator.OpenAsync(await PointAsync("Tertialrapport 1"));
        var form = page.FormWith("Spara").Set("Input.DueDay", "25").Clear("Input.ForAll").Tick("Input.Committees", page.BoxOf("Input.Committees", "Arbetsmarknadsnämnden"));

        (await form.SubmitAsync("Spara")).Accepted();

        var owed = (await _app.LedgerAsync()).Where(o => o.Kind == ObligationKind.FollowUpPoint).ToList();
        owed.Single(o => o.State == ObligationState.Open).DueOn.ShouldBe(new DateOnly(2027, 5, 25));
        owed.Count(o => o.State == ObligationState.Withdrawn).ShouldBe(1);
        var again = await form.SubmitAsync("Spara");
        again.Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Point_WithADayThatDoesNotExist_IsRefusedAtTheField()
    {
        var page = await _coordinator.OpenAsync("/arshjul/uppfoljning/ny");
        var form = page.Form("form.form").Set("Input.Name", "Kvartalsrapport").Set("Input.DueMonth", "4").Set("Input.DueDay", "31").Set("Input.YearOffset", "0").Set("Input.Moved", "Stays");

        var refused = await form.SubmitAsync("Spara");

        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.Has("[name='Input.DueDay'][aria-invalid=true]").ShouldBeTrue();
        (await form.Set("Input.DueDay", "30").SubmitAsync("Spara")).Accepted();
        (await _coordinator.OpenAsync("/arshjul/2027/4")).AllText.ShouldContain("Kvartalsrapport 2027");
    }

    [Fact]
    public async Task Point_Removed_IsGoneFromTheWheelAndOwedNoMore()
    {
        await UseTemplateAsync("Stockholm");
        var address = await PointAsync("Tertialrapport 1");

        (await (await _coordinator.OpenAsync($"{address}/ta-bort")).FormWith("Ta bort uppföljningspunkten").SubmitAsync("Ta bort uppföljningspunkten")).Accepted();

        (await _app.LedgerAsync()).ShouldAllBe(o => o.State == ObligationState.Withdrawn);
        (await _coordinator.OpenAsync("/arshjul/2027/5")).AllText.ShouldNotContain("Tertialrapport 1");
    }

    [Fact]
    public async Task Wheel_OfTheYear_HoldsEveryKindAndFilters()
    {
        await FillAsync();

        var year = await _coordinator.OpenAsync("/arshjul/ar/2027");
        foreach (var text in new[] { "Tertialrapport 1 2027", "Sammanträde AMN", "Svar senast: KS 2027/9 Om lokaler", "Slutar gälla: Planen", "Motionens år går ut: KS 2026/44 Om sociala företag" })
        {
            year.AllText.ShouldContain(text);
        }

        year.FindAll(".wheel-month").Count.ShouldBe(12);
        (await _coordinator.OpenAsync("/arshjul/ar/2027?slag=Meeting")).AllText.ShouldNotContain("Tertialrapport 1 2027");
        var amn = await _coordinator.OpenAsync("/arshjul/ar/2027?namnd=AMN");
        amn.AllText.ShouldContain("Sammanträde AMN");
        amn.AllText.ShouldContain("Tertialrapport 1 2027", Case.Sensitive, "what is for all committees is for this one too");
        amn.AllText.ShouldNotContain("Slutar gälla: Planen");
        var month = await _coordinator.OpenAsync("/arshjul/2027/5");
        month.FindAll("tbody tr").Count.ShouldBe(2);
        Encoding.UTF8.GetString(await _coordinator.DownloadAsync("/arshjul/export.csv?ar=2027")).ShouldContain("Sammanträde AMN");
        (await _coordinator.OpenAsync("/")).AllText.ShouldContain("En månad framåt");
    }

    [Fact]
    public async Task Wheel_WithAProtectedMatter_ShowsItToItsReadersAndNobodyElse()
    {
        await FillAsync();
        await ProtectAsync("Om lokaler");
        using var other = await _app.SignInAsAsync(Roles.Administrator);

        (await other.OpenAsync("/arshjul/ar/2027")).AllText.ShouldNotContain("Om lokaler");
        Encoding.UTF8.GetString(await other.DownloadAsync("/arshjul/export.csv?ar=2027")).ShouldNotContain("Om lokaler");
        (await other.OpenAsync("/")).AllText.ShouldNotContain("Om lokaler");
        (await FeedAsync()).ShouldNotContain("Om lokaler");
        (await _coordinator.OpenAsync("/arshjul/ar/2027")).AllText.ShouldContain("Om lokaler", Case.Sensitive, "the one who protected it reads it");
    }

    [Fact]
    public async Task Feed_OfTheWheel_HoldsTheYearUnchangedToTheByteAndApartFromDuties()
    {
        await FillAsync();
        var duties = await _coordinator.OpenAsync("/kalendrar/alla/adress");
        (await duties.Form("main form.confirm").SubmitAsync()).Accepted();

        var path = await SubscribeAsync();
        using var program = _app.Visit();
        var first = await program.DownloadAsync(path);
        var second = await program.DownloadAsync(path);

        var text = Encoding.UTF8.GetString(first);
        text.ShouldContain("NAME:Årshjul");
        text.ShouldContain("Sammanträde AMN");
        text.ShouldContain("DTSTART;VALUE=DATE:20270520");
        second.ShouldBe(first);
        (await _app.InScopeAsync(services => services.GetRequiredService<GovernanceDbContext>().CalendarSubscriptions.CountAsync())).ShouldBe(2);
        using var reader = await _app.SignInAsAsync(Roles.Reader);
        (await reader.OpenAsync("/kalendrar/arshjul/adress")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Wheel_AtAddressesThatAreNoMonths_IsNotThere()
    {
        (await _coordinator.OpenAsync("/arshjul/2027/13")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await _coordinator.OpenAsync("/arshjul/ar/1492")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await _coordinator.OpenAsync("/arshjul/2028")).Url.AbsolutePath.ShouldBe("/arshjul/ar/2028");
    }

    private async Task UseTemplateAsync(string template) =>
        (await (await _coordinator.OpenAsync("/arshjul/uppfoljning")).Form("form.form").Set("Template", template).SubmitAsync("Lägg in punkterna")).Accepted();

    private async Task<string> PointAsync(string name) =>
        (await _coordinator.OpenAsync("/arshjul/uppfoljning")).FindAll("tbody th a").Single(a => a.TextContent.Trim() == name).GetAttribute("href")!;

    private async Task<Page> MarkAsync(string address, string button) => await (await _coordinator.OpenAsync(address)).FormWith(button).SubmitAsync(button);

    private async Task FillAsync()
    {
        await UseTemplateAsync("Stockholm");
        await _coordinator.StartPlanAsync("Planen", from: "2025-01-01", to: "2027-12-31");
        var meeting = (await _coordinator.OpenAsync("/namnder/AMN/sammantraden/nytt")).Form("form.form");
        (await meeting.Set("Input.On", "2027-05-11").SubmitAsync("Spara")).Accepted();
        await MatterAsync("Referral", "Om lokaler", "KS 2027/9", "2027-04-01", "2027-06-30");
        await MatterAsync("Motion", "Om sociala företag", "KS 2026/44", "2026-08-20", null);
    }

    private async Task MatterAsync(string kind, string subject, string number, string received, string? replyBy)
    {
        var form = (await _coordinator.OpenAsync("/arenden/nytt")).Form("form.form");
        form.Set("Input.Kind", kind).Set("Input.Subject", subject).Set("Input.Numbers", number).Set("Input.ReceivedOn", received);
        (await (replyBy is null ? form : form.Set("Input.ReplyBy", replyBy)).SubmitAsync("Registrera")).Accepted();
    }

    private async Task ProtectAsync(string subject)
    {
        var matter = (await _coordinator.OpenAsync("/arenden")).FindAll("tbody th a").Single(a => a.TextContent.Contains(subject, StringComparison.Ordinal)).GetAttribute("href")!;
        var page = await _coordinator.OpenAsync($"{matter}/skydd");
        (await page.Form("form.form").Tick("Input.IsProtected").Set("Input.SecrecySection", "21 kap. 7 § OSL").SubmitAsync("Spara")).Accepted();
    }

    private async Task<string> SubscribeAsync()
    {
        var ask = await _coordinator.OpenAsync("/kalendrar/arshjul/adress");
        var made = await ask.Form("main form.confirm").SubmitAsync();
        return new Uri(made.Find("#adress").GetAttribute("value")!).AbsolutePath;
    }

    private async Task<string> FeedAsync()
    {
        using var program = _app.Visit();
        return Encoding.UTF8.GetString(await program.DownloadAsync(await SubscribeAsync()));
    }
}
