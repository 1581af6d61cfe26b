using Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Files;
using Coordination.Platform.Results;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Source;

/// <summary>Reads Markdown with pipe tables, as converters of scanned documents write it.</summary>
internal sealed class MarkdownSource
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough | EmphasisExtraOptions.Inserted)
        .UsePreciseSourceLocation()
        .Build();

    private readonly string _text;
    private readonly ActionPlanFileLimits _limits;
    private readonly List<SourceBlock> _blocks = [];
    private int _tables;
    private int _rows;

    private MarkdownSource(string text, ActionPlanFileLimits limits)
    {
        _text = text;
        _limits = limits;
    }

    public static Result<SourceDocument> Read(DecodedText decoded, ActionPlanFileLimits limits)
    {
        var text = decoded.Text;
        // A table that is too long is refused before it is parsed.
        var lines = text.AsSpan().Count('\n');
        if (lines > limits.MaxRows * 4)
        {
            return PlanFileProblems.TooManyRows(limits.MaxRows);
        }

        var source = new MarkdownSource(text, limits);
        source.AddAll(Markdown.Parse(text, Pipeline), isListItem: false);
        return source._rows > limits.MaxRows
            ? PlanFileProblems.TooManyRows(limits.MaxRows)
            : source._blocks.Exists(b => b is SourceTable t && t.Rows.Any(r => r.Cells.Count > limits.MaxColumns))
                ? PlanFileProblems.TooManyColumns(limits.MaxColumns)
                : new SourceDocument(source._blocks, decoded.Remarks);
    }

    private void AddAll(ContainerBlock container, bool isListItem)
    {
        foreach (var block in container)
        {
            switch (block)
            {
                case HeadingBlock heading:
                    _blocks.Add(new SourceHeading(heading.Level, Text(heading), At(heading)));
                    break;
                case Table table:
                    AddTable(table);
                    break;
                case ListBlock list:
                    AddAll(list, isListItem: true);
                    break;
                case ContainerBlock inner:
                    AddAll(inner, isListItem || inner is ListItemBlock);
                    break;
                case HtmlBlock html:
                    AddParagraph(MarkdownText.WithoutTags(html.Lines.ToString()), html, isListItem);
                    break;
                case LeafBlock { Inline: not null } leaf:
                    AddParagraph(Text(leaf), leaf, isListItem);
                    break;
            }
        }
    }

    private void AddParagraph(SourceText text, Block block, bool isListItem)
    {
        if (text.Accepted.Length > 0)
        {
            _blocks.Add(new SourceParagraph(text, At(block), isListItem));
        }
    }

    private void AddTable(Table table)
    {
        var number = ++_tables;
        var rows = new List<SourceRow>();
        var rowNumber = 0;
        foreach (var row in table.OfType<TableRow>())
        {
            rowNumber++;
            var cells = row.OfType<TableCell>().Select(c => new SourceCell(CellText(c))).ToList();
            var read = new SourceRow(rowNumber, cells, new ReadPosition(number, rowNumber, Line: row.Line + 1));
            if (!read.IsBlank)
            {
                rows.Add(read);
                _rows++;
            }
        }

        _blocks.Add(new SourceTable(number, null, rows, new ReadPosition(number, Line: table.Line + 1)));
    }

    private SourceText CellText(TableCell cell) =>
        cell.OfType<LeafBlock>().FirstOrDefault(b => b.Inline is not null) is { } leaf ? Text(leaf) : SourceText.Empty;

    private SourceText Text(LeafBlock block) => MarkdownText.Of(block.Inline!, _text);

    private static ReadPosition At(Block block) => new(Line: block.Line + 1);
}
