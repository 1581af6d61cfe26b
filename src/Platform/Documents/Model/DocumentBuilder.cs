namespace Coordination.Platform.Documents;

/// <summary>Writes a <see cref="DocumentModel"/> from top to bottom.</summary>
public sealed class DocumentBuilder
{
    private readonly List<DocumentFact> _facts = [];
    private readonly List<DocumentBlock> _blocks = [];
    private readonly DocumentModel _frame;

    /// <summary>Starts a document from its title, organisation and time; facts and blocks are added by the methods.</summary>
    public DocumentBuilder(DocumentModel frame) => _frame = frame;

    /// <summary>A fact under the title; an empty value is left out.</summary>
    public DocumentBuilder Fact(string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            _facts.Add(new DocumentFact(name, value));
        }

        return this;
    }

    /// <summary>A section's heading.</summary>
    public DocumentBuilder Section(string heading) => Add(new HeadingBlock(2, heading));

    /// <summary>A heading inside a section.</summary>
    public DocumentBuilder Subsection(string heading) => Add(new HeadingBlock(3, heading));

    /// <summary>Paragraphs, parted by blank lines in the text; nothing when the text is empty.</summary>
    public DocumentBuilder Text(string? text)
    {
        foreach (var paragraph in (text ?? "").ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            Add(new ParagraphBlock(paragraph));
        }

        return this;
    }

    /// <summary>A list with bullets; nothing when it is empty.</summary>
    public DocumentBuilder Bullets(params IReadOnlyList<string> items) => items.Count == 0 ? this : Add(new ListBlock(items, Numbered: false));

    /// <summary>A numbered list from 1; nothing when it is empty.</summary>
    public DocumentBuilder Numbers(params IReadOnlyList<string> items) => items.Count == 0 ? this : Add(new ListBlock(items, Numbered: true));

    /// <summary>A table of data.</summary>
    public DocumentBuilder Table(string caption, string description, IReadOnlyList<TableColumn> columns, IReadOnlyList<IReadOnlyList<CellValue>> rows) =>
        Add(new TableBlock(caption, description, columns, rows));

    /// <summary>A chart with its figures in a table.</summary>
    /// <exception cref="ArgumentException">A series does not have one value per category.</exception>
    public DocumentBuilder BarChart(string caption, string finding, string categoryHeading, IReadOnlyList<string> categories, params IReadOnlyList<ChartSeries> series) =>
        series.All(s => s.Values.Count == categories.Count)
            ? Add(new BarChartBlock(caption, finding, categoryHeading, categories, series))
            : throw new ArgumentException("Every series has one value per category.", nameof(series));

    /// <summary>A signature line.</summary>
    public DocumentBuilder Signature(string name, string role) => Add(new SignatureBlock(name, role));

    /// <summary>Any block.</summary>
    public DocumentBuilder Add(DocumentBlock block)
    {
        _blocks.Add(block);
        return this;
    }

    /// <summary>The finished document.</summary>
    public DocumentModel Build() => _frame with { Facts = [.. _facts], Blocks = [.. _blocks] };
}
