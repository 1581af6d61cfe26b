using System.Data.Common;
using System.Runtime.CompilerServices;
using Coordination.Platform.Persistence;
using Microsoft.Data.SqlClient;
using Npgsql;
using Quartz;

namespace Coordination.Host.Database;

/// <summary>Where the job engine keeps its schedule: the product's own database, in a schema of its own.</summary>
internal static class QuartzStore
{
    public const string TablePrefix = "quartz.qrtz_";

    public static void Use(IPersistentStoreBuilder store, DatabaseAddress database)
    {
        if (IsPostgreSql(database))
        {
            store.UsePostgres(NpgsqlFactory.Instance, database.ConnectionString);
        }
        else
        {
            store.UseSqlServer(SqlServerFactory(), database.ConnectionString);
        }
    }

    /// <summary>The engine makes its tables, but not the schema they stand in.</summary>
    public static async Task EnsureSchemaAsync(DatabaseAddress database, CancellationToken ct)
    {
        DbProviderFactory factory = IsPostgreSql(database) ? NpgsqlFactory.Instance : SqlServerFactory();
        await using var connection = factory.CreateConnection()!;
        connection.ConnectionString = database.ConnectionString;
        await connection.OpenAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = IsPostgreSql(database)
            ? "create schema if not exists quartz"
            : "if schema_id('quartz') is null exec('create schema quartz')";
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>By itself, so that its assembly is read where that database is used and nowhere else.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static SqlClientFactory SqlServerFactory() => SqlClientFactory.Instance;

    private static bool IsPostgreSql(DatabaseAddress database) => database.Dialect.Provider == "PostgreSql";
}
