using System.Text.Json;
using Coordination.Governance.Contracts;
using Coordination.Governance.Domain.Obligations;
using Coordination.Governance.Features.Governance.ReplayFacts;
using Coordination.Platform.Domain;
using Coordination.Platform.Messaging;
using Coordination.Platform.Time;
using Coordination.Testing.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Governance.Tests.Features.Governance.RemindCommittees;

/// <summary>How what committees owed stands is told to whoever measures them, and told again when it changes.</summary>
public sealed class StandingTests
{
    [Fact]
    [Trait("Req", "S003-13")]
    public async Task Duty_LateMetMovedWithdrawnAndRemoved_IsToldEachTimeOnce()
    {
        await using var app = await CoordinationApp.StartAsync();
        app.SetDay(3, 1);
        var committee = await app.CommitteeAsync("AMN", Duties.Secretary);
        var activity = (await app.OweAsync([new(2027, 2, 10), new(2027, 6, 30)], committee))[0];

        var late = (await TellAsync(app)).ShouldHaveSingleItem();
        (late.State, late.IsLate, late.DueOn, late.CommitteeCode, late.Kind, late.Link).ShouldBe(("Open", true, new DateOnly(2027, 2, 10), "AMN", "Activity", $"/atgarder/{activity.Value}"));
        (await TellAsync(app)).ShouldBeEmpty("it is as it was told");

        await ChangeAsync(app, new(2027, 2, 10), (o, today) => o.AskForLetter(today, "Test"));
        (await TellAsync(app)).ShouldBeEmpty("a letter does not change how it stands");

        await ChangeAsync(app, new(2027, 2, 10), (o, today) => o.Meet(today));
        var met = (await TellAsync(app)).ShouldHaveSingleItem();
        (met.State, met.IsLate, met.ClosedOn).ShouldBe(("Met", true, new DateOnly(2027, 3, 1)));
        met.Version.ShouldBeGreaterThan(late.Version);

        await ChangeAsync(app, new(2027, 2, 10), (o, today) =>
        {
            o.Reopen(today);
            o.MoveTo(new DateOnly(2027, 4, 15), today);
        });
        var pending = (await TellAsync(app)).ShouldHaveSingleItem();
        (pending.State, pending.IsLate, pending.DueOn).ShouldBe(("Pending", false, new DateOnly(2027, 4, 15)));

        app.SetDay(4, 16);
        (await TellAsync(app)).ShouldHaveSingleItem().State.ShouldBe("Open");
        (await ReplayAsync(app)).ShouldHaveSingleItem().State.ShouldBe("Open", "what comes later was never told");

        await ChangeAsync(app, new(2027, 4, 15), (o, today) => o.Withdraw("Utgår", today));
        (await TellAsync(app)).ShouldHaveSingleItem().State.ShouldBe("Withdrawn");

        // In time, and then gone from the ledger altogether.
        await ChangeAsync(app, new(2027, 6, 30), (o, today) => o.Meet(today));
        var early = (await TellAsync(app)).ShouldHaveSingleItem();
        (early.State, early.IsLate).ShouldBe(("Met", false));
        await app.InScopeAsync(async services => await services.GetRequiredService<GovernanceDbContext>().Obligations.Where(o => o.DueOn == new DateOnly(2027, 6, 30)).ExecuteDeleteAsync(TestContext.Current.CancellationToken));
        var gone = (await TellAsync(app)).ShouldHaveSingleItem();
        (gone.ObligationId, gone.State).ShouldBe((early.ObligationId, "Withdrawn"));
        (await TellAsync(app)).ShouldBeEmpty();
        (await ReplayAsync(app)).Select(o => o.State).ShouldAllBe(s => s == "Withdrawn");
    }

    [Fact]
    [Trait("Req", "S003-13")]
    public async Task Replay_TellsWhatTheSweepTold_WithItsVersions()
    {
        await using var app = await CoordinationApp.StartAsync();
        app.SetDay(3, 1);
        var (first, second) = (await app.CommitteeAsync("AMN", Duties.Secretary), await app.CommitteeAsync("KTN"));
        await app.OweAsync([new(2027, 2, 10), new(2027, 2, 20), new(2027, 12, 31)], first, second);
        await ChangeAsync(app, new(2027, 2, 20), (o, today) => o.Meet(today));
        var told = await TellAsync(app);

        var replayed = await ReplayAsync(app);

        told.Count.ShouldBe(4);
        replayed.OrderBy(o => o.ObligationId).ShouldBe(told.OrderBy(o => o.ObligationId).Select(o => o with { OccurredAt = app.Clock.GetUtcNow() }));
    }

    /// <returns>What this run of the sweep told.</returns>
    private static async Task<List<ObligationJudged>> TellAsync(CoordinationApp app)
    {
        var before = (await ToldAsync(app)).Count;
        (await app.RunJobAsync("governance.tell-standings")).Failed.ShouldBe(0);
        return [.. (await ToldAsync(app)).Skip(before)];
    }

    private static Task<List<ObligationJudged>> ToldAsync(CoordinationApp app) => app.InScopeAsync(async services =>
    {
        var name = MessageNames.Of(typeof(ObligationJudged));
        var bodies = await services.GetRequiredService<GovernanceDbContext>().Outbox.AsNoTracking().Where(o => o.MessageName == name).OrderBy(o => o.Position).Select(o => o.Body).ToListAsync(TestContext.Current.CancellationToken);
        return bodies.ConvertAll(b => JsonSerializer.Deserialize<ObligationJudged>(b, MessageJson.Options)!);
    });

    private static Task<List<ObligationJudged>> ReplayAsync(CoordinationApp app) => app.InScopeAsync(async services =>
    {
        var told = new List<IIntegrationEvent>();
        await foreach (var message in services.GetServices<IFactReplay>().OfType<ReplayLedgerQuery>().Single().TellAsync(TestContext.Current.CancellationToken))
        {
            told.Add(message);
        }

        return told.ConvertAll(m => (ObligationJudged)m);
    });

    private static Task ChangeAsync(CoordinationApp app, DateOnly dueOn, Action<Obligation, DateOnly> change) => app.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<GovernanceDbContext>();
        foreach (var obligation in await db.Obligations.Where(o => o.DueOn == dueOn).ToListAsync(TestContext.Current.CancellationToken))
        {
            change(obligation, app.Clock.TodayInSweden());
        }

        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    });
}
