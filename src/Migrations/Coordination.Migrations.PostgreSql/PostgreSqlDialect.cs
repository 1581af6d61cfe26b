using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Coordination.Migrations.PostgreSql;

/// <summary>PostgreSQL 15 or later, built in or a server.</summary>
internal sealed class PostgreSqlDialect : IDatabaseDialect
{
    public string Provider => "PostgreSql";

    public string SwedishCollation => "sv-x-icu";

    public string ExactCollation => "C";

    public void Configure(DbContextOptionsBuilder options, string connectionString, string schema) =>
        options.UseNpgsql(connectionString, npgsql => npgsql
            .MigrationsAssembly(typeof(PostgreSqlDialect).Assembly.GetName().Name)
            .MigrationsHistoryTable("__EFMigrationsHistory", schema)
            .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery));

    public bool IsUniqueViolation(Exception exception) =>
        exception is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation }
        || (exception.InnerException is { } inner && IsUniqueViolation(inner));

    /// <summary>A session lock: gone when the connection or the process is.</summary>
    public async Task<IAsyncDisposable> LockAsync(string connectionString, string name, CancellationToken ct)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, CommandTimeout = 0 }.ConnectionString);
        try
        {
            await connection.OpenAsync(ct);
            await using var command = new NpgsqlCommand("select pg_advisory_lock(hashtext(@name))", connection);
            command.Parameters.AddWithValue("name", $"coordination:{name}");
            await command.ExecuteNonQueryAsync(ct);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
