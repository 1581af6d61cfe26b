using Coordination.Host.Database;
using Coordination.Migrations.PostgreSql;
using Coordination.Platform.Modules;
using Coordination.Platform.Persistence;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Coordination.Host.Tests.Database;

/// <summary>Long tables are searched by an index of the parts of words where the database has one, and without where it has not.</summary>
public sealed class PartsIndexTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Req", "S000-10")]
    public async Task Start_OnPostgreSql_IndexesWhatTheMappingsSay()
    {
        Assert.SkipWhen(SqlServerTests.IsConfigured, "SQL Server has no index of the parts of words.");
        await using var database = await TestDatabase.CreateAsync(Ct);
        await using var app = Build(database, new LogSink());
        await app.Services.StartDatabaseAsync(Ct);

        await using var scope = app.Services.CreateAsyncScope();
        var wanted = app.Services.GetServices<ModuleDatabase>().SelectMany(m => PartsIndexes.Of(m.Context(scope.ServiceProvider))).ToList();
        wanted.Select(c => $"{c.Schema}.{c.Table}.{c.Name}").ShouldBe(["governance.activity.search_text", "governance.matter.search_text", "networking.enterprise.search_text"], ignoreOrder: true);
        foreach (var column in wanted)
        {
            (await ScalarAsync(database.ConnectionString, $"select indexdef from pg_indexes where schemaname = '{column.Schema}' and indexname = '{column.Index}'")).ShouldNotBeNull().ShouldContain("gin_trgm_ops");
        }

        // What lists ask can be answered from it.
        var plan = await ScalarAsync(database.ConnectionString, "set enable_seqscan = off; explain (format json) select id from governance.matter where search_text like '%tvatt%'");
        plan.ShouldNotBeNull().ShouldContain("ix_matter_search_text_parts");
    }

    [Fact]
    public async Task Start_ASecondTime_FindsTheIndexesThere()
    {
        Assert.SkipWhen(SqlServerTests.IsConfigured, "SQL Server has no index of the parts of words.");
        await using var database = await TestDatabase.CreateEmptyAsync(Ct);
        await ExecuteAsync(database.ConnectionString, "create table public.thing (words text)");
        PartsColumn column = new("public", "thing", "words");

        (await new PostgreSqlDialect().IndexPartsAsync(database.ConnectionString, [column], Ct)).ShouldBeNull();
        (await new PostgreSqlDialect().IndexPartsAsync(database.ConnectionString, [column], Ct)).ShouldBeNull();

        (await ScalarAsync(database.ConnectionString, "select count(*)::text from pg_indexes where tablename = 'thing'")).ShouldBe("1");
    }

    [Fact]
    public async Task Start_WhereTheExtensionIsNotAllowed_GoesOnAndTellsWhy()
    {
        Assert.SkipWhen(SqlServerTests.IsConfigured, "SQL Server has no index of the parts of words.");
        await using var database = await TestDatabase.CreateEmptyAsync(Ct);
        await ExecuteAsync(database.ConnectionString, "create table public.thing (words text)");
        var role = $"guest_{Guid.CreateVersion7():N}";
        await ExecuteAsync(database.ConnectionString, $"create role {role} login password 'guest'");
        try
        {
            var asGuest = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Username = role, Password = "guest", Pooling = false }.ConnectionString;

            var reason = await new PostgreSqlDialect().IndexPartsAsync(asGuest, [new("public", "thing", "words")], Ct);

            reason.ShouldNotBeNull().ShouldContain("pg_trgm");
            (await ScalarAsync(database.ConnectionString, "select count(*)::text from pg_indexes where tablename = 'thing'")).ShouldBe("0");
        }
        finally
        {
            await ExecuteAsync(database.ConnectionString, $"drop role {role}");
        }
    }

    private static async Task ExecuteAsync(string connectionString, string sql) => _ = await ScalarAsync(connectionString, sql);

    private static async Task<string?> ScalarAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(Ct);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(Ct) as string;
    }

    private static Microsoft.AspNetCore.Builder.WebApplication Build(TestDatabase database, LogSink log)
    {
        var builder = CoordinationHost.CreateBuilder([.. database.HostArguments]);
        builder.Logging.ClearProviders().AddProvider(log);
        return builder.Build();
    }
}
