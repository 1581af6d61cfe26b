namespace Coordination.Host.Tests.Database.SqlServer;

/// <summary>Splits Transact-SQL into words, [names], 'texts', numbers and signs; fails on anything left open.</summary>
internal static class SqlTokens
{
    public static IReadOnlyList<string> Of(string sql)
    {
        var tokens = new List<string>();
        for (var at = 0; at < sql.Length;)
        {
            var start = at;
            var c = sql[at];
            if (char.IsWhiteSpace(c))
            {
                at++;
                continue;
            }

            if (c == '-' && Next(sql, at) == '-')
            {
                at = sql.IndexOf('\n', at) is var end and >= 0 ? end : sql.Length;
                continue;
            }

            at = c switch
            {
                '[' => Closed(sql, at, ']'),
                '\'' => Closed(sql, at, '\''),
                'N' when Next(sql, at) == '\'' => Closed(sql, at + 1, '\''),
                _ when IsWord(c) => Word(sql, at),
                _ => at + 1,
            };
            tokens.Add(sql[start..at]);
        }

        return tokens;
    }

    /// <summary>The name without its brackets.</summary>
    public static string Name(string token) => token.StartsWith('[') ? token[1..^1].Replace("]]", "]", StringComparison.Ordinal) : token;

    public static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '_' or '@' or '#' or '$';

    private static char Next(string sql, int at) => at + 1 < sql.Length ? sql[at + 1] : '\0';

    private static int Word(string sql, int at)
    {
        while (at < sql.Length && (IsWord(sql[at]) || (sql[at] == '.' && char.IsDigit(sql[at - 1]))))
        {
            at++;
        }

        return at;
    }

    /// <summary>A doubled closing sign stands for itself.</summary>
    private static int Closed(string sql, int at, char close)
    {
        for (var i = at + 1; i < sql.Length; i++)
        {
            if (sql[i] == close && Next(sql, i) == close)
            {
                i++;
            }
            else if (sql[i] == close)
            {
                return i + 1;
            }
        }

        throw new FormatException($"Left open: {sql[at..Math.Min(at + 60, sql.Length)]}");
    }
}
