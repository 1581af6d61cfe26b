namespace Coordination.Platform.Documents;

/// <summary>Names as a workbook allows them.</summary>
internal static class XlsxNames
{
    private const string Forbidden = @"[]:*?/\";

    /// <summary>A sheet's name: at most 31 characters, none of <c>[ ] : * ? / \</c>, no apostrophe at either end.</summary>
    public static string Sheet(string title)
    {
        var clean = string.Concat(XmlText.Clean(title).Select(c => Forbidden.Contains(c) || char.IsControl(c) ? ' ' : c)).Trim().Trim('\'');
        var name = clean.Length > 31 ? clean[..31].TrimEnd().Trim('\'') : clean;
        return name.Length == 0 ? "Data" : name;
    }

    /// <summary>Names of sheets in one workbook: unique without regard to case.</summary>
    public static IReadOnlyList<string> Sheets(IEnumerable<string> titles)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var names = new List<string>();
        foreach (var title in titles)
        {
            var name = Sheet(title);
            for (var number = 2; !taken.Add(name); number++)
            {
                var ending = string.Create(System.Globalization.CultureInfo.InvariantCulture, $" {number}");
                name = Sheet(title) is var whole && whole.Length + ending.Length > 31 ? whole[..(31 - ending.Length)].TrimEnd() + ending : whole + ending;
            }

            names.Add(name);
        }

        return names;
    }

    /// <summary>Headings as column names of a table: not empty, unique without regard to case.</summary>
    public static IReadOnlyList<string> Columns(IReadOnlyList<TableColumn> columns)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. columns.Select(column => Unique(XmlText.Clean(column.Heading).ReplaceLineEndings(" ").Trim(), taken))];
    }

    /// <summary>The letters of a column, counted from zero.</summary>
    public static string Letters(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + Letters(column % 26);

    private static string Unique(string heading, HashSet<string> taken)
    {
        var name = heading.Length == 0 ? "–" : heading;
        for (var number = 2; !taken.Add(name); number++)
        {
            name = $"{heading} {number}";
        }

        return name;
    }
}
