using System.Data.Common;
using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Coordination.Migrations.PostgreSql;

/// <summary>PostgreSQL 15 or later, built in or a server.</summary>
internal sealed class PostgreSqlDialect : IBulkDialect
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

    public async Task CopyAsync(DbConnection connection, BulkTable table, CancellationToken ct)
    {
        var columns = string.Join(", ", table.Columns.Select(c => $"\"{c.Name}\""));
        await using var writer = await ((NpgsqlConnection)connection).BeginBinaryImportAsync($"copy \"{table.Schema}\".\"{table.Name}\" ({columns}) from stdin (format binary)", ct);
        foreach (var row in table.Rows)
        {
            await writer.StartRowAsync(ct);
            for (var i = 0; i < row.Length; i++)
            {
                await WriteAsync(writer, row[i], table.Columns[i].StoreType, ct);
            }
        }

        await writer.CompleteAsync(ct);
    }

    /// <summary>The common types by name: a value that is written as an object is looked up anew each time.</summary>
    private static Task WriteAsync(NpgsqlBinaryImporter writer, object? value, string type, CancellationToken ct) => value switch
    {
        null => writer.WriteNullAsync(ct),
        string text => writer.WriteAsync(text, type, ct),
        Guid id => writer.WriteAsync(id, type, ct),
        bool flag => writer.WriteAsync(flag, type, ct),
        int number => writer.WriteAsync(number, type, ct),
        long number => writer.WriteAsync(number, type, ct),
        decimal number => writer.WriteAsync(number, type, ct),
        DateOnly date => writer.WriteAsync(date, type, ct),
        DateTimeOffset instant => writer.WriteAsync(instant, type, ct),
        List<string> texts => writer.WriteAsync(texts, type, ct),
        _ => writer.WriteAsync(value, type, ct),
    };

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
