using System.Globalization;

namespace Coordination.Host.Tests.Database.SqlServer;

/// <summary>
/// What SQL Server would refuse in a script, as far as its documentation says so: name lengths, key sizes ("Maximum capacity
/// specifications"), types, filters ("Create filtered indexes"), and error 1785 for several cascade paths.
/// </summary>
internal static class SqlServerLimits
{
    private const int LongestName = 128;
    private const int LargestKey = 900;
    private const int LargestIndexKey = 1700;

    private static readonly HashSet<string> FilterWords = new(["AND", "IS", "NOT", "NULL", "IN", "(", ")", ",", "=", "<", ">", "!"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Collations = new(["Finnish_Swedish_100_CI_AS", "Finnish_Swedish_100_CI_AI", "Latin1_General_100_BIN2"], StringComparer.Ordinal);

    private static readonly HashSet<string> KnownStatements = new(
        ["CREATE TABLE", "CREATE INDEX", "CREATE UNIQUE", "CREATE SCHEMA", "BEGIN TRANSACTION", "COMMIT", "END", "INSERT INTO", "IF SCHEMA_ID", "IF OBJECT_ID", "ALTER TABLE", "UPDATE", "DELETE FROM", "SET IDENTITY_INSERT", "IF EXISTS", "EXEC SP_RENAME", "DROP INDEX"],
        StringComparer.Ordinal);

    private static readonly HashSet<string> Foreign = new(
        ["JSONB", "TIMESTAMPTZ", "TIMESTAMP", "UUID", "BYTEA", "BOOLEAN", "TEXT", "INTERVAL", "SERIAL", "BIGSERIAL", "ILIKE", "NOW", "GEN_RANDOM_UUID", "PG_CATALOG", "TRUE", "FALSE", "\""],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>One line per refusal.</summary>
    public static IReadOnlyList<string> Violations(SqlServerScript script) =>
        [
            .. Text(script), .. Names(script), .. script.Tables.SelectMany(Columns), .. script.Tables.SelectMany(t => Keys(script, t)),
            .. script.Indexes.SelectMany(i => Indexes(script, i)), .. Cascades(script),
        ];

    private static IEnumerable<string> Text(SqlServerScript script)
    {
        foreach (var batch in script.Batches.Where(b => b.Count(w => w == "(") != b.Count(w => w == ")")))
        {
            yield return $"Unbalanced brackets in: {string.Join(' ', batch.Take(12))}";
        }

        foreach (var word in script.Batches.SelectMany(b => b).Where(Foreign.Contains).Distinct())
        {
            yield return $"{word} is not Transact-SQL";
        }

        foreach (var statement in script.Statements.Where(s => !KnownStatements.Contains(s) && !KnownStatements.Contains(s.Split(' ')[0]) && !DropsDefault(s)).Distinct())
        {
            yield return $"Unknown statement: {statement}";
        }
    }

    /// <summary>A column's default has a name that only the server knows: it is looked up into a variable before the column changes.</summary>
    private static bool DropsDefault(string statement) => statement.Split(' ') is ["DECLARE" or "SELECT" or "IF", var variable] && variable.StartsWith("@VAR", StringComparison.Ordinal);

    private static IEnumerable<string> Names(SqlServerScript script)
    {
        var constraints = script.Tables.SelectMany(t => t.ForeignKeys.Select(k => (t.Name, Constraint: k.Name)).Append((t.Name, Constraint: t.KeyName ?? string.Empty)))
            .Select(c => $"{c.Name.Split('.')[0]}.{c.Constraint}");
        foreach (var twice in script.Tables.Select(t => t.Name).Concat(constraints).Concat(script.Indexes.Select(i => $"{i.Table}.{i.Name}"))
            .GroupBy(n => n, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
        {
            yield return $"{twice.Key} is made {twice.Count()} times";
        }

        foreach (var name in script.Tables.SelectMany(t => t.Columns.Select(c => c.Name).Concat(t.ForeignKeys.Select(k => k.Name)).Append(t.KeyName ?? string.Empty).Append(t.Name.Split('.')[1]))
            .Concat(script.Indexes.Select(i => i.Name)).Where(n => n.Length > LongestName))
        {
            yield return $"{name} is longer than {LongestName}";
        }
    }

    private static IEnumerable<string> Columns(Table table)
    {
        foreach (var column in table.Columns)
        {
            if (Size(column.Type) is null && !column.Type.EndsWith("(max)", StringComparison.Ordinal) && column.Type is not "xml")
            {
                yield return $"{table.Name}.{column.Name} has the type {column.Type}";
            }

            if (column.Collation is { } collation && !Collations.Contains(collation))
            {
                yield return $"{table.Name}.{column.Name} has the collation {collation}";
            }
        }

        foreach (var twice in table.Columns.GroupBy(c => c.Name, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
        {
            yield return $"{table.Name}.{twice.Key} is made twice";
        }
    }

    private static IEnumerable<string> Keys(SqlServerScript script, Table table)
    {
        foreach (var problem in Key($"primary key of {table.Name}", table, table.Key, LargestKey))
        {
            yield return problem;
        }

        foreach (var key in table.ForeignKeys)
        {
            var to = script.Tables.FirstOrDefault(t => t.Name == key.To);
            if (to is null || key.Columns.Count != key.ToColumns.Count || !key.Columns.All(c => table.Columns.Any(x => x.Name == c)))
            {
                yield return $"{key.Name} does not lead from columns of {table.Name} to a table";
                continue;
            }

            foreach (var (from, target) in key.Columns.Zip(key.ToColumns))
            {
                if (table.Column(from).Type != to.Column(target).Type || table.Column(from).Collation != to.Column(target).Collation)
                {
                    yield return $"{key.Name}: {from} and {target} differ in type";
                }
            }
        }
    }

    private static IEnumerable<string> Indexes(SqlServerScript script, Index index)
    {
        var table = script.Tables.FirstOrDefault(t => t.Name == index.Table);
        if (table is null)
        {
            return [$"{index.Name} is on {index.Table}, which does not exist"];
        }

        var columns = table.Columns.Select(c => c.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Key(index.Name, table, index.Columns, LargestIndexKey).Concat(index.Filter
            .Where(w => !FilterWords.Contains(w) && !columns.Contains(SqlTokens.Name(w)) && !decimal.TryParse(w, CultureInfo.InvariantCulture, out _) && !w.EndsWith('\''))
            .Select(w => $"The filter of {index.Name} holds {w}"));
    }

    private static IEnumerable<string> Key(string what, Table table, IReadOnlyList<string> columns, int largest)
    {
        if (columns.Count is 0 or > 32)
        {
            yield return $"{what} has {columns.Count} columns";
        }

        foreach (var column in columns.Where(c => Size(table.Column(c).Type) is null))
        {
            yield return $"{what} holds {column}, whose type is {table.Column(column).Type}";
        }

        if (columns.Sum(c => Size(table.Column(c).Type) ?? 0) is var size && size > largest)
        {
            yield return $"{what} is {size} bytes wide, {largest} at most";
        }
    }

    /// <summary>Error 1785: the same table reached by cascades along two ways, or a table from itself.</summary>
    private static IEnumerable<string> Cascades(SqlServerScript script)
    {
        var cascades = script.Tables.SelectMany(t => t.ForeignKeys).Where(k => k.Cascades).ToLookup(k => k.To);
        foreach (var start in cascades.Select(g => g.Key))
        {
            var reached = new HashSet<string>(StringComparer.Ordinal) { start };
            var open = new Queue<string>([start]);
            while (open.TryDequeue(out var table))
            {
                foreach (var key in cascades[table])
                {
                    if (!reached.Add(key.Table))
                    {
                        yield return $"{key.Table} is reached from {start} by more than one cascade, at last {key.Name}";
                        yield break;
                    }

                    open.Enqueue(key.Table);
                }
            }
        }
    }

    /// <summary>Bytes in a key at most; null for what cannot be in one.</summary>
    private static int? Size(string type)
    {
        var open = type.IndexOf('(', StringComparison.Ordinal);
        var (name, length) = open < 0 ? (type, string.Empty) : (type[..open], type[(open + 1)..^1]);
        var n = int.TryParse(length.Split(',')[0], CultureInfo.InvariantCulture, out var parsed) ? parsed : 0;
        return (name, length) switch
        {
            (_, "max") => null,
            ("nvarchar" or "nchar", _) when n is > 0 and <= 4000 => n * 2,
            ("varbinary" or "binary" or "varchar" or "char", _) when n is > 0 and <= 8000 => n,
            ("uniqueidentifier", _) => 16,
            ("datetimeoffset", _) => 10,
            ("datetime2" or "bigint" or "float" or "rowversion", _) => 8,
            ("decimal", _) => n <= 9 ? 5 : n <= 19 ? 9 : n <= 28 ? 13 : 17,
            ("time", _) => 5,
            ("int" or "real", _) => 4,
            ("date", _) => 3,
            ("smallint", _) => 2,
            ("tinyint" or "bit", _) => 1,
            _ => null,
        };
    }
}
