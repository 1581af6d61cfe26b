using System.Diagnostics;
using System.Globalization;
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

    /// <summary>
    /// The same for tens of millions of rows, of a table that has one: nothing is taken through JSON, and indexes other than the key are made
    /// when the rows are there. The expressions see the row as <c>one</c> and the number of its copy as <c>g</c>, and have the column's own type.
    /// </summary>
    public static async Task FillAsync(string connectionString, string table, int count, params (string Column, string Expression)[] replaced)
    {
        var columns = await ListAsync(connectionString, "select column_name from information_schema.columns where table_schema || '.' || table_name = @table order by ordinal_position", ("table", table));
        var indexes = await ListAsync(
            connectionString, "select x.indexrelid::regclass::text || '\n' || pg_get_indexdef(x.indexrelid) from pg_index x where x.indrelid = @table::regclass and not x.indisprimary", ("table", table));
        var taken = columns.Select(c => replaced.Where(r => r.Column == c).Select(r => r.Expression).FirstOrDefault($"one.\"{c}\""));
        await ExecuteAsync(connectionString, string.Concat(indexes.Select(i => $"drop index {i.Split('\n')[0]};")));
        await ExecuteAsync(
            connectionString,
            $"insert into {table} ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) select {string.Join(", ", taken)} from {table} one cross join generate_series(2, {count.ToString(CultureInfo.InvariantCulture)}) g");
        await ExecuteAsync(connectionString, string.Concat(indexes.Select(i => $"{i.Split('\n')[1]};")));
    }

    private static async Task<List<string>> ListAsync(string connectionString, string sql, params (string Name, object Value)[] values)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = Command(connection, sql, values);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql, (string Name, object Value)[] values)
    {
        var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 3600 };
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }
}
