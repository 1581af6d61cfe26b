using Coordination.Migrations.SqlServer;
using Coordination.Platform.Persistence;
using Microsoft.Data.SqlClient;

namespace Coordination.Testing.Databases;

/// <summary>
/// When the environment variable <c>COORDINATION_TEST_SQLSERVER</c> holds a connection string whose login may create databases,
/// every database test runs on that server instead of PostgreSQL.
/// </summary>
public static class SqlServerTests
{
    public const string Variable = "COORDINATION_TEST_SQLSERVER";

    private static readonly string? Server = Environment.GetEnvironmentVariable(Variable);

    public static bool IsConfigured => !string.IsNullOrWhiteSpace(Server);

    internal static async Task<DatabaseAddress> CreateAsync(string name, CancellationToken ct)
    {
        await ExecuteAsync($"create database [{name}]", ct);
        await ExecuteAsync($"alter database [{name}] set read_committed_snapshot on with rollback immediate", ct);
        return new(new SqlServerDialect(), new SqlConnectionStringBuilder(Server) { InitialCatalog = name }.ConnectionString);
    }

    internal static async Task DropAsync(string name)
    {
        await ExecuteAsync($"alter database [{name}] set single_user with rollback immediate", CancellationToken.None);
        await ExecuteAsync($"drop database [{name}]", CancellationToken.None);
    }

    private static async Task ExecuteAsync(string sql, CancellationToken ct)
    {
        await using var connection = new SqlConnection(new SqlConnectionStringBuilder(Server) { InitialCatalog = "master" }.ConnectionString);
        await connection.OpenAsync(ct);
        await using var command = new SqlCommand(sql, connection) { CommandTimeout = 120 };
        await command.ExecuteNonQueryAsync(ct);
    }
}
