using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Committees;
using Coordination.Governance.Domain.Obligations;
using Coordination.Platform.Security;
using Coordination.Testing.Hosting;
using Coordination.Testing.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Governance.Tests.Features.Governance.RemindNow;

/// <summary>The coordinator picks activities and orders a reminder: a letter goes, once, whatever the ladder says. It is a Monday at nine.</summary>
[Trait("Req", "S003-13")]
public sealed class RemindNowTests : IAsyncLifetime
{
    private static readonly DateOnly FarAhead = new(2028, 12, 29);
    private CoordinationApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await CoordinationApp.StartAsync();

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task Order_LongBeforeTheLadderBegins_SendsOneLetterToEachResponsibleCommittee()
    {
        await OweAsync(FarAhead, "AMN", "SN");

        var receipt = await OrderAsync();
        receipt.AllText.ShouldContain("2 brev går i dag.");
        (await _app.SweepAsync()).Handled.ShouldBe(2);
        await EveryDayAsync(2, 2, days: 20);

        (await _app.RecipientsAsync()).ShouldBe(["amn@kommun.example", "sn@kommun.example"]);
        (await _app.LettersAsync()).ShouldAllBe(l => l.TextBody.Contains("1.1 Åtgärd nummer 1"));
    }

    [Fact]
    public async Task Order_BeforeItIsSent_StandsInTheQueueWithWhoAsked()
    {
        await OweAsync(FarAhead, "AMN", "SN");

        var queue = await (await OrderAsync()).FollowAsync("Granska utskick");

        var rows = queue.Texts("#kommande tbody tr");
        rows.Count.ShouldBe(2);
        rows.ShouldAllBe(r => r.Contains("Begärt av"));
        queue.Text("#kommande").ShouldContain("1 februari");
        var letter = await queue.FollowAsync("Secretary AMN");
        letter.AllText.ShouldContain("påminnelse på din begäran");
    }

    [Fact]
    public async Task Order_IsAudited_WithWhoAsked()
    {
        await OweAsync(FarAhead, "AMN");

        await OrderAsync();

        var entry = await InDbAsync(db => db.Audit.AsNoTracking().Where(a => a.Subject == nameof(Obligation) && a.Action == "changed").SingleAsync());
        entry.ActorKind.ShouldBe("Person");
        entry.Changes.ShouldContain("2027-02-01");
    }

    [Fact]
    public async Task Order_WhenTheRecipientHadALetterToday_GoesOnTheNextWorkingDayAndSaysSo()
    {
        await OweAsync(new DateOnly(2027, 2, 19), "AMN");
        await _app.SweepAsync();

        var receipt = await OrderAsync();
        receipt.AllText.ShouldContain("1 brev går tisdag 2 februari");
        await _app.SweepAsync();
        (await _app.LettersAsync()).Count.ShouldBe(1);
        await EveryDayAsync(2, 2, days: 8);

        (await _app.LettersAsync()).Count.ShouldBe(2);
        (await RungsAsync()).ShouldBe(["before-14", "manual-20270202"]);
    }

    [Fact]
    public async Task Order_OnTheDayOfARung_ClimbsItAndWritesOneLetter()
    {
        await OweAsync(new DateOnly(2027, 2, 19), "AMN");

        await OrderAsync();
        await _app.SweepAsync();
        await EveryDayAsync(2, 2, days: 8);

        (await RungsAsync()).ShouldBe(["before-14"]);
    }

    [Fact]
    public async Task Order_Between_LeavesTheRestOfTheLadderAsItWas()
    {
        await OweAsync(new DateOnly(2027, 2, 19), "AMN");
        await _app.SweepAsync();
        _app.SetDay(2, 8);

        await OrderAsync();
        await EveryDayAsync(2, 8, days: 15);

        (await RungsAsync()).ShouldBe(["before-14", "manual-20270208", "before-3", "late-1"]);
    }

    [Fact]
    public async Task Order_GivenTwiceBeforeTheLetter_SendsOne()
    {
        await OweAsync(FarAhead, "AMN");

        await OrderAsync();
        await OrderAsync();
        await EveryDayAsync(2, 1, days: 5);

        (await _app.LettersAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Order_OnASaturday_GoesOnMonday()
    {
        await OweAsync(FarAhead, "AMN");
        _app.SetDay(2, 6);

        (await OrderAsync()).AllText.ShouldContain("1 brev går måndag 8 februari");
        await EveryDayAsync(2, 6, days: 5);

        (await _app.LettersAsync()).ShouldHaveSingleItem().CreatedAt.Day.ShouldBe(8);
    }

    [Fact]
    public async Task Order_AfterTheDaysLastRun_GoesOnTheNextWorkingDay()
    {
        await OweAsync(FarAhead, "AMN");
        _app.Clock.Set(new DateTimeOffset(2027, 2, 1, 17, 0, 0, TimeSpan.Zero));

        (await OrderAsync()).AllText.ShouldContain("1 brev går tisdag 2 februari");
    }

    [Fact]
    public async Task Order_MetBeforeItIsSent_SendsNothing()
    {
        await OweAsync(FarAhead, "AMN");
        await OrderAsync();
        await ChangeAsync(o => o.Meet(new DateOnly(2027, 2, 1)));

        await EveryDayAsync(2, 1, days: 3);

        (await _app.LettersAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Order_DateMovedBeforeItIsSent_StillSendsOneLetter()
    {
        await OweAsync(FarAhead, "AMN");
        await OrderAsync();
        await ChangeAsync(o => o.MoveTo(FarAhead.AddDays(30), new DateOnly(2027, 2, 1)));

        await EveryDayAsync(2, 1, days: 3);

        (await _app.LettersAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Order_WhereTheRuleWantsApproval_IsTheApproval()
    {
        await OweAsync(FarAhead, "AMN");
        await InDbAsync(async db =>
        {
            db.ReminderRules.Add(new ReminderRule(ReminderRuleId.New(), null, null, null, null, new LadderSettings { NeedsApproval = true }));
            return await db.SaveChangesAsync();
        });

        await OrderAsync();

        (await _app.SweepAsync()).Handled.ShouldBe(1);
        (await InDbAsync(db => db.Digests.AsNoTracking().SingleAsync())).DecidedBy.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Order_AfterTheLetterWasToBeSkipped_SendsIt()
    {
        await OweAsync(FarAhead, "AMN");
        await InDbAsync(async db =>
        {
            var instruction = new DigestInstruction(InstructionId.New(), "amn@kommun.example", new DateOnly(2027, 2, 1));
            instruction.Set("Med en rad.", skipped: true, approved: false, "Maja");
            db.DigestInstructions.Add(instruction);
            return await db.SaveChangesAsync();
        });

        await OrderAsync();
        await _app.SweepAsync();

        (await _app.LettersAsync()).ShouldHaveSingleItem().TextBody.ShouldContain("Med en rad.");
    }

    [Fact]
    public async Task Order_NobodyToWriteToOrPaused_SaysWhichAndWhen()
    {
        await _app.OweAsync([FarAhead], await _app.CommitteeAsync("AMN"), await CommitteeAsync("SN"));
        await InDbAsync(async db =>
        {
            (await db.Committees.SingleAsync(c => c.Code == "SN")).PauseReminders(new DateOnly(2027, 2, 13));
            return await db.SaveChangesAsync();
        });

        var receipt = await OrderAsync();
        receipt.AllText.ShouldContain("Ingen går att nå hos Nämnden AMN.");
        receipt.AllText.ShouldContain("Påminnelser till Nämnden SN är pausade, så brevet går måndag 15 februari 2027.");
        await EveryDayAsync(2, 1, days: 18);

        var letter = (await _app.LettersAsync()).ShouldHaveSingleItem();
        (letter.ToAddress, letter.CreatedAt.Day).ShouldBe(("sn@kommun.example", 15));
    }

    [Fact]
    public async Task Order_ForWhatNobodyIsBoundBy_SaysSo()
    {
        await OweAsync(FarAhead, "AMN");
        await ChangeAsync(o => o.Withdraw("Test", new DateOnly(2027, 2, 1)));

        (await OrderAsync()).AllText.ShouldContain("Ingen nämnd är bunden av 1 av de markerade åtgärderna");
    }

    /// <summary>As the coordinator does it: mark everything in the list, press the button, confirm.</summary>
    private async Task<Page> OrderAsync()
    {
        var coordinator = await _app.SignInAsAsync(Roles.Coordinator);
        var list = await coordinator.OpenAsync("/atgarder");
        var marking = list.FormWith("Skicka påminnelse");
        foreach (var box in list.FindAll("tbody input[type=checkbox]"))
        {
            marking.Tick("ids", box.GetAttribute("value")!);
        }

        var check = await marking.SubmitAsync("Skicka påminnelse");
        check.AllText.ShouldContain("1.1 Åtgärd nummer 1");
        var receipt = await check.Form().SubmitAsync("Skicka påminnelse");
        receipt.Url.AbsolutePath.ShouldBe("/atgarder");
        return receipt;
    }

    private async Task OweAsync(DateOnly due, params string[] codes)
    {
        var committees = new List<CommitteeId>();
        foreach (var code in codes)
        {
            committees.Add(await CommitteeAsync(code));
        }

        await _app.OweAsync([due], [.. committees]);
    }

    private Task<CommitteeId> CommitteeAsync(string code) => _app.CommitteeAsync(code, (ContactRole.Secretary, $"{code.ToLowerInvariant()}@kommun.example"));

    private async Task EveryDayAsync(int month, int day, int days)
    {
        for (var i = 0; i < days; i++)
        {
            var date = new DateOnly(2027, month, day).AddDays(i);
            _app.SetDay(date.Month, date.Day);
            await _app.SweepAsync();
            await _app.SweepAsync();
        }
    }

    private Task ChangeAsync(Action<Obligation> change) => InDbAsync(async db =>
    {
        change(await db.Obligations.SingleAsync());
        return await db.SaveChangesAsync();
    });

    private Task<List<string>> RungsAsync() => InDbAsync(db => db.Reminders.AsNoTracking().OrderBy(r => r.Date).Select(r => r.Rung).ToListAsync());

    private Task<T> InDbAsync<T>(Func<GovernanceDbContext, Task<T>> ask) => _app.InScopeAsync(services => ask(services.GetRequiredService<GovernanceDbContext>()));
}
