namespace Coordination.Host.Tests.Database.SqlServer;

internal sealed record Column(string Name, string Type, string? Collation);

internal sealed record ForeignKey(string Name, string Table, string To, IReadOnlyList<string> Columns, IReadOnlyList<string> ToColumns, bool Cascades);

internal sealed record Table(string Name, IReadOnlyList<Column> Columns, string? KeyName, IReadOnlyList<string> Key, IReadOnlyList<ForeignKey> ForeignKeys)
{
    public Column Column(string name) => Columns.Single(c => c.Name == name);
}

internal sealed record Index(string Name, string Table, IReadOnlyList<string> Columns, IReadOnlyList<string> Filter);

/// <summary>What a script of EF's would make in SQL Server, read from its text as a server would read it.</summary>
internal sealed class SqlServerScript
{
    private readonly List<Table> _tables = [];
    private readonly List<Index> _indexes = [];
    private readonly List<string> _statements = [];

    public SqlServerScript(string script)
    {
        foreach (var batch in script.ReplaceLineEndings("\n").Split("\nGO\n").Select(SqlTokens.Of).Where(b => b.Count > 0))
        {
            Batches.Add(batch);
            Read(batch);
        }
    }

    public List<IReadOnlyList<string>> Batches { get; } = [];

    public IReadOnlyList<Table> Tables => _tables;

    public IReadOnlyList<Index> Indexes => _indexes;

    /// <summary>The first two words of every statement.</summary>
    public IReadOnlyList<string> Statements => _statements;

    private void Read(IReadOnlyList<string> batch)
    {
        for (var at = 0; at < batch.Count;)
        {
            var end = EndOfStatement(batch, at);
            var words = batch.Skip(at).Take(end - at).ToList();
            at = end + 1;
            if (words.Count == 0)
            {
                continue;
            }

            // "if … begin create table" and "if … exec" guard what follows them.
            var create = words.FindIndex(w => Is(w, "CREATE"));
            var statement = create > 0 && Is(words[0], "IF") ? words[create..] : words;
            _statements.Add(string.Join(' ', statement.Take(2)).ToUpperInvariant());
            if (Starts(statement, "CREATE", "TABLE"))
            {
                _tables.Add(ReadTable(statement));
            }
            else if (Starts(statement, "ALTER", "TABLE"))
            {
                Alter(statement);
            }
            else if (Is(statement[0], "CREATE") && statement.Take(4).Any(w => Is(w, "INDEX")))
            {
                _indexes.Add(ReadIndex(statement));
            }
            else if (Starts(statement, "DROP", "INDEX"))
            {
                var (name, table) = (SqlTokens.Name(statement[2]), Qualified(statement, 4).Name);
                _indexes.RemoveAll(i => i.Name == name && i.Table == table);
            }
        }
    }

    /// <summary>What a later migration adds to a table that an earlier one made, changes in it or takes away.</summary>
    private void Alter(List<string> words)
    {
        var (name, at) = Qualified(words, 2);
        var index = _tables.FindIndex(t => t.Name == name);
        if (at < words.Count && Is(words[at], "ADD"))
        {
            var added = ReadParts(name, Parts(["(", .. words[(at + 1)..], ")"], 0));
            _tables[index] = _tables[index] with
            {
                Columns = [.. _tables[index].Columns, .. added.Columns],
                ForeignKeys = [.. _tables[index].ForeignKeys, .. added.ForeignKeys],
            };
        }
        else if (Starts(words[at..], "ALTER", "COLUMN"))
        {
            var changed = ReadParts(name, Parts(["(", .. words[(at + 2)..], ")"], 0)).Columns.Single();
            _tables[index] = _tables[index] with { Columns = [.. _tables[index].Columns.Select(c => c.Name == changed.Name ? changed : c)] };
        }
        else if (Starts(words[at..], "DROP", "COLUMN"))
        {
            var gone = SqlTokens.Name(words[at + 2]);
            _tables[index] = _tables[index] with { Columns = [.. _tables[index].Columns.Where(c => c.Name != gone)] };
        }
    }

    private static Table ReadTable(List<string> words)
    {
        var (name, at) = Qualified(words, 2);
        return ReadParts(name, Parts(words, at));
    }

    private static Table ReadParts(string name, IEnumerable<List<string>> parts)
    {
        var columns = new List<Column>();
        var keys = new List<ForeignKey>();
        (string? Name, IReadOnlyList<string> Columns) key = (null, []);
        foreach (var part in parts)
        {
            if (!Is(part[0], "CONSTRAINT"))
            {
                var type = part[1] + (part.Count > 2 && part[2] == "(" ? string.Concat(part[2..(part.IndexOf(")") + 1)]) : string.Empty);
                var collate = part.FindIndex(w => Is(w, "COLLATE"));
                columns.Add(new(SqlTokens.Name(part[0]), type.ToLowerInvariant(), collate < 0 ? null : part[collate + 1]));
            }
            else if (Starts(part[2..], "PRIMARY", "KEY"))
            {
                key = (SqlTokens.Name(part[1]), Names(part, part.IndexOf("(")));
            }
            else if (Starts(part[2..], "FOREIGN", "KEY"))
            {
                var (to, then) = Qualified(part, part.FindIndex(w => Is(w, "REFERENCES")) + 1);
                keys.Add(new(SqlTokens.Name(part[1]), name, to, Names(part, part.IndexOf("(")), Names(part, then), part.Any(w => Is(w, "CASCADE"))));
            }
            else if (!Is(part[2], "CHECK") && !Is(part[2], "UNIQUE"))
            {
                throw new FormatException($"{name} has a constraint of an unknown kind: {string.Join(' ', part)}");
            }
        }

        return new(name, columns, key.Name, key.Columns, keys);
    }

    private static Index ReadIndex(List<string> words)
    {
        var index = words.FindIndex(w => Is(w, "INDEX"));
        var (table, at) = Qualified(words, index + 3);
        var where = words.FindIndex(w => Is(w, "WHERE"));
        return new(SqlTokens.Name(words[index + 1]), table, Names(words, at), where < 0 ? [] : words[(where + 1)..]);
    }

    /// <summary>[schema].[table] and where it ends.</summary>
    private static (string Name, int Next) Qualified(List<string> words, int at) => ($"{SqlTokens.Name(words[at])}.{SqlTokens.Name(words[at + 2])}", at + 3);

    /// <summary>The names in a bracketed list, without ASC and DESC.</summary>
    private static List<string> Names(List<string> words, int open) =>
        [.. words.Skip(open + 1).TakeWhile(w => w != ")").Where(w => w.StartsWith('[')).Select(SqlTokens.Name)];

    /// <summary>What stands between the commas of a bracketed list.</summary>
    private static IEnumerable<List<string>> Parts(List<string> words, int open)
    {
        var part = new List<string>();
        var depth = 0;
        foreach (var word in words.Skip(open))
        {
            depth += word switch { "(" => 1, ")" => -1, _ => 0 };
            if (depth == 0 || (depth == 1 && word == ","))
            {
                yield return part;
                part = [];
                if (depth == 0)
                {
                    yield break;
                }
            }
            else if (depth > 1 || word != "(")
            {
                part.Add(word);
            }
        }

        throw new FormatException($"Left open: {string.Join(' ', words.Take(12))}");
    }

    private static int EndOfStatement(IReadOnlyList<string> batch, int at)
    {
        while (at < batch.Count && batch[at] != ";")
        {
            at++;
        }

        return at;
    }

    private static bool Starts(List<string> words, string first, string second) => words.Count > 1 && Is(words[0], first) && Is(words[1], second);

    private static bool Is(string word, string keyword) => word.Equals(keyword, StringComparison.OrdinalIgnoreCase);
}
