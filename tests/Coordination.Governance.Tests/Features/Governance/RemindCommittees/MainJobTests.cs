using System.Net;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Answers;
using Coordination.Governance.Domain.Obligations;
using Coordination.Governance.Features.Governance.RemindCommittees;
using Coordination.Platform.Jobs;
using Coordination.Platform.Persistence;
using Coordination.Platform.Security;
using Coordination.Testing.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Governance.Tests.Features.Governance.RemindCommittees;

/// <summary>The main job on the example municipality: reminded, answered by link, undone, escalated.</summary>
public sealed class MainJobTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Friday = new(2026, 11, 20, 6, 30, 0, TimeSpan.Zero);
    private CoordinationApp _app = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await CoordinationApp.StartAsync();
        _app.Clock.Set(Friday);
        using var coordinator = await _app.SignInAsAsync(Roles.Coordinator);
        var start = await coordinator.OpenAsync("/exempel");
        await start.Form().SubmitAsync("Ladda exempelkommunen");
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    [Trait("Req", "S003-13")]
    public async Task Sweep_RunTwice_SendsOneLetterToEachRecipient()
    {
        await SweepAsync();
        var first = await LettersAsync();
        await SweepAsync();

        first.ShouldNotBeEmpty();
        (await LettersAsync()).Select(l => l.Id).ShouldBe(first.Select(l => l.Id), ignoreOrder: true);
        first.Select(l => l.ToAddress).ShouldBeUnique();
        first.ShouldAllBe(l => l.Subject.StartsWith("Handlingsplan sociala företag: ", StringComparison.Ordinal) && l.HtmlBody!.Length < 30_000);
    }

    [Fact]
    public async Task Sweep_Saturday_SendsNothing()
    {
        _app.Clock.Set(Friday.AddDays(1));

        await SweepAsync();

        (await LettersAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Link_OpenedByScanners_ChangesNothing()
    {
        var link = await LinkAsync();
        using var scanner = _app.Visit();
        var before = await CountsAsync();

        for (var i = 0; i < 3; i++)
        {
            var page = await scanner.OpenAsync(link);
            page.Status.ShouldBe(HttpStatusCode.OK);
            foreach (var href in page.FindAll("main a[href^='/s/']").Select(a => a.GetAttribute("href")!))
            {
                await scanner.OpenAsync(href);
            }
        }

        (await CountsAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Answer_WithoutAChoice_IsRefusedAndNothingStored()
    {
        var form = (await OpenFirstAsync()).Form();

        var refused = await form.SubmitAsync("Fortsätt");

        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.AllText.ShouldContain("Välj hur långt ni har kommit.");
        (await CountsAsync()).Answers.ShouldBe(0);
    }

    [Fact]
    public async Task Answer_CheckedAndSent_ReportsMeetsAndCanBeUndone()
    {
        var form = (await OpenFirstAsync()).Form();
        form.Set("Input.Status", nameof(ActivityStatus.Done)).Set("Input.Comment", "Klart i måndags.");

        var check = await form.SubmitAsync("Fortsätt");
        (await CountsAsync()).Answers.ShouldBe(0);
        var receipt = await check.Form().SubmitAsync("Skicka svar");

        receipt.Heading.ShouldBe("Tack för svaret");
        var answer = await InDbAsync(db => db.Answers.SingleAsync());
        var activity = await InDbAsync(db => db.Activities.SingleAsync(a => a.Id == answer.ActivityId));
        activity.Status.ShouldBe(ActivityStatus.Done);
        (await InDbAsync(db => db.Obligations.Where(o => o.ActivityId == activity.Id).Select(o => o.State).ToListAsync())).ShouldAllBe(s => s == ObligationState.Met);

        var undone = await receipt.FormWith("Ångra svaret").SubmitAsync();
        undone.AllText.ShouldContain("Svaret är ångrat.");
        var back = await InDbAsync(db => db.Activities.SingleAsync(a => a.Id == answer.ActivityId));
        back.Status.ShouldBe(answer.StatusBefore!.Value);
        (await InDbAsync(db => db.Obligations.AnyAsync(o => o.ActivityId == activity.Id && o.State == ObligationState.Open))).ShouldBeTrue();
    }

    [Fact]
    public async Task Answer_SentTwice_IsStoredOnce()
    {
        var form = (await OpenFirstAsync()).Form();
        form.Set("Input.Status", nameof(ActivityStatus.Done));
        var check = await form.SubmitAsync("Fortsätt");
        var send = check.Form();

        await send.SubmitAsync("Skicka svar");
        await send.SubmitAsync("Skicka svar");

        (await CountsAsync()).Answers.ShouldBe(1);
    }

    [Fact]
    public async Task Undo_AfterThirtyMinutes_IsRefused()
    {
        var form = (await OpenFirstAsync()).Form();
        form.Set("Input.Status", nameof(ActivityStatus.Done));
        var receipt = await (await form.SubmitAsync("Fortsätt")).Form().SubmitAsync("Skicka svar");
        var undo = receipt.FormWith("Ångra svaret");
        _app.Clock.Advance(Answer.UndoTime + TimeSpan.FromMinutes(1));

        var refused = await undo.SubmitAsync();

        refused.AllText.ShouldContain("Tiden för att ångra har gått ut");
        (await InDbAsync(db => db.Answers.SingleAsync())).UndoneAt.ShouldBeNull();
    }

    [Theory]
    [InlineData("altered")]
    [InlineData("expired")]
    [InlineData("revoked")]
    public async Task Link_ThatDoesNotHold_SaysSoAndWhatToDo(string how)
    {
        var link = await LinkAsync();
        switch (how)
        {
            case "altered":
                link = link[..^4] + "AAAA";
                break;
            case "expired":
                _app.Clock.Advance(TimeSpan.FromDays(40));
                break;
            default:
                await InDbAsync(async db =>
                {
                    foreach (var row in await db.AnswerLinks.ToListAsync())
                    {
                        row.Revoke(_app.Clock.GetUtcNow(), "Test");
                    }

                    return await db.SaveChangesAsync();
                });
                break;
        }

        using var secretary = _app.Visit();
        var page = await secretary.OpenAsync(link);

        page.Status.ShouldBe(HttpStatusCode.Gone);
        page.AllText.ShouldContain("Svara på mejlet");
    }

    [Fact]
    public async Task Answer_WhenSomebodyElseReportedMeanwhile_IsToldAndNotOverwritten()
    {
        var form = (await OpenFirstAsync()).Form();
        form.Set("Input.Status", nameof(ActivityStatus.Done));
        var check = await form.SubmitAsync("Fortsätt");
        await InDbAsync(async db =>
        {
            foreach (var activity in await db.Activities.Where(a => a.Status == ActivityStatus.InProgress).ToListAsync())
            {
                activity.Comment("Någon annan var här.", null, "Annan", _app.Clock.GetUtcNow());
            }

            return await db.SaveChangesAsync();
        });

        var refused = await check.Form().SubmitAsync("Skicka svar");

        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.AllText.ShouldContain("har ändrats sedan du öppnade sidan");
        (await CountsAsync()).Answers.ShouldBe(0);
    }

    [Fact]
    [Trait("Req", "S003-13")]
    public async Task Sweep_NobodyAnswers_EscalatesInOrder()
    {
        for (var day = 0; day < 100; day++)
        {
            await SweepAsync();
            _app.Clock.Advance(TimeSpan.FromDays(1));
        }

        var rungs = await InDbAsync(db => db.Reminders.OrderBy(r => r.Date).Select(r => r.Rung).ToListAsync());
        var escalations = rungs.Where(r => r.StartsWith("escalate-", StringComparison.Ordinal)).Distinct().ToList();
        escalations.ShouldBe(["escalate-unithead", "escalate-director", "escalate-chair", "escalate-executiveboard"]);
        var letters = await LettersAsync();
        letters.ShouldContain(l => l.ToAddress.StartsWith("per-olof.hagg", StringComparison.Ordinal) || l.ToAddress.StartsWith("gunnel", StringComparison.Ordinal));
        letters.GroupBy(l => (l.ToAddress, DateOnly.FromDateTime(l.CreatedAt.UtcDateTime))).ShouldAllBe(g => g.Count() == 1);
    }

    [Fact]
    public async Task Example_Removed_LeavesNothingBehind()
    {
        await SweepAsync();
        using var coordinator = await _app.SignInAsAsync(Roles.Coordinator);
        await (await coordinator.OpenAsync("/exempel")).Form().SubmitAsync("Ta bort exempelkommunen");

        var left = await InDbAsync(async db => (
            await db.Plans.CountAsync() + await db.Activities.CountAsync() + await db.Committees.CountAsync() + await db.Obligations.CountAsync() + await db.Reminders.CountAsync() + await db.Digests.CountAsync()));
        left.ShouldBe(0);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/planer")]
    [InlineData("/planer/ny")]
    [InlineData("/atgarder")]
    [InlineData("/atgarder?q=upphandling&status=ej-klara&sort=-due&namnd=EX-KS")]
    [InlineData("/namnder")]
    [InlineData("/namnder/ny")]
    [InlineData("/namnder/EX-KS")]
    [InlineData("/namnder/EX-KS/andra")]
    [InlineData("/namnder/EX-KS/omorganisation")]
    [InlineData("/namnder/EX-KS/kontakter/ny")]
    [InlineData("/paminnelser")]
    [InlineData("/paminnelser/regler")]
    [InlineData("/paminnelser/forslag")]
    [InlineData("/styrdokument")]
    [InlineData("/styrdokument/nytt")]
    public async Task Page_WithTheExample_Opens(string path)
    {
        using var coordinator = await _app.SignInAsAsync(Roles.Coordinator);

        var page = await coordinator.OpenAsync(path);

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.FindAll("h1").Count.ShouldBe(1);
    }

    [Fact]
    public async Task Overview_WithTheExample_CountsWhatTheListShows()
    {
        using var coordinator = await _app.SignInAsAsync(Roles.Coordinator);

        var board = await coordinator.OpenAsync("/");
        var late = await coordinator.OpenAsync("/atgarder?status=forsenade");

        board.AllText.ShouldContain("1 av 10");
        late.FindAll("tbody tr").Count.ShouldBe(1);
        board.AllText.ShouldContain("Utse en kontaktperson för sociala företag på varje förvaltning");
    }

    [Fact]
    public async Task Activity_Reported_BySecondOfTwoPeople_ShowsWhatChanged()
    {
        using var one = await _app.SignInAsAsync(Roles.Coordinator);
        using var other = await _app.SignInAsAsync(Roles.Coordinator);
        var id = await InDbAsync(db => db.Activities.Where(a => a.Status == ActivityStatus.InProgress).Select(a => a.Id).FirstAsync());
        var first = (await one.OpenAsync($"/atgarder/{id.Value}/lage")).Form();
        var second = (await other.OpenAsync($"/atgarder/{id.Value}/lage")).Form();

        (await first.Set("Input.Status", nameof(ActivityStatus.Done)).SubmitAsync()).Status.ShouldBe(HttpStatusCode.OK);
        var conflict = await second.Set("Input.Status", nameof(ActivityStatus.NotStarted)).Set("Input.Comment", "Mina ord.").SubmitAsync();

        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        conflict.Has(".conflict").ShouldBeTrue();
        conflict.Find("textarea[name='Input.Comment']").TextContent.Trim().ShouldBe("Mina ord.");
        (await InDbAsync(db => db.Activities.SingleAsync(a => a.Id == id))).Status.ShouldBe(ActivityStatus.Done);
    }

    private async Task<Coordination.Testing.Web.Page> OpenFirstAsync()
    {
        var link = await LinkAsync();
        var secretary = _app.Visit();
        var start = await secretary.OpenAsync(link);
        return await secretary.OpenAsync(start.Find("main li a.ds-button").GetAttribute("href")!);
    }

    /// <summary>The link in the letter to the executive board's secretary, as the recipient would open it.</summary>
    private async Task<string> LinkAsync()
    {
        await SweepAsync();
        var letter = (await LettersAsync()).First(l => l.ToAddress.StartsWith("ylva", StringComparison.Ordinal));
        var all = letter.TextBody.Split('\n').Single(l => l.StartsWith("Alla på en gång: ", StringComparison.Ordinal));
        return new Uri(all["Alla på en gång: ".Length..]).PathAndQuery;
    }

    private async Task SweepAsync() => await _app.InScopeAsync(async services =>
        await services.GetRequiredService<Coordination.Governance.Features.Governance.RemindCommittees.RemindCommittees>().RunAsync(new JobContext(_app.Clock.GetUtcNow()), TestContext.Current.CancellationToken));

    private async Task<IReadOnlyList<MailRow>> LettersAsync() => [.. (await _app.LettersAsync()).Where(l => l.DedupKey.StartsWith("digest:", StringComparison.Ordinal))];

    private async Task<T> InDbAsync<T>(Func<GovernanceDbContext, Task<T>> work) => await _app.InScopeAsync(services => work(services.GetRequiredService<GovernanceDbContext>()));

    private async Task<(int Answers, int Audit, int Outbox)> CountsAsync() =>
        await InDbAsync(async db => (await db.Answers.CountAsync(), await db.Audit.CountAsync(), await db.Outbox.CountAsync()));
}
