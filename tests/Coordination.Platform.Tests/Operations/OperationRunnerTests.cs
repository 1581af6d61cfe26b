using System.Globalization;
using Coordination.Platform.Operations;
using Coordination.Platform.Persistence;
using Coordination.Platform.Security;
using Coordination.Platform.Tests.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Platform.Tests.Operations;

public sealed class OperationRunnerTests
{
    private static readonly Actor Maria = new(ActorKind.Person, "maria", "Maria Lind");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_QueuedWork_IsDoneAsThePersonInTheirLanguage()
    {
        await using var host = await StartAsync();
        var seen = new List<string>();
        host.Services.GetRequiredService<Script>().Work = async (run, db, ct) =>
        {
            seen.Add($"{run.Input<Order>().Count} {CultureInfo.CurrentUICulture.Name} {run.IsRestart}");
            await run.ReportAsync(3, 3, ct);
            db.Entries.Add(new Entry { By = "operation", What = "imported" });
            await db.SaveChangesAsync(ct);
            return OperationOutcome.Success("3 rader.", "/planer/1", "Rad 2 saknar nämnd.");
        };
        var id = await QueueAsync(host);

        (await Runner(host).RunDueAsync(Ct)).ShouldBe(1);

        seen.ShouldBe(["7 en False"]);
        var status = (await BoardAsync(host, b => b.FindAsync(id, false, Ct))).ShouldNotBeNull();
        (status.State, status.Done, status.Total, status.Message, status.Link).ShouldBe((OperationState.Succeeded, 3, 3, "3 rader.", "/planer/1"));
        status.Errors.ShouldBe(["Rad 2 saknar nämnd."]);
        await host.InLedgerAsync(async db => (await db.Audit.SingleAsync(Ct)).ActorName.ShouldBe("Maria Lind"));
    }

    [Fact]
    public async Task Run_HandlerFails_TellsThePersonWithoutTheDetails()
    {
        await using var host = await StartAsync();
        host.Services.GetRequiredService<Script>().Work = (_, _, _) => throw new InvalidOperationException("secret detail");
        var id = await QueueAsync(host);

        await Runner(host).RunDueAsync(Ct);

        var status = (await BoardAsync(host, b => b.FindAsync(id, false, Ct))).ShouldNotBeNull();
        (status.State, status.IsFinished).ShouldBe((OperationState.Failed, true));
        status.Message.ShouldNotBeNull().ShouldNotContain("secret");
    }

    [Fact]
    public async Task Cancel_Queued_IsNeverRun()
    {
        await using var host = await StartAsync();
        host.Services.GetRequiredService<Script>().Work = (_, _, _) => throw new InvalidOperationException();
        var id = await QueueAsync(host);

        (await BoardAsync(host, b => b.CancelAsync(id, false, Ct))).ShouldBeTrue();

        (await Runner(host).RunDueAsync(Ct)).ShouldBe(0);
        (await BoardAsync(host, b => b.FindAsync(id, false, Ct)))!.State.ShouldBe(OperationState.Cancelled);
    }

    [Fact]
    public async Task Cancel_Running_StopsTheWork()
    {
        await using var host = await StartAsync();
        var id = await QueueAsync(host);
        host.Services.GetRequiredService<Script>().Work = async (_, _, ct) =>
        {
            await BoardAsync(host, b => b.CancelAsync(id, false, Ct));
            await Task.Delay(Timeout.Infinite, ct);
            throw new InvalidOperationException();
        };

        await Runner(host).RunDueAsync(Ct);

        (await BoardAsync(host, b => b.FindAsync(id, false, Ct)))!.State.ShouldBe(OperationState.Cancelled);
    }

    [Fact]
    public async Task Run_HostStopsInTheMiddle_AnotherStartsItAgainAndTheEffectIsSingle()
    {
        await using var one = await StartAsync();
        await using var two = await StartAsync(one);
        var id = await QueueAsync(one);
        using var stopping = new CancellationTokenSource();
        one.Services.GetRequiredService<Script>().Work = async (_, _, ct) =>
        {
            await stopping.CancelAsync();
            ct.ThrowIfCancellationRequested();
            throw new InvalidOperationException();
        };
        var restarted = false;
        two.Services.GetRequiredService<Script>().Work = (run, db, ct) =>
        {
            restarted = run.IsRestart;
            return EffectAsync(run, db, ct);
        };

        await Runner(one).RunDueAsync(stopping.Token);
        await Runner(two).RunDueAsync(Ct);

        restarted.ShouldBeTrue();
        (await one.EffectsAsync()).ShouldBe(["operation: done"]);
        (await BoardAsync(one, b => b.FindAsync(id, false, Ct)))!.State.ShouldBe(OperationState.Succeeded);
    }

    [Fact]
    public async Task Run_LeaseLostToAnotherHost_FirstHostCannotCommitASecondEffect()
    {
        await using var one = await StartAsync();
        await using var two = await StartAsync(one);
        await QueueAsync(one);
        two.Services.GetRequiredService<Script>().Work = EffectAsync;
        one.Services.GetRequiredService<Script>().Work = async (run, db, ct) =>
        {
            one.Clock.Advance(TimeSpan.FromMinutes(2));
            await Runner(two).RunDueAsync(Ct);
            return await EffectAsync(run, db, ct);
        };

        await Runner(one).RunDueAsync(Ct);

        (await one.EffectsAsync()).ShouldBe(["operation: done"]);
    }

    [Fact]
    public async Task Run_KilledAfterTheCommitThatFinishedIt_IsNotRunAgain()
    {
        await using var host = await StartAsync();
        var id = await QueueAsync(host);
        host.Services.GetRequiredService<Script>().Work = async (run, db, ct) =>
        {
            await EffectAsync(run, db, ct);
            throw new InvalidOperationException("the host dies here");
        };

        await Runner(host).RunDueAsync(Ct);
        host.Clock.Advance(TimeSpan.FromHours(1));

        (await Runner(host).RunDueAsync(Ct)).ShouldBe(0);
        (await BoardAsync(host, b => b.FindAsync(id, false, Ct)))!.State.ShouldBe(OperationState.Succeeded);
    }

    [Fact]
    public async Task Run_BringsDownEveryHost_IsGivenUp()
    {
        await using var host = await StartAsync();
        var id = await QueueAsync(host);
        await host.InLedgerAsync(db => db.Operations.ExecuteUpdateAsync(o => o.SetProperty(r => r.Attempts, 5), Ct));
        host.Services.GetRequiredService<Script>().Work = (_, _, _) => throw new InvalidOperationException("must not be run");

        await Runner(host).RunDueAsync(Ct);

        (await BoardAsync(host, b => b.FindAsync(id, false, Ct)))!.ShouldSatisfyAllConditions(
            s => s.State.ShouldBe(OperationState.Failed), s => s.Message.ShouldNotBeNull());
    }

    [Fact]
    public async Task Find_SomebodyElsesWork_IsNotThereUnlessOneMaySeeAll()
    {
        await using var host = await StartAsync();
        var id = await QueueAsync(host);

        (await BoardAsync(host, b => b.FindAsync(id, false, Ct), new Actor(ActorKind.Person, "erik", "Erik"))).ShouldBeNull();
        (await BoardAsync(host, b => b.CancelAsync(id, false, Ct), new Actor(ActorKind.Person, "erik", "Erik"))).ShouldBeFalse();
        (await BoardAsync(host, b => b.FindAsync(id, true, Ct), new Actor(ActorKind.Person, "erik", "Erik"))).ShouldNotBeNull();
    }

    [Fact]
    public async Task Host_Running_StartsWhatIsQueuedByItself()
    {
        var done = new TaskCompletionSource();
        await using var host = await StartAsync(settings: ("Operations:RunOperations", "true"));
        host.Services.GetRequiredService<Script>().Work = (_, _, _) => { done.TrySetResult(); return Task.FromResult(OperationOutcome.Success("ok")); };

        await QueueAsync(host);

        await done.Task.WaitAsync(TimeSpan.FromMinutes(1), Ct);
    }

    private static async Task<OperationOutcome> EffectAsync(OperationRun run, LedgerDbContext db, CancellationToken ct)
    {
        db.Entries.Add(new Entry { By = "operation", What = "done" });
        var outcome = OperationOutcome.Success("klart");
        await run.FinishInAsync(db, outcome, ct);
        await db.SaveChangesAsync(ct);
        return outcome;
    }

    private static OperationRunner Runner(LedgerHost host) => host.Services.GetRequiredService<OperationRunner>();

    private static async Task<Guid> QueueAsync(LedgerHost host)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Actor = Maria;
        var db = scope.ServiceProvider.GetRequiredService<LedgerDbContext>();
        var id = scope.ServiceProvider.GetRequiredService<OperationQueue>().Add(db, "ledger.order", "Importera", new Order(7));
        await db.SaveChangesAsync(Ct);
        return id;
    }

    private static async Task<T> BoardAsync<T>(LedgerHost host, Func<OperationBoard, Task<T>> ask, Actor? actor = null)
    {
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Actor = actor ?? Maria;
        return await ask(scope.ServiceProvider.GetRequiredService<OperationBoard>());
    }

    private static Task<LedgerHost> StartAsync(LedgerHost? beside = null, params IReadOnlyList<(string Key, string? Value)> settings) => LedgerHost.StartAsync(
        beside?.Address, clock: beside?.Clock, more: s => s.AddCoordinationOperations().AddSingleton<Script>().AddScoped<IOperationHandler, OrderHandler>(),
        settings: [("Operations:RunOperations", "false"), ("Operations:Heartbeat", "00:00:00.1"), .. settings]);

    internal sealed record Order(int Count);

    /// <summary>What a test makes the handler do.</summary>
    internal sealed class Script
    {
        public Func<OperationRun, LedgerDbContext, CancellationToken, Task<OperationOutcome>> Work { get; set; } = (_, _, _) => Task.FromResult(OperationOutcome.Success("ok"));
    }

    private sealed class OrderHandler(Script script, LedgerDbContext db) : IOperationHandler
    {
        public string Kind => "ledger.order";

        public Task<OperationOutcome> RunAsync(OperationRun run, CancellationToken ct) => script.Work(run, db, ct);
    }
}
