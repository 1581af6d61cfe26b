using System.Globalization;

namespace Coordination.Platform.Documents;

/// <summary>A table to be handed out as XLSX or CSV. Rows are pulled one by one, so that a long list is never held in memory.</summary>
public sealed record TableExport
{
    /// <summary>What the table shows; also the sheet's name.</summary>
    public required string Title { get; init; }

    public required IReadOnlyList<TableColumn> Columns { get; init; }

    /// <summary>Cells in the order of the columns.</summary>
    public required IAsyncEnumerable<IReadOnlyList<CellValue>> Rows { get; init; }

    /// <summary>When the figures were true; stamps the file too.</summary>
    public required DateTimeOffset TakenAt { get; init; }

    /// <summary>Where the rows come from, for the sheet that explains them: municipality and product.</summary>
    public required string Source { get; init; }

    /// <summary>The filter in words, one line per choice. Empty means everything.</summary>
    public IReadOnlyList<(string Name, string Value)> Filter { get; init; } = [];

    /// <summary>Language of the fixed words.</summary>
    public CultureInfo Culture { get; init; } = CultureInfo.GetCultureInfo("sv-SE");

    /// <summary>Leaves out the sheet with filter, time and source (a chart's embedded figures have no use for it).</summary>
    internal bool WithoutInformation { get; init; }

    /// <summary>Rows that are already in memory.</summary>
    public static IAsyncEnumerable<IReadOnlyList<CellValue>> RowsOf(IEnumerable<IReadOnlyList<CellValue>> rows) => rows.ToAsyncEnumerable();
}
