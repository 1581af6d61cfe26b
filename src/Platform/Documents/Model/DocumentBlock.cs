using Coordination.Platform.Web;

namespace Coordination.Platform.Documents;

/// <summary>A part of a document's text.</summary>
public abstract record DocumentBlock;

/// <summary>A heading. Level 1 is the document's title and not for blocks.</summary>
/// <param name="Level">2 for a section, 3 for a part of it.</param>
/// <param name="Text">The heading.</param>
public sealed record HeadingBlock(int Level, string Text) : DocumentBlock;

/// <summary>A paragraph. Line breaks in the text are kept.</summary>
/// <param name="Text">Plain text.</param>
public sealed record ParagraphBlock(string Text) : DocumentBlock;

/// <summary>A paragraph with tracked changes: what was struck and what was inserted. Word shows them as revisions that can be accepted.</summary>
/// <param name="Label">Stands before the text in bold; none when null.</param>
/// <param name="Parts">The text in reading order.</param>
public sealed record TrackedBlock(string? Label, IReadOnlyList<TrackedText> Parts) : DocumentBlock;

/// <summary>A part of a text with tracked changes.</summary>
/// <param name="Kind">Whether it stands, was struck or was inserted.</param>
/// <param name="Text">The words.</param>
public sealed record TrackedText(TrackedKind Kind, string Text);

/// <summary>What happened to a part of a text.</summary>
public enum TrackedKind
{
    Same,
    Struck,
    Inserted,
}

/// <summary>A list.</summary>
/// <param name="Items">One paragraph each.</param>
/// <param name="Numbered">Numbers from 1, else bullets.</param>
public sealed record ListBlock(IReadOnlyList<string> Items, bool Numbered) : DocumentBlock;

/// <summary>A table of data. Its first row is repeated on every page and no row is split.</summary>
/// <param name="Caption">Stands over the table with its number.</param>
/// <param name="Description">Read out to those who do not see it: what the table shows.</param>
/// <param name="Columns">Headings and relative widths.</param>
/// <param name="Rows">Cells in the order of the columns.</param>
public sealed record TableBlock(string Caption, string Description, IReadOnlyList<TableColumn> Columns, IReadOnlyList<IReadOnlyList<CellValue>> Rows) : DocumentBlock
{
    /// <summary>Where each row's figures come from, within the product; its first cell leads there on a page. Empty: nowhere.</summary>
    public IReadOnlyList<string?> Links { get; init; } = [];

    /// <summary>Where the table's figures come from, within the product; written out under it on paper.</summary>
    public string? Source { get; init; }

    internal string? LinkOf(int row) => row < Links.Count ? Links[row] : null;
}

/// <summary>A chart and the table that stands beside it.</summary>
/// <param name="Caption">Stands over its table.</param>
/// <param name="Finding">What the chart says, in a sentence; its description for those who do not see it.</param>
public abstract record ChartBlock(string Caption, string Finding) : DocumentBlock
{
    /// <summary>What is drawn, as the workbook that Word keeps in the chart.</summary>
    internal abstract TableBlock Figures();

    /// <summary>The table beside it.</summary>
    internal abstract TableBlock Shown();
}

/// <summary>A chart with horizontal bars, followed by a table with the same figures.</summary>
/// <param name="Caption">Stands under the chart and over its table.</param>
/// <param name="Finding">What the chart says, in a sentence; its description for those who do not see it.</param>
/// <param name="CategoryHeading">What the bars are, for example <c>Nämnd</c>.</param>
/// <param name="Categories">One bar each.</param>
/// <param name="Series">One colour each; values in the order of the categories.</param>
public sealed record BarChartBlock(string Caption, string Finding, string CategoryHeading, IReadOnlyList<string> Categories, IReadOnlyList<ChartSeries> Series) : ChartBlock(Caption, Finding)
{
    /// <summary>Where each bar's figures come from, within the product. Empty: nowhere.</summary>
    public IReadOnlyList<string?> Links { get; init; } = [];

    /// <summary>Where the figures come from, within the product.</summary>
    public string? Source { get; init; }

    /// <summary>Heading of a last column with each row's sum; none when null.</summary>
    public string? TotalHeading { get; init; }

    /// <summary>The figures as a table.</summary>
    internal override TableBlock Figures() => new(
        Caption,
        Finding,
        [new(CategoryHeading, ColumnKind.Text, 40), .. NumberHeadings.Select(heading => new TableColumn(heading, ColumnKind.Number, 8))],
        [.. Categories.Select((name, i) => (IReadOnlyList<CellValue>)[name, .. NumbersOf(i).Select(n => (CellValue)n)])])
    {
        Links = Links,
        Source = Source,
    };

    internal override TableBlock Shown() => Figures();

    internal IEnumerable<string> NumberHeadings => Series.Select(s => s.Name).Concat(TotalHeading is null ? [] : [TotalHeading]);

    internal IEnumerable<int> NumbersOf(int category) => Series.Select(s => s.Values[category]).Concat(TotalHeading is null ? [] : [Total(category)]);

    internal int Total(int category) => Series.Sum(s => s.Values[category]);
}

/// <summary>A line over time, at most two series, followed by a table that holds the same figures and may tell more of them.</summary>
/// <param name="Table">Stands beside it.</param>
/// <param name="Finding">What the line says, in a sentence; its description for those who do not see it.</param>
/// <param name="LabelHeading">What the points are, for example <c>Period</c>.</param>
/// <param name="Labels">One per point.</param>
/// <param name="Series">One or two; a missing value is a gap.</param>
public sealed record LineChartBlock(TableBlock Table, string Finding, string LabelHeading, IReadOnlyList<string> Labels, IReadOnlyList<LineSeries> Series) : ChartBlock(Table.Caption, Finding)
{
    internal override TableBlock Figures() => new(
        Caption,
        Finding,
        [new(LabelHeading, ColumnKind.Text, 20), .. Series.Select(s => new TableColumn(s.Name, ColumnKind.Decimal, 12))],
        [.. Labels.Select((label, i) => (IReadOnlyList<CellValue>)[label, .. Series.Select(s => (CellValue)s.Values[i])])]);

    internal override TableBlock Shown() => Table;
}

/// <summary>One colour of a chart. All bars of a series stand after each other in the order given.</summary>
/// <param name="Name">What it counts.</param>
/// <param name="Values">One per category.</param>
/// <param name="Tone">Which colour; the name and the order carry the meaning.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<int> Values, ChartTone Tone = ChartTone.Accent);

/// <summary>Colours of the design, darkest first, apart also in grey.</summary>
public enum ChartTone
{
    Accent,
    Light,
    Danger,
    Neutral,
}

/// <summary>Who signs.</summary>
/// <param name="Name">The person.</param>
/// <param name="Role">Title.</param>
public sealed record SignatureBlock(string Name, string Role) : DocumentBlock;
