using Coordination.Host.Database;
using Coordination.Host.Persistence;
using Coordination.Platform.Modules;
using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Coordination.Host.Tests.Database;

/// <summary>Both databases get the same model from the same migrations, by any number of hosts at once.</summary>
public sealed class MigrationTests
{
    public static TheoryData<string> Contexts => [.. DesignTimeContexts.Names];

    [Theory]
    [MemberData(nameof(Contexts))]
    public void Model_OnPostgreSql_HasNoChangeWithoutMigration(string context)
    {
        using var db = DesignTimeContexts.PostgreSql(context);
        db.Database.HasPendingModelChanges().ShouldBeFalse($"run eng/migrations.sh for {context}");
    }

    [Theory]
    [MemberData(nameof(Contexts))]
    public void Model_OnSqlServer_HasNoChangeWithoutMigration(string context)
    {
        using var db = DesignTimeContexts.SqlServer(context);
        db.Database.HasPendingModelChanges().ShouldBeFalse($"run eng/migrations.sh for {context}");
    }

    [Fact]
    public void Contexts_OfTheProduct_HaveMigrationsForBothDatabases()
    {
        using var app = CoordinationHost.CreateBuilder([]).Build();
        var contexts = app.Services.GetServices<ModuleDatabase>().Select(m => m.ContextType.Name).Order().ToList();

        DesignTimeContexts.Names.Order().ShouldBe(contexts);
        DesignTimeContexts.SqlServerNames.Order().ShouldBe(contexts);
    }

    [Theory]
    [MemberData(nameof(Contexts))]
    public void Migrations_OfBothDatabases_HaveTheSameNames(string context)
    {
        using var postgreSql = DesignTimeContexts.PostgreSql(context);
        using var sqlServer = DesignTimeContexts.SqlServer(context);

        Names(postgreSql).ShouldNotBeEmpty();
        Names(postgreSql).ShouldBe(Names(sqlServer));

        // Each is made by its own run of the tool, so the instants before the names differ.
        static IReadOnlyList<string> Names(ModuleDbContext db) => [.. db.GetService<IMigrationsAssembly>().Migrations.Keys.Select(k => k[(k.IndexOf('_') + 1)..])];
    }

    [Fact]
    public async Task Migrate_ByFourHostsAtOnceOnNothing_SucceedsForAll()
    {
        await using var database = await TestDatabase.CreateEmptyAsync(TestContext.Current.CancellationToken);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => MigrateAsync(database, new LogSink())));

        await using var app = Build(database, new LogSink());
        await app.Services.GetRequiredService<ProductDatabase>().StartAsync(TestContext.Current.CancellationToken);
        await using var scope = app.Services.CreateAsyncScope();
        foreach (var module in app.Services.GetServices<ModuleDatabase>())
        {
            (await module.Context(scope.ServiceProvider).Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Migrate_OnNothing_LogsNoFailure()
    {
        await using var database = await TestDatabase.CreateEmptyAsync(TestContext.Current.CancellationToken);
        var log = new LogSink();

        await MigrateAsync(database, log);

        log.Failures.ShouldBeEmpty();
        log.Lines.ShouldContain(l => l.Contains(HostDbContext.SchemaName));
    }

    [Fact]
    public async Task Migrate_WhereTheDatabaseIsMissing_MakesIt()
    {
        var gone = await TestDatabase.CreateEmptyAsync(TestContext.Current.CancellationToken);
        await gone.DisposeAsync();
        await using var again = gone;

        await MigrateAsync(again, new LogSink());

        await using var db = new HostDbContext(Options(again), again.Address.Dialect);
        (await db.Users.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(0);
    }

    private static DbContextOptions<HostDbContext> Options(TestDatabase database)
    {
        var builder = new DbContextOptionsBuilder<HostDbContext>();
        database.Address.Dialect.Configure(builder, database.ConnectionString, HostDbContext.SchemaName);
        return builder.Options;
    }

    private static async Task MigrateAsync(TestDatabase database, LogSink log)
    {
        await using var app = Build(database, log);
        await app.Services.StartDatabaseAsync(TestContext.Current.CancellationToken);
    }

    private static Microsoft.AspNetCore.Builder.WebApplication Build(TestDatabase database, LogSink log)
    {
        var builder = CoordinationHost.CreateBuilder([.. database.HostArguments]);
        builder.Logging.ClearProviders().AddProvider(log);
        return builder.Build();
    }
}
