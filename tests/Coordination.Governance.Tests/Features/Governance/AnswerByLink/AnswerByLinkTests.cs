using System.Net;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Obligations;
using Coordination.Platform.Security;
using Coordination.Testing.Hosting;
using Coordination.Testing.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Governance.Tests.Features.Governance.AnswerByLink;

/// <summary>From the letter to the stored answer, as somebody without an account does it.</summary>
[Trait("Req", "S003-13")]
public sealed class AnswerByLinkTests : IAsyncLifetime
{
    private const string Address = "sekreterare@kommun.example";
    private CoordinationApp _app = null!;
    private IReadOnlyList<ActivityId> _activities = [];
    private string _link = string.Empty;

    public async ValueTask InitializeAsync()
    {
        _app = await CoordinationApp.StartAsync();
        _activities = await _app.OweAsync([new DateOnly(2027, 2, 19), new DateOnly(2027, 2, 20)], await _app.CommitteeAsync("AMN", Duties.Secretary));
        await _app.SweepAsync();
        _link = await _app.LinkAsync(Address);
        using var administrator = await _app.SignInAsAsync(Roles.Administrator);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task Open_ByAScannerThatFollowsEveryLink_ChangesNothing()
    {
        using var scanner = _app.Visit();
        var start = await scanner.OpenAsync(_link);
        start.Status.ShouldBe(HttpStatusCode.OK);
        foreach (var address in start.FindAll("main a[href]").Select(a => a.GetAttribute("href")!).Where(a => a.StartsWith(_link, StringComparison.Ordinal)))
        {
            (await scanner.OpenAsync(address)).Status.ShouldBe(HttpStatusCode.OK);
        }

        (await AnswersAsync()).ShouldBe(0);
        (await _app.LedgerAsync()).ShouldAllBe(o => o.State == ObligationState.Open && o.AnsweredOn == null);
    }

    [Fact]
    public async Task Answer_Done_IsStoredMeetsTheDutyAndEndsTheReminders()
    {
        using var visitor = _app.Visit();

        var receipt = await AnswerAsync(visitor, 0, ActivityStatus.Done, "Allt är klart.");

        receipt.AllText.ShouldContain("Allt är klart.");
        (await _app.ActivityAsync(_activities[0])).Status.ShouldBe(ActivityStatus.Done);
        (await _app.LedgerAsync()).Select(o => o.State).ShouldBe([ObligationState.Met, ObligationState.Open]);
        _app.SetDay(2, 16);
        await _app.SweepAsync();
        (await _app.LettersAsync()).Last().TextBody.ShouldNotContain("Åtgärd nummer 1");
    }

    [Fact]
    public async Task Answer_SeveralAtOnce_AnswersEachOfThem()
    {
        using var visitor = _app.Visit();
        var choice = (await visitor.OpenAsync(_link)).Form("main form[method=get]");
        foreach (var obligation in await _app.LedgerAsync())
        {
            choice.Tick("o", obligation.Id.Value.ToString("N"));
        }

        var form = (await choice.SubmitAsync()).Form();
        var check = await form.Set("Input.Status", nameof(ActivityStatus.Done)).SubmitAsync();
        await check.FormWith("Skicka svar").SubmitAsync("Skicka svar");

        (await AnswersAsync()).ShouldBe(2);
        (await _app.LedgerAsync()).ShouldAllBe(o => o.State == ObligationState.Met);
    }

    [Fact]
    public async Task Answer_WithoutAChoice_IsRefusedAtTheField()
    {
        using var visitor = _app.Visit();
        var page = await visitor.OpenAsync(await PathAsync(0));

        page.Has("input[type=radio][checked]").ShouldBeFalse("nobody answers by pressing a button twice");
        var refused = await page.Form().SubmitAsync();

        refused.Has("[aria-invalid=true], .ds-error-summary, [data-color=danger]").ShouldBeTrue(refused.AllText);
        (await AnswersAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Answer_FormSentTwice_IsOneAnswer()
    {
        using var visitor = _app.Visit();
        var check = await CheckAsync(visitor, 0, ActivityStatus.InProgress, "På gång.");

        await check.FormWith("Skicka svar").SubmitAsync("Skicka svar");
        await check.FormWith("Skicka svar").SubmitAsync("Skicka svar");

        (await AnswersAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Answer_ActivityChangedMeanwhile_SaysSoAndStoresNothing()
    {
        using var visitor = _app.Visit();
        var check = await CheckAsync(visitor, 0, ActivityStatus.Done, null);
        await _app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<GovernanceDbContext>();
            var activity = await db.Activities.SingleAsync(a => a.Id == _activities[0]);
            activity.Comment("Samordnaren skrev något.", null, "Samordnaren", _app.Clock.GetUtcNow());
            await db.SaveChangesAsync();
        });

        var refused = await check.FormWith("Skicka svar").SubmitAsync("Skicka svar");

        refused.AllText.ShouldContain("Åtgärd nummer 1");
        (await AnswersAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Undo_WithinHalfAnHour_TakesEverythingBack()
    {
        using var visitor = _app.Visit();
        var receipt = await AnswerAsync(visitor, 0, ActivityStatus.Done, null);
        _app.Clock.Advance(TimeSpan.FromMinutes(29));

        await receipt.Form().SubmitAsync();

        (await _app.ActivityAsync(_activities[0])).Status.ShouldBe(ActivityStatus.NotStarted);
        (await _app.LedgerAsync()).ShouldAllBe(o => o.State == ObligationState.Open && o.AnsweredOn == null);
    }

    [Fact]
    public async Task Undo_AfterHalfAnHour_IsRefused()
    {
        using var visitor = _app.Visit();
        var receipt = await AnswerAsync(visitor, 0, ActivityStatus.Done, null);
        _app.Clock.Advance(TimeSpan.FromMinutes(31));

        await receipt.Form().SubmitAsync();

        (await _app.ActivityAsync(_activities[0])).Status.ShouldBe(ActivityStatus.Done);
    }

    [Fact]
    public async Task Open_AfterTheLinkHasExpired_SaysWhatToDo()
    {
        using var visitor = _app.Visit();
        _app.Clock.Advance(TimeSpan.FromDays(31));

        (await visitor.OpenAsync(_link)).Url.AbsolutePath.ShouldBe("/s/stangd");
    }

    [Fact]
    public async Task Open_WithOneLetterAltered_OpensNothing()
    {
        using var visitor = _app.Visit();
        var place = _link.Length / 2;
        var altered = _link[..place] + (_link[place] == 'A' ? 'B' : 'A') + _link[(place + 1)..];

        (await visitor.OpenAsync(altered)).Url.AbsolutePath.ShouldBe("/s/stangd");
    }

    [Fact]
    public async Task HandOver_ToAColleague_GivesThemALinkAndClosesTheOldOne()
    {
        using var visitor = _app.Visit();
        var page = await visitor.OpenAsync($"{_link}/mottagare");

        await page.FormWith("Lämna över").Set("Input.Name", "Kim Kollega").Set("Input.Address", "kim@kommun.example").SubmitAsync("Lämna över");

        (await visitor.OpenAsync(await _app.LinkAsync("kim@kommun.example"))).Status.ShouldBe(HttpStatusCode.OK);
        (await visitor.OpenAsync(_link)).Url.AbsolutePath.ShouldBe("/s/stangd");
    }

    [Fact]
    [Trait("Req", "S003-13")]
    public async Task DigestDay_ChosenByTheLink_IsKeptShownAndCanBeTakenBack()
    {
        using var visitor = _app.Visit();
        using var coordinator = await _app.SignInAsAsync(Roles.Coordinator);

        var saved = await (await visitor.OpenAsync($"{_link}/mottagare")).FormWith("Spara dagen").Set("Input.DigestDay", "Tuesday").SubmitAsync("Spara dagen");

        saved.AllText.ShouldContain("Breven samlas till tisdagar.");
        (await visitor.OpenAsync($"{_link}/mottagare")).FormWith("Spara dagen")["Input.DigestDay"].ShouldBe("Tuesday");
        var contact = await ContactAddressAsync();
        var edit = (await coordinator.OpenAsync(contact)).FormWith("Spara");
        edit["Input.DigestDay"].ShouldBe("Tuesday");
        (await edit.Set("Input.DigestDay", "").SubmitAsync("Spara")).Status.ShouldBe(HttpStatusCode.OK);
        (await visitor.OpenAsync($"{_link}/mottagare")).FormWith("Spara dagen")["Input.DigestDay"].ShouldBe("");
    }

    private Task<string> ContactAddressAsync() => _app.InScopeAsync(async services =>
    {
        var committee = (await services.GetRequiredService<GovernanceDbContext>().Committees.AsNoTracking().ToListAsync()).First(c => c.Contacts.Any(p => p.Email == Duties.Secretary[0].Address));
        return $"/namnder/{committee.Code}/kontakter/{committee.Contacts.First(p => p.Email == Duties.Secretary[0].Address).Id.Value}";
    });

    private async Task<Page> AnswerAsync(Visitor visitor, int number, ActivityStatus status, string? comment) =>
        await (await CheckAsync(visitor, number, status, comment)).FormWith("Skicka svar").SubmitAsync("Skicka svar");

    private async Task<Page> CheckAsync(Visitor visitor, int number, ActivityStatus status, string? comment)
    {
        var form = (await visitor.OpenAsync(await PathAsync(number))).Form().Set("Input.Status", status.ToString());
        return await (comment is null ? form : form.Set("Input.Comment", comment)).SubmitAsync();
    }

    private async Task<string> PathAsync(int number) => $"{_link}/{(await _app.LedgerAsync())[number].Id.Value:N}";

    private Task<int> AnswersAsync() => _app.InScopeAsync(services => services.GetRequiredService<GovernanceDbContext>().Answers.CountAsync());
}
