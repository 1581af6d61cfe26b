using System.Net;
using Coordination.Governance.Domain.Committees;
using Coordination.Governance.Domain.Obligations;
using Coordination.Platform.Security;
using Coordination.Testing.Hosting;
using Coordination.Testing.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Governance.Tests.Features.Governance.RemindCommittees;

/// <summary>What a coordinator does with the letters: looks, adds a line, skips, approves, closes a link, and sets the rules.</summary>
[Trait("Req", "S003-13")]
public sealed class ReviewLettersTests : IAsyncLifetime
{
    private const string Address = "sekreterare@kommun.example";
    private CoordinationApp _app = null!;
    private Visitor _coordinator = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await CoordinationApp.StartAsync();
        _coordinator = await _app.SignInAsAsync(Roles.Coordinator);
        // Half past five on the Monday: the day's letters are planned and have not gone.
        _app.Clock.Set(new DateTimeOffset(2027, 2, 1, 4, 30, 0, TimeSpan.Zero));
        await _app.OweAsync([new DateOnly(2027, 2, 19)], await _app.CommitteeAsync("AMN", Duties.Secretary));
    }

    public async ValueTask DisposeAsync()
    {
        _coordinator.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Upcoming_WithALineOfOnesOwn_GoesWithThatLine()
    {
        await PlanLaddersAsync();
        var page = await UpcomingAsync();
        page.Text("pre.letter").ShouldContain("Åtgärd nummer 1");

        (await page.Form("form.form").Set("Input.Note", "Ring mig gärna före mötet.").SubmitAsync("Spara")).AllText.ShouldContain("Med en egen rad");

        await MorningAsync();
        var letter = (await _app.LettersAsync()).Single();
        letter.TextBody.ShouldContain("Ring mig gärna före mötet.");
        letter.HtmlBody!.ShouldContain("Ring mig gärna före mötet.");
    }

    [Fact]
    public async Task Upcoming_Skipped_DoesNotGoAndSaysWhoDecided()
    {
        await PlanLaddersAsync();

        (await (await UpcomingAsync()).Form("form.form").Set("Input.Skip", "true").SubmitAsync("Spara")).AllText.ShouldContain("Hoppas över");

        await MorningAsync();
        (await _app.LettersAsync()).ShouldBeEmpty();
        var digest = (await DigestsAsync()).Single();
        digest.State.ShouldBe(DigestState.Skipped);
        digest.DecidedBy.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Rule_ThatAsksForApproval_HoldsTheLetterUntilSomebodyApproves()
    {
        await AddRuleAsync(form => form.Set("Input.NeedsApproval", "true"));
        await MorningAsync();
        (await _app.LettersAsync()).ShouldBeEmpty();
        var digest = (await DigestsAsync()).Single();
        digest.State.ShouldBe(DigestState.AwaitingApproval);
        (await _coordinator.OpenAsync("/")).AllText.ShouldContain("godkännande");

        var page = await _coordinator.OpenAsync($"/paminnelser/{digest.Id.Value}");
        (await page.FormWith("Godkänn och skicka").SubmitAsync("Godkänn och skicka")).Accepted();

        (await _app.LettersAsync()).Single().ToAddress.ShouldBe(Address);
        (await page.FormWith("Godkänn och skicka").SubmitAsync("Godkänn och skicka")).AllText.ShouldContain("redan avgjort");
        (await _app.LettersAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Rule_ForOneCommittee_MovesItsLadderAndNoOther()
    {
        await _app.OweAsync([new DateOnly(2027, 2, 19)], await _app.CommitteeAsync("OMN", (ContactRole.Secretary, "omsorg@kommun.example")));
        var rules = await _coordinator.OpenAsync("/paminnelser/regler");
        var form = rules.Form("#regel form").Set("Input.Committee", rules.OptionOf("Input.Committee", "Nämnden OMN")).Set("Input.DaysBefore", "5");
        (await form.SubmitAsync("Spara")).AllText.ShouldContain("Nämnden OMN");

        await MorningAsync();

        (await _app.RecipientsAsync()).ShouldBe([Address]);
        _app.SetDay(2, 12);
        await _app.SweepAsync();
        (await _app.RecipientsAsync()).ShouldContain("omsorg@kommun.example");
    }

    [Theory]
    [InlineData("Input.DaysBefore", "tre", "Skriv antal dagar")]
    [InlineData("Input.To", "2027-01-01", "Slutdatumet")]
    public async Task Rule_ThatCannotBe_IsRefusedAtTheField(string field, string value, string message)
    {
        var form = (await _coordinator.OpenAsync("/paminnelser/regler")).Form("#regel form").Set("Input.From", "2027-02-01");

        var page = await form.Set(field, value).SubmitAsync("Spara");

        ((int)page.Status).ShouldBeInRange(400, 499);
        page.Texts(".ds-error-summary li").Single().ShouldContain(message);
        page.Form("#regel form")[field].ShouldBe(value);
    }

    [Fact]
    public async Task Rule_ChangedByTwo_TellsTheSecond()
    {
        await AddRuleAsync(form => form.Set("Input.DaysBetween", "6"));
        var address = (await _coordinator.OpenAsync("/paminnelser/regler")).Find("tbody a").GetAttribute("href")!.Split('#')[0];
        var first = (await _coordinator.OpenAsync(address)).FormWith("Spara");
        var second = (await _coordinator.OpenAsync(address)).FormWith("Spara");
        (await first.Set("Input.DaysBetween", "7").SubmitAsync("Spara")).Accepted();

        var page = await second.Set("Input.DaysBetween", "8").SubmitAsync("Spara");

        page.Status.ShouldBe(HttpStatusCode.Conflict);
        page.Texts("section.conflict tbody td").ShouldContain("7");
        (await page.FormWith("Spara").SubmitAsync("Spara")).Accepted();
    }

    [Fact]
    public async Task Revoke_ALink_ClosesItForWhoeverHasTheLetter()
    {
        await MorningAsync();
        var link = await _app.LinkAsync(Address);
        using var secretary = _app.Visit();
        (await secretary.OpenAsync(link)).Status.ShouldBe(HttpStatusCode.OK);

        var page = await _coordinator.OpenAsync($"/paminnelser/{(await DigestsAsync()).Single().Id.Value}");
        (await page.FormWith("Stäng länken").SubmitAsync("Stäng länken")).AllText.ShouldContain("Stängd");

        (await secretary.OpenAsync(link)).Has("form").ShouldBeFalse();
    }

    private async Task MorningAsync()
    {
        _app.SetDay(2, 1);
        await _app.SweepAsync();
    }

    private Task PlanLaddersAsync() => _app.InScopeAsync(services =>
        services.GetRequiredService<Coordination.Governance.Features.Governance.RemindCommittees.LadderPlanning>().PlanAsync(CancellationToken.None));

    private async Task<Page> UpcomingAsync() => await _coordinator.OpenAsync((await _coordinator.OpenAsync("/paminnelser")).Find("tbody a[href*='/kommande']").GetAttribute("href")!);

    private async Task AddRuleAsync(Func<PageForm, PageForm> fill) =>
        (await fill((await _coordinator.OpenAsync("/paminnelser/regler")).Form("#regel form")).SubmitAsync("Spara")).Accepted();

    private Task<List<Digest>> DigestsAsync() => _app.InScopeAsync(services => services.GetRequiredService<GovernanceDbContext>().Digests.AsNoTracking().ToListAsync());
}
