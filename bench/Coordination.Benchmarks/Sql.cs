using System.Diagnostics;
using Npgsql;

namespace Coordination.Benchmarks;

/// <summary>Set-based SQL: how the data is made, and the limit that the product is measured against.</summary>
internal static class Sql
{
    public static async Task ExecuteAsync(string connectionString, string sql, params (string Name, object Value)[] values)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = Command(connection, sql, values);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>How long a statement takes; its effects are rolled back.</summary>
    public static async Task<TimeSpan> TimeAsync(string connectionString, string sql, params (string Name, object Value)[] values)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var command = Command(connection, sql, values);
        var started = Stopwatch.GetTimestamp();
        await command.ExecuteNonQueryAsync();
        var elapsed = Stopwatch.GetElapsedTime(started);
        await transaction.RollbackAsync();
        return elapsed;
    }

    /// <summary>
    /// Makes rows like those that are there, with some columns replaced: new columns of the table need no change here. The
    /// expressions see the row as <c>one</c> and the number of its copy as <c>g</c>.
    /// </summary>
    public static Task MultiplyAsync(string connectionString, string table, int count, params (string Column, string Expression)[] replaced)
    {
        var full = table.Contains('.', StringComparison.Ordinal) ? table : $"governance.{table}";
        var pairs = string.Join(", ", replaced.Select(r => $"'{r.Column}', {r.Expression}"));
        return ExecuteAsync(
            connectionString,
            $"insert into {full} select made.* from (select t from {full} t) s(one), generate_series(2, {count}) g, lateral jsonb_populate_record(one, jsonb_build_object({pairs})) made");
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql, (string Name, object Value)[] values)
    {
        var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 600 };
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }
}
