using Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Files;
using Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Interpreting;
using Coordination.Platform.Results;
using CsvHelper;

namespace Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Source;

/// <summary>Reads CSV with semicolon, comma or tab: the separator is the one under which the headings of a plan appear.</summary>
internal static class CsvSource
{
    private static readonly char[] Separators = [';', ',', '\t', '|'];

    public static Result<SourceDocument> Read(DecodedText decoded, ActionPlanFileLimits limits)
    {
        var (text, firstLine) = WithoutSeparatorLine(decoded.Text);
        SourceTable? best = null;
        foreach (var separator in Separators)
        {
            var read = ReadTable(text, separator, firstLine, limits);
            if (!read.Succeeded)
            {
                return Result<SourceDocument>.Failure(read.Errors);
            }

            if (TableHeading.Find(read.Value) is not null)
            {
                best = read.Value;
                break;
            }

            best = best is null || Widest(read.Value) > Widest(best) ? read.Value : best;
        }

        return new SourceDocument([best!], decoded.Remarks);
    }

    private static int Widest(SourceTable table) => table.Rows.Count == 0 ? 0 : table.Rows.Max(r => r.Cells.Count);

    // Excel may write "sep=;" as a first line of its own.
    private static (string Text, int FirstLine) WithoutSeparatorLine(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return end is > 0 and < 10 && text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) ? (text[(end + 1)..], 2) : (text, 1);
    }

    private static Result<SourceTable> ReadTable(string text, char separator, int firstLine, ActionPlanFileLimits limits)
    {
        var options = new CsvReaderOptions { Separator = separator, HasHeader = false, SkipEmptyLines = false, TrackLineNumbers = true };
        using var reader = CsvReader.FromText(text, options);
        var rows = new List<SourceRow>();
        var number = 0;
        while (reader.Read())
        {
            number++;
            var fields = reader.Current.ToArray();
            if (fields.Length > limits.MaxColumns)
            {
                return PlanFileProblems.TooManyColumns(limits.MaxColumns);
            }

            var line = (int)reader.LineNumber + firstLine - 1;
            var row = new SourceRow(number, [.. fields.Select(f => new SourceCell(SourceText.Plain(f)))], new ReadPosition(1, number, Line: line));
            if (row.IsBlank)
            {
                continue;
            }

            rows.Add(row);
            if (rows.Count > limits.MaxRows)
            {
                return PlanFileProblems.TooManyRows(limits.MaxRows);
            }
        }

        return new SourceTable(1, null, rows, new ReadPosition(1, Line: firstLine));
    }
}
