namespace Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Source;

/// <summary>A file of any kind as headings, paragraphs and tables in order: what the interpretation works on.</summary>
/// <param name="Blocks">In the order of the file.</param>
/// <param name="Remarks">What the person must know about the file itself.</param>
internal sealed record SourceDocument(IReadOnlyList<SourceBlock> Blocks, IReadOnlyList<SourceRemark> Remarks);

/// <summary>Something about the file that may have cost information: a hidden sheet, a guessed encoding.</summary>
internal sealed record SourceRemark(string Code, string AsWritten, ReadPosition Position);

/// <summary>A heading, a paragraph or a table.</summary>
internal abstract record SourceBlock(ReadPosition Position);

internal sealed record SourceHeading(int Level, SourceText Text, ReadPosition Position) : SourceBlock(Position);

internal sealed record SourceParagraph(SourceText Text, ReadPosition Position, bool IsListItem = false) : SourceBlock(Position);

/// <summary>A table, or a sheet.</summary>
/// <param name="Number">Counted through the whole file, from one.</param>
/// <param name="Name">The sheet's name; null in a text document.</param>
/// <param name="Rows">Rows that hold something, in order.</param>
/// <param name="Position">Where it begins.</param>
internal sealed record SourceTable(int Number, string? Name, IReadOnlyList<SourceRow> Rows, ReadPosition Position) : SourceBlock(Position);

/// <summary>A row of a table.</summary>
/// <param name="Number">As a person counts in the table or sheet, from one.</param>
/// <param name="Cells">One per column: a cell over several columns is followed by empty ones.</param>
/// <param name="Position">Where it stands.</param>
/// <param name="Deleted">Deleted in a tracked change.</param>
internal sealed record SourceRow(int Number, IReadOnlyList<SourceCell> Cells, ReadPosition Position, bool Deleted = false)
{
    /// <summary>Nothing, or only the dashes that draw a line in Markdown.</summary>
    public bool IsBlank => Cells.All(c => c.Flaw is null && !c.Text.HasChanges && c.Text.Accepted.All(t => t is '-' or ':'));

    public SourceCell Cell(int column) => column >= 0 && column < Cells.Count ? Cells[column] : SourceCell.Empty;

    public ReadPosition At(int column) => Position with { Cell = column + 1 };
}

/// <summary>A cell.</summary>
/// <param name="Text">What it says; a cell merged with the one above repeats its text.</param>
/// <param name="Span">Columns it covers.</param>
/// <param name="MergedFromAbove">It is the lower part of a merged cell.</param>
/// <param name="Flaw">Code of a doubt about the value itself, for example a formula that was never calculated.</param>
internal sealed record SourceCell(SourceText Text, int Span = 1, bool MergedFromAbove = false, string? Flaw = null)
{
    public static SourceCell Empty { get; } = new(SourceText.Empty);
}
