namespace Coordination.Evaluation.Domain.Reports;

/// <summary>
/// Everything that a report shows besides what people wrote: figures, their origins, and the product's own words, as they were at one
/// moment. Documents are made from this and nothing else, so that they look the same when everything behind them has moved on.
/// </summary>
/// <param name="TakenAt">When it was true; the only time in the documents.</param>
/// <param name="TakenBy">Who froze it.</param>
/// <param name="Site">The product's address then.</param>
/// <param name="Words">The words of the documents, by key.</param>
/// <param name="Parts">The parts that were chosen.</param>
internal sealed record ReportSnapshot(DateTimeOffset TakenAt, string TakenBy, string Site, IReadOnlyDictionary<string, string> Words, IReadOnlyList<FrozenPart> Parts)
{
    public FrozenPart? Of(ReportPart part) => Parts.FirstOrDefault(p => p.Part == part);
}

/// <summary>A part of a report.</summary>
/// <param name="Part">Which.</param>
/// <param name="Heading">What it is called.</param>
/// <param name="Tables">Its figures.</param>
internal sealed record FrozenPart(ReportPart Part, string Heading, IReadOnlyList<FrozenTable> Tables)
{
    /// <summary>What the figures say, in sentences.</summary>
    public IReadOnlyList<string> Findings { get; init; } = [];

    /// <summary>What a reader should know of the figures: missing, preliminary, self-reported, hidden.</summary>
    public IReadOnlyList<FrozenDoubt> Doubts { get; init; } = [];
}

/// <summary>Something to know of the figures.</summary>
/// <param name="Text">In words.</param>
/// <param name="Link">Where it can be looked into or put right, within the product.</param>
internal sealed record FrozenDoubt(string Text, string? Link);

/// <summary>A table of figures.</summary>
/// <param name="Key">The same each time the figures are frozen.</param>
/// <param name="Caption">Its name.</param>
/// <param name="Description">What it shows.</param>
/// <param name="Columns">The first one names the row.</param>
/// <param name="Rows">The figures.</param>
internal sealed record FrozenTable(string Key, string Caption, string Description, IReadOnlyList<FrozenColumn> Columns, IReadOnlyList<FrozenRow> Rows)
{
    /// <summary>Where they come from, within the product.</summary>
    public string? Source { get; init; }

    /// <summary>Drawn beside the table.</summary>
    public FrozenChart? Chart { get; init; }
}

/// <summary>A column.</summary>
internal sealed record FrozenColumn(string Key, string Heading, FrozenKind Kind, int? Width = null);

/// <summary>A row.</summary>
/// <param name="Key">The same each time the figures are frozen.</param>
/// <param name="Link">Where its figures come from, within the product.</param>
/// <param name="Cells">In the order of the columns.</param>
internal sealed record FrozenRow(string Key, string? Link, IReadOnlyList<FrozenCell> Cells);

/// <summary>A value: text, number or day; none for an empty cell.</summary>
internal sealed record FrozenCell(string? Text = null, decimal? Number = null, DateOnly? Day = null)
{
    public static implicit operator FrozenCell(string? text) => new(text);

    public static implicit operator FrozenCell(int number) => new(null, number);

    public static implicit operator FrozenCell(decimal? number) => new(null, number);

    public static implicit operator FrozenCell(DateOnly? day) => new(null, null, day);
}

/// <summary>How a column's values are written.</summary>
internal enum FrozenKind
{
    Text,
    LongText,
    Number,
    Decimal,
    Day,
}

/// <summary>How a table is drawn.</summary>
/// <param name="Shape">Bars or lines.</param>
/// <param name="Finding">What the drawing says, in a sentence.</param>
/// <param name="Series">Keys of the columns drawn, in order.</param>
internal sealed record FrozenChart(ChartShape Shape, string Finding, IReadOnlyList<string> Series);

/// <summary>What a drawing looks like.</summary>
internal enum ChartShape
{
    /// <summary>Stacked bars, a bar for each row.</summary>
    Bars,

    /// <summary>Lines over the rows.</summary>
    Lines,
}
