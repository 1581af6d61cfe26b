using System.Data.Common;
using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Coordination.Migrations.PostgreSql;

/// <summary>PostgreSQL 15 or later, built in or a server.</summary>
internal sealed class PostgreSqlDialect : IBulkDialect, IPartsIndexDialect
{
    public string Provider => "PostgreSql";

    public string SwedishCollation => "sv-x-icu";

    public string ExactCollation => "C";

    public void Configure(DbContextOptionsBuilder options, string connectionString, string schema) =>
        options.UseNpgsql(connectionString, npgsql => npgsql
            .MigrationsAssembly(typeof(PostgreSqlDialect).Assembly.GetName().Name)
            .MigrationsHistoryTable("__EFMigrationsHistory", schema)
            .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
            .AddInterceptors(PreparedStatements.Instance)
            .UseCompiledModel(schema);

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

    /// <summary>The common types each as what it is, whose way is found once a column; a value that is written as an object is looked up anew each time.</summary>
    private static Task WriteAsync(NpgsqlBinaryImporter writer, object? value, string type, CancellationToken ct) => value switch
    {
        null => writer.WriteNullAsync(ct),
        string text when type is "text" or "character varying" => writer.WriteAsync(text, ct),
        string text => writer.WriteAsync(text, type, ct),
        Guid id => writer.WriteAsync(id, ct),
        bool flag => writer.WriteAsync(flag, ct),
        int number => writer.WriteAsync(number, ct),
        long number => writer.WriteAsync(number, ct),
        decimal number => writer.WriteAsync(number, ct),
        DateOnly date => writer.WriteAsync(date, ct),
        DateTimeOffset instant => writer.WriteAsync(instant, type, ct),
        List<string> texts => writer.WriteAsync(texts, type, ct),
        _ => writer.WriteAsync(value, type, ct),
    };

    /// <summary>
    /// By trigrams, from the extension pg_trgm that comes with the server's own package or its contrib package. It is trusted: whoever may
    /// create in the database may have it. A server that lacks it, or does not let us, goes on without.
    /// </summary>
    public async Task<string?> IndexPartsAsync(string connectionString, IReadOnlyList<PartsColumn> columns, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(ct);
        var missing = await MissingAsync(connection, columns, ct);
        if (missing.Count == 0)
        {
            return null;
        }

        try
        {
            await ExecuteAsync(connection, "create extension if not exists pg_trgm", ct);
            foreach (var column in missing)
            {
                await ExecuteAsync(connection, $"create index if not exists \"{column.Index}\" on \"{column.Schema}\".\"{column.Table}\" using gin (\"{column.Name}\" gin_trgm_ops)", ct);
            }

            return null;
        }
        catch (PostgresException exception) when (exception.SqlState is PostgresErrorCodes.FeatureNotSupported or PostgresErrorCodes.UndefinedFile or PostgresErrorCodes.InsufficientPrivilege or PostgresErrorCodes.UndefinedObject)
        {
            return exception.MessageText;
        }
    }

    private static async Task<IReadOnlyList<PartsColumn>> MissingAsync(NpgsqlConnection connection, IReadOnlyList<PartsColumn> columns, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select schemaname || '.' || indexname from pg_indexes where indexname = any(@names)", connection);
        command.Parameters.AddWithValue("names", columns.Select(c => c.Index).ToArray());
        var there = new HashSet<string>(StringComparer.Ordinal);
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            there.Add(reader.GetString(0));
        }

        return [.. columns.Where(c => !there.Contains($"{c.Schema}.{c.Index}"))];
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>A session lock: gone when the connection or the process is.</summary>
    public async Task<IAsyncDisposable> LockAsync(string connectionString, string name, CancellationToken ct)
    {
        var alone = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, CommandTimeout = 0 };

        // It needs none of the database's types, of which there are hundreds to read.
        var source = new NpgsqlDataSourceBuilder(alone.ConnectionString).ConfigureTypeLoading(types => types.EnableTypeLoading(false)).Build();
        var session = new SessionLock(source, source.CreateConnection());
        try
        {
            await session.TakeAsync($"coordination:{name}", ct);
            return session;
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    private sealed class SessionLock(NpgsqlDataSource source, NpgsqlConnection connection) : IAsyncDisposable
    {
        public async Task TakeAsync(string name, CancellationToken ct)
        {
            await connection.OpenAsync(ct);
            await using var command = new NpgsqlCommand("select pg_advisory_lock(hashtext(@name))", connection);
            command.Parameters.AddWithValue("name", name);
            await command.ExecuteNonQueryAsync(ct);
        }

        public async ValueTask DisposeAsync()
        {
            await connection.DisposeAsync();
            await source.DisposeAsync();
        }
    }
}
