using Coordination.Platform.Messaging;
using Coordination.Platform.Modules;
using Coordination.Platform.Persistence;
using Coordination.Testing;
using Coordination.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Coordination.Platform.Tests.Messaging;

/// <summary>A process with the two book modules on a database; several may share one.</summary>
internal sealed class LedgerHost : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly TestDatabase? _database;

    private LedgerHost(IHost host, TestDatabase? database) => (_host, _database) = (host, database);

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public FakeClock Clock => _host.Services.GetRequiredService<FakeClock>();

    public Interference Interference => _host.Services.GetRequiredService<Interference>();

    public OutboxRelays Relays => _host.Services.GetRequiredService<OutboxRelays>();

    public IServiceProvider Services => _host.Services;

    /// <summary>Starts a host; without an address on a database of its own.</summary>
    public static async Task<LedgerHost> StartAsync(DatabaseAddress? address = null, bool runRelay = false, FakeClock? clock = null, Action<IServiceCollection>? more = null, params IReadOnlyList<(string Key, string? Value)> settings)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        foreach (var (key, value) in settings.Prepend(("Messaging:RunRelay", runRelay.ToString())))
        {
            builder.Configuration[key] = value;
        }

        builder.Services.AddLogging(l => l.ClearProviders());
        var database = address is null ? await TestDatabase.CreateEmptyAsync(Ct) : null;
        address ??= database!.Address;
        clock ??= new FakeClock();
        builder.Services.AddSingleton(address).AddSingleton(clock).AddSingleton<TimeProvider>(clock).AddSingleton<Interference>();
        builder.Services.AddModuleDatabase<LedgerDbContext>("ledger").AddModuleDatabase<JournalDbContext>("journal");
        builder.Services.AddCoordinationMessaging([typeof(LedgerHost).Assembly]);
        more?.Invoke(builder.Services);
        var host = new LedgerHost(builder.Build(), database);
        if (database is not null)
        {
            await host.CreateTablesAsync();
        }

        await host._host.StartAsync(Ct);
        return host;
    }

    public DatabaseAddress Address => Services.GetRequiredService<DatabaseAddress>();

    /// <summary>A change in the ledger that tells a fact for each text.</summary>
    public Task NoteAsync(params string[] texts) => InLedgerAsync(async db =>
    {
        db.Outbox.AddRange(texts.Select(t => OutboxRowFactory.Create(new Noted(t, Clock.GetUtcNow()), Clock.GetUtcNow())));
        await db.SaveChangesAsync(Ct);
    });

    public async Task InLedgerAsync(Func<LedgerDbContext, Task> work)
    {
        await using var scope = Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<LedgerDbContext>());
    }

    /// <summary>Every effect in both books as "consumer: what", sorted.</summary>
    public async Task<IReadOnlyList<string>> EffectsAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        var ledger = await scope.ServiceProvider.GetRequiredService<LedgerDbContext>().Entries.Select(e => e.By + ": " + e.What).ToListAsync(Ct);
        var journal = await scope.ServiceProvider.GetRequiredService<JournalDbContext>().Entries.Select(e => e.By + ": " + e.What).ToListAsync(Ct);
        return [.. ledger.Concat(journal).Order(StringComparer.Ordinal)];
    }

    public async Task<OutboxRow> OnlyRowAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<LedgerDbContext>().Outbox.AsNoTracking().SingleAsync(Ct);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync(CancellationToken.None);
        _host.Dispose();
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }

    private async Task CreateTablesAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        foreach (var database in Services.GetServices<ModuleDatabase>())
        {
            await database.Context(scope.ServiceProvider).GetService<IRelationalDatabaseCreator>().CreateTablesAsync(Ct);
        }
    }
}
