namespace Coordination.Platform.Documents;

/// <summary>A column of an exported or printed table.</summary>
/// <param name="Heading">The heading; made unique in spreadsheets, where a table object demands it.</param>
/// <param name="Kind">How values are written and aligned.</param>
/// <param name="Width">In characters; also the relative width on paper. Null gives a width by kind.</param>
public sealed record TableColumn(string Heading, ColumnKind Kind = ColumnKind.Text, int? Width = null)
{
    internal int WidthInCharacters => Width ?? Math.Max(Heading.Length + 4, Kind switch
    {
        ColumnKind.LongText => 60,
        ColumnKind.Text => 24,
        ColumnKind.Moment => 18,
        _ => 12,
    });

    internal bool IsNumeric => Kind is ColumnKind.Number or ColumnKind.Decimal;
}

/// <summary>How a column's values are written.</summary>
public enum ColumnKind
{
    /// <summary>Short text on one line.</summary>
    Text,

    /// <summary>Text that wraps.</summary>
    LongText,

    /// <summary>Whole number.</summary>
    Number,

    /// <summary>Number with two decimals, for example money.</summary>
    Decimal,

    /// <summary>A date.</summary>
    Date,

    /// <summary>A date and a time of day in Sweden.</summary>
    Moment,
}
