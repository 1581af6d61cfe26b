using Coordination.Platform.Messaging;
using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Platform.Tests.Messaging;

public sealed class OutboxRelayTests
{
    private static readonly string[] OnceEach = ["journal.answer-note: a", "ledger.enter-answer: a", "ledger.enter-note: a"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Deliver_CommittedFact_HasItsEffectInEveryModuleAndGoesOn()
    {
        await using var host = await LedgerHost.StartAsync();
        await host.NoteAsync("a");

        await host.Relays.DeliverDueAsync(Ct);

        (await host.EffectsAsync()).ShouldBe(OnceEach);
        (await host.OnlyRowAsync()).DispatchedAt.ShouldBe(host.Clock.GetUtcNow());
    }

    [Fact]
    public async Task Commit_RelayRunning_IsDeliveredWithoutWaitingForThePoll()
    {
        await using var host = await LedgerHost.StartAsync(runRelay: true, more: s => s.Configure<MessagingOptions>(o => o.PollInterval = TimeSpan.FromMinutes(9)));
        var delivered = new TaskCompletionSource();
        host.Interference.Before = (_, _, _) => { delivered.TrySetResult(); return Task.CompletedTask; };

        await host.NoteAsync("a");

        await delivered.Task.WaitAsync(TimeSpan.FromMinutes(1), Ct);
    }

    [Fact]
    public async Task Deliver_RollbackedChange_TellsNobody()
    {
        await using var host = await LedgerHost.StartAsync();
        await host.InLedgerAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Ct);
            db.Outbox.Add(OutboxRowFactory.Create(new Noted("a", host.Clock.GetUtcNow()), host.Clock.GetUtcNow()));
            await db.SaveChangesAsync(Ct);
        });

        (await host.Relays.DeliverDueAsync(Ct)).ShouldBe(0);
    }

    [Fact]
    public async Task Deliver_OneConsumerFails_OnlyThatOneIsRunAgain()
    {
        await using var host = await LedgerHost.StartAsync();
        var runs = new List<string>();
        host.Interference.Before = (consumer, _, _) =>
        {
            lock (runs) { runs.Add(consumer); }
            return consumer == "journal.answer-note" && runs.Count(r => r == consumer) < 3 ? throw new InvalidOperationException("not yet") : Task.CompletedTask;
        };
        await host.NoteAsync("a");

        await host.Relays.DeliverDueAsync(Ct);
        var failed = await host.OnlyRowAsync();
        failed.LastError.ShouldBe("journal.answer-note: InvalidOperationException: not yet");
        failed.VisibleAt.ShouldBeGreaterThan(host.Clock.GetUtcNow());
        failed.DispatchedAt.ShouldBeNull();
        for (var i = 0; i < 2; i++)
        {
            host.Clock.Advance(TimeSpan.FromMinutes(1));
            await host.Relays.DeliverDueAsync(Ct);
        }

        runs.Count(r => r == "ledger.enter-note").ShouldBe(1);
        runs.Count(r => r == "journal.answer-note").ShouldBe(3);
        (await host.EffectsAsync()).ShouldBe(OnceEach);
    }

    [Fact]
    public async Task Deliver_LostRaces_AreRunAgainAtOnce_ButNotForEver()
    {
        await using var host = await LedgerHost.StartAsync();
        var (runs, lost) = (0, 3);
        host.Interference.Before = (consumer, _, _) => consumer == "journal.answer-note" && ++runs <= lost ? throw new DbUpdateConcurrencyException("lost") : Task.CompletedTask;
        await host.NoteAsync("a");

        await host.Relays.DeliverDueAsync(Ct);
        runs.ShouldBe(4);
        var row = await host.OnlyRowAsync();
        (row.Attempts, row.DispatchedAt).ShouldBe((0, host.Clock.GetUtcNow()));
        (await host.EffectsAsync()).ShouldBe(OnceEach);

        (runs, lost) = (0, int.MaxValue);
        await host.NoteAsync("b");
        await host.Relays.DeliverDueAsync(Ct);
        runs.ShouldBe(4);
        await host.InLedgerAsync(async db =>
        {
            var failed = await db.Outbox.SingleAsync(r => r.DispatchedAt == null, Ct);
            (failed.Attempts, failed.LastError).ShouldBe((1, "journal.answer-note: DbUpdateConcurrencyException: lost"));
        });
    }

    [Fact]
    public async Task Deliver_BothConsumersFail_BothAreNamed()
    {
        await using var host = await LedgerHost.StartAsync();
        host.Interference.Before = (_, _, _) => throw new InvalidOperationException("no");
        await host.NoteAsync("a");

        await host.Relays.DeliverDueAsync(Ct);

        var error = (await host.OnlyRowAsync()).LastError.ShouldNotBeNull();
        error.ShouldContain("journal.answer-note: InvalidOperationException: no");
        error.ShouldContain("ledger.enter-note: InvalidOperationException: no");
    }

    [Fact]
    public async Task Deliver_PoisonedMessageAmongOthers_OthersArrive()
    {
        await using var host = await LedgerHost.StartAsync();
        host.Interference.Before = (_, what, _) => what == "poison" ? throw new InvalidOperationException() : Task.CompletedTask;
        await host.NoteAsync(["poison", .. Enumerable.Range(0, 40).Select(i => $"n{i}")]);

        await host.Relays.DeliverDueAsync(Ct);

        (await host.EffectsAsync()).Count.ShouldBe(40 * 3);
    }

    [Fact]
    public async Task Deliver_NeverSucceeds_IsDeadWithReasonAndComesBackOnRequest()
    {
        await using var host = await LedgerHost.StartAsync();
        host.Interference.Before = (_, _, _) => throw new InvalidOperationException("broken");
        await host.NoteAsync("a");
        for (var i = 0; i < 12; i++)
        {
            await host.Relays.DeliverDueAsync(Ct);
            host.Clock.Advance(TimeSpan.FromDays(1));
        }

        await using var scope = host.Services.CreateAsyncScope();
        var dead = scope.ServiceProvider.GetRequiredService<DeadMessages>();
        var message = (await dead.ListAsync(10, Ct)).ShouldHaveSingleItem();
        message.LastError!.ShouldContain("broken");
        message.Attempts.ShouldBe(12);
        var backlog = (await host.Services.GetRequiredService<OutboxBacklogQuery>().ReadAsync(Ct)).Single(b => b.Schema == "ledger");
        (backlog.Waiting, backlog.Dead).ShouldBe((0, 1));

        host.Interference.Before = (_, _, _) => Task.CompletedTask;
        (await dead.SendAgainAsync("ledger", message.Position, Ct)).Succeeded.ShouldBeTrue();
        (await dead.SendAgainAsync("ledger", message.Position, Ct)).Succeeded.ShouldBeFalse();
        await host.Relays.DeliverDueAsync(Ct);

        (await host.EffectsAsync()).ShouldBe(OnceEach);
    }

    [Fact]
    public async Task Deliver_UnknownName_WaitsForAHostThatKnowsIt()
    {
        await using var host = await LedgerHost.StartAsync();
        await host.NoteAsync("a");
        await host.InLedgerAsync(db => db.Outbox.ExecuteUpdateAsync(row => row.SetProperty(r => r.MessageName, "ledger.noted.v9"), Ct));

        await host.Relays.DeliverDueAsync(Ct);

        var row = await host.OnlyRowAsync();
        row.LastError!.ShouldContain("knows no message ledger.noted.v9");
        (row.Attempts, row.DeadAt).ShouldBe((1, null));
    }

    [Fact]
    public async Task Deliver_MarkLostByACrash_IsDeliveredAgainWithoutASecondEffect()
    {
        await using var host = await LedgerHost.StartAsync();
        await host.NoteAsync("a");
        await host.Relays.DeliverDueAsync(Ct);
        await host.InLedgerAsync(db => db.Outbox.ExecuteUpdateAsync(
            row => row.SetProperty(r => r.DispatchedAt, (DateTimeOffset?)null).SetProperty(r => r.VisibleAt, host.Clock.GetUtcNow()), Ct));

        (await host.Relays.DeliverDueAsync(Ct)).ShouldBe(1);

        (await host.EffectsAsync()).ShouldBe(OnceEach);
    }

    [Fact]
    public async Task Deliver_HostDiesWithTheMessage_AnotherTakesOverWhenTheLeaseRunsOut()
    {
        await using var host = await LedgerHost.StartAsync();
        await host.NoteAsync("a");
        await host.InLedgerAsync(async db => (await Lease.ClaimAsync(db.Outbox, r => r.Position, 10, host.Clock.GetUtcNow(), TimeSpan.FromMinutes(5), Ct)).Count.ShouldBe(1));

        (await host.Relays.DeliverDueAsync(Ct)).ShouldBe(0);
        host.Clock.Advance(TimeSpan.FromMinutes(5));
        await host.Relays.DeliverDueAsync(Ct);

        (await host.EffectsAsync()).ShouldBe(OnceEach);
    }

    [Fact]
    public async Task Deliver_TwoHostsAtOnceAndFlakyConsumers_EveryEffectExactlyOnce()
    {
        await using var one = await LedgerHost.StartAsync();
        await using var two = await LedgerHost.StartAsync(one.Address, clock: one.Clock);
        var calls = 0;
        one.Interference.Before = two.Interference.Before = (_, _, _) => Interlocked.Increment(ref calls) % 5 == 0 ? throw new InvalidOperationException() : Task.CompletedTask;
        await one.NoteAsync([.. Enumerable.Range(0, 100).Select(i => $"n{i}")]);

        for (var i = 0; i < 11; i++)
        {
            await Task.WhenAll(one.Relays.DeliverDueAsync(Ct), two.Relays.DeliverDueAsync(Ct));
            one.Clock.Advance(TimeSpan.FromDays(1));
        }

        var effects = await one.EffectsAsync();
        effects.Count.ShouldBe(300);
        effects.Distinct().Count().ShouldBe(300);
    }

    [Fact]
    public async Task Run_TwoHostsUnderLoadWithFlakyConsumers_EveryEffectExactlyOnce()
    {
        const int Notes = 150;
        using var delivered = new DeliveryCount(2 * Notes);
        (string, string?)[] atOnce = [.. Enumerable.Range(0, 40).Select(i => ($"Messaging:RetryDelays:{i}", (string?)"00:00:00"))];
        await using var one = await LedgerHost.StartAsync(runRelay: true, more: delivered.Count, settings: atOnce);
        await using var two = await LedgerHost.StartAsync(one.Address, runRelay: true, clock: one.Clock, more: delivered.Count, settings: atOnce);
        var calls = 0;
        one.Interference.Before = two.Interference.Before = (_, _, _) => Interlocked.Increment(ref calls) % 7 == 0 ? throw new InvalidOperationException() : Task.CompletedTask;

        await Task.WhenAll(Enumerable.Range(0, Notes).Select(i => (i % 2 == 0 ? one : two).NoteAsync($"n{i}")));
        await delivered.Reached.WaitAsync(TimeSpan.FromMinutes(2), Ct);

        var effects = await one.EffectsAsync();
        (effects.Count, effects.Distinct().Count()).ShouldBe((3 * Notes, 3 * Notes));
    }

    [Fact]
    public async Task Deliver_SameMessageTwiceAtOnceWithoutLease_EffectOnce()
    {
        await using var host = await LedgerHost.StartAsync();
        using var both = new Barrier(2);
        var id = Guid.CreateVersion7();

        var received = await Task.WhenAll(ReceiveAsync(host, id, both), ReceiveAsync(host, id, both));

        received.Order().ShouldBe([false, true]);
        (await host.EffectsAsync()).ShouldBe(["test: once"]);
    }

    [Fact]
    public async Task Receive_EffectBreaksAUniqueKey_IsAFailureAndLeavesNothing()
    {
        await using var host = await LedgerHost.StartAsync();
        await host.InLedgerAsync(async db => { db.Entries.Add(new Entry { By = "test", What = "first", OnlyOnce = "x" }); await db.SaveChangesAsync(Ct); });

        await host.InLedgerAsync(async db =>
        {
            var inbox = new Inbox<LedgerDbContext>(db, host.Clock);
            await Should.ThrowAsync<DbUpdateException>(() => inbox.ReceiveAsync(Guid.CreateVersion7(), "test", _ =>
            {
                db.Entries.Add(new Entry { By = "test", What = "second", OnlyOnce = "x" });
                return Task.CompletedTask;
            }, Ct));
        });

        await host.InLedgerAsync(async db => (await db.Inbox.CountAsync(Ct)).ShouldBe(0));
        (await host.EffectsAsync()).ShouldBe(["test: first"]);
    }

    [Fact]
    public async Task Stop_ConsumerOutlastsTheGrace_MessageIsGivenBackWithoutAnAttempt()
    {
        await using var reader = await LedgerHost.StartAsync();
        var started = new TaskCompletionSource();
        await using (var host = await LedgerHost.StartAsync(reader.Address, runRelay: true, more: s => s.Configure<MessagingOptions>(o => o.StopGrace = TimeSpan.Zero)))
        {
            host.Interference.Before = async (_, _, ct) => { started.TrySetResult(); await Task.Delay(Timeout.Infinite, ct); };
            await host.NoteAsync("a");
            await started.Task.WaitAsync(TimeSpan.FromMinutes(1), Ct);
        }

        var row = await reader.OnlyRowAsync();
        (row.Attempts, row.LeaseId, row.VisibleAt <= reader.Clock.GetUtcNow()).ShouldBe((0, null, true));
        await reader.Relays.DeliverDueAsync(Ct);
        (await reader.EffectsAsync()).ShouldBe(OnceEach);
    }

    [Fact]
    public async Task CleanUp_OldRows_AreForgottenAndDeadOnesKept()
    {
        await using var host = await LedgerHost.StartAsync(more: s => s.Configure<MessagingOptions>(o => o.CleanUpBatch = 2));
        await host.NoteAsync("a", "b", "c", "dead");
        await host.InLedgerAsync(db => db.Outbox.Where(r => r.Body.Contains("dead")).ExecuteUpdateAsync(row => row.SetProperty(r => r.DeadAt, host.Clock.GetUtcNow()), Ct));
        await host.Relays.DeliverDueAsync(Ct);
        host.Clock.Advance(TimeSpan.FromDays(91));

        await using var scope = host.Services.CreateAsyncScope();
        var job = scope.ServiceProvider.GetServices<Coordination.Platform.Jobs.IRecurringJob>().Single(j => j.Name == "platform.messaging-clean-up");
        await job.RunAsync(new(host.Clock.GetUtcNow()), Ct);

        (await host.OnlyRowAsync()).Body.ShouldContain("dead");
        await host.InLedgerAsync(async db => (await db.Inbox.CountAsync(Ct)).ShouldBe(0));
    }

    [Fact]
    public async Task Deliver_TraceOfTheChange_ReachesTheAuditOfTheEffect()
    {
        await using var host = await LedgerHost.StartAsync();
        using var activity = new System.Diagnostics.Activity("change").Start();
        await host.NoteAsync("a");
        var trace = activity.TraceId.ToHexString();
        activity.Stop();

        await host.Relays.DeliverDueAsync(Ct);

        await host.InLedgerAsync(async db =>
        {
            var audit = await db.Audit.SingleAsync(a => a.ActorId == "ledger.enter-answer", Ct);
            (audit.TraceId, audit.ActorKind, audit.Subject).ShouldBe((trace, "System", nameof(Entry)));
        });
    }

    private static async Task<bool> ReceiveAsync(LedgerHost host, Guid id, Barrier both)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var inbox = scope.ServiceProvider.GetRequiredService<Inbox<LedgerDbContext>>();
        return await inbox.ReceiveAsync(id, "test", async ct =>
        {
            await Task.Run(() => both.SignalAndWait(ct), ct);
            inbox.Db.Entries.Add(new Entry { By = "test", What = "once" });
        }, Ct);
    }
}
