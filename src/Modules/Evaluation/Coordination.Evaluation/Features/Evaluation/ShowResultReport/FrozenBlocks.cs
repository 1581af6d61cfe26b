using Coordination.Evaluation.Domain.Reports;
using Coordination.Platform.Documents;

namespace Coordination.Evaluation.Features.Evaluation.ShowResultReport;

/// <summary>Frozen tables as documents have them. Editions are made with this: it is never changed in what it gives.</summary>
internal static class FrozenBlocks
{
    public static TableBlock Table(FrozenTable table) =>
        new(table.Caption, table.Description, [.. table.Columns.Select(Column)], [.. table.Rows.Select(r => (IReadOnlyList<CellValue>)[.. r.Cells.Select(Value)])])
        {
            Links = [.. table.Rows.Select(r => r.Link)],
            Source = table.Source,
        };

    public static TableColumn Column(FrozenColumn column) => new(column.Heading, column.Kind switch
    {
        FrozenKind.LongText => ColumnKind.LongText,
        FrozenKind.Number => ColumnKind.Number,
        FrozenKind.Decimal => ColumnKind.Decimal,
        FrozenKind.Day => ColumnKind.Date,
        _ => ColumnKind.Text,
    }, column.Width);

    public static CellValue Value(FrozenCell cell) => cell switch
    {
        { Number: { } number } => number,
        { Day: { } day } => day,
        _ => cell.Text,
    };
}
