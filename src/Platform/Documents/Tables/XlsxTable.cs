using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Coordination.Platform.Documents;

/// <summary>The table object around the rows: filter buttons, banding, a name to refer to.</summary>
internal static class XlsxTable
{
    public static Table Definition(IReadOnlyList<TableColumn> columns, int rows, int number)
    {
        // A table object must have a row under its heading, even an empty one.
        var reference = string.Create(CultureInfo.InvariantCulture, $"A1:{XlsxNames.Letters(columns.Count - 1)}{Math.Max(rows, 1) + 1}");
        var name = string.Create(CultureInfo.InvariantCulture, $"Tabell{number}");
        var names = XlsxNames.Columns(columns);
        return new Table(
            new AutoFilter { Reference = reference },
            new TableColumns(names.Select((heading, i) => new DocumentFormat.OpenXml.Spreadsheet.TableColumn { Id = (uint)i + 1, Name = heading })) { Count = (uint)columns.Count },
            new TableStyleInfo { Name = "TableStyleLight1", ShowFirstColumn = false, ShowLastColumn = false, ShowRowStripes = false, ShowColumnStripes = false })
        {
            Id = (uint)number,
            Name = name,
            DisplayName = name,
            Reference = reference,
            TotalsRowShown = false,
        };
    }
}
