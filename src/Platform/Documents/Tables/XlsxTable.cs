using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Coordination.Platform.Documents;

/// <summary>The table object around the rows: filter buttons, banding, a name to refer to.</summary>
internal static class XlsxTable
{
    public static Table Definition(IReadOnlyList<TableColumn> columns, int rows)
    {
        // A table object must have a row under its heading, even an empty one.
        var reference = string.Create(CultureInfo.InvariantCulture, $"A1:{XlsxNames.Letters(columns.Count - 1)}{Math.Max(rows, 1) + 1}");
        var names = XlsxNames.Columns(columns);
        return new Table(
            new AutoFilter { Reference = reference },
            new TableColumns(names.Select((name, i) => new DocumentFormat.OpenXml.Spreadsheet.TableColumn { Id = (uint)i + 1, Name = name })) { Count = (uint)columns.Count },
            new TableStyleInfo { Name = "TableStyleLight1", ShowFirstColumn = false, ShowLastColumn = false, ShowRowStripes = false, ShowColumnStripes = false })
        {
            Id = 1,
            Name = "Tabell1",
            DisplayName = "Tabell1",
            Reference = reference,
            TotalsRowShown = false,
        };
    }
}
