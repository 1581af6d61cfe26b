using Coordination.Platform.Text;
using CsvHelper;

namespace Coordination.Platform.Documents;

/// <summary>A row of a list that people have pasted or sent as a file.</summary>
/// <param name="Line">Line number in the text, from 1.</param>
/// <param name="Columns">What each cell is, empty for a column that nobody asked for.</param>
/// <param name="Cells">Trimmed.</param>
public sealed record ListRow(int Line, IReadOnlyList<string> Columns, IReadOnlyList<string> Cells)
{
    /// <summary>The cell of a column, empty where the row or the list has none.</summary>
    public string this[string column]
    {
        get
        {
            for (var i = 0; i < Math.Min(Columns.Count, Cells.Count); i++)
            {
                if (Columns[i] == column)
                {
                    return Cells[i];
                }
            }

            return string.Empty;
        }
    }
}

/// <summary>Reads lists as people have them: separated by semicolon, comma or tab, with headings in any order.</summary>
public static class ListTable
{
    /// <summary>The rows under the heading, without the empty ones.</summary>
    /// <param name="text">The list.</param>
    /// <param name="headings">Headings as people write them, in search form, and the column each stands for.</param>
    /// <param name="isHeading">Whether the first row, read as headings, is one.</param>
    /// <param name="most">Rows read; the rest is left.</param>
    /// <param name="withoutHeading">The columns of a list that has no heading; without them such a list is empty.</param>
    public static IReadOnlyList<ListRow> Read(
        string text, IReadOnlyDictionary<string, string> headings, Func<IReadOnlyCollection<string>, bool> isHeading, int most, IReadOnlyList<string>? withoutHeading = null)
    {
        using var csv = CsvReader.FromText(text, new CsvReaderOptions { Separator = Separator(text), HasHeader = false, SkipEmptyLines = false, TrackLineNumbers = true });
        IReadOnlyList<string>? columns = null;
        var rows = new List<ListRow>();
        while (csv.Read() && rows.Count < most)
        {
            var cells = csv.Current.ToArray().Select(c => c.Trim()).ToArray();
            if (cells.All(c => c.Length == 0))
            {
                continue;
            }

            if (columns is null)
            {
                string[] found = [.. cells.Select(c => headings.GetValueOrDefault(SearchText.Normalise(c), string.Empty))];
                if (isHeading(found))
                {
                    columns = found;
                    continue;
                }

                if (withoutHeading is null)
                {
                    return [];
                }

                columns = withoutHeading;
            }

            rows.Add(new ListRow((int)csv.LineNumber, columns, cells));
        }

        return rows;
    }

    /// <summary>The separator that occurs most on the first line; a tab when pasted from a spreadsheet.</summary>
    private static char Separator(string text)
    {
        var first = text.Split('\n', 2)[0];
        return new[] { '\t', ';', ',' }.MaxBy(c => first.Count(f => f == c));
    }
}
