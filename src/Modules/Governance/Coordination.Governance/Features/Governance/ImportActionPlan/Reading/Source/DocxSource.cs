using Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Files;
using Coordination.Platform.Results;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Source;

/// <summary>Reads a Word document: headings by style, outline level or boldness, tables with merged cells, tracked changes, pages.</summary>
internal sealed class DocxSource
{
    private readonly DocxStyles _styles;
    private readonly ActionPlanFileLimits _limits;
    private readonly List<SourceBlock> _blocks = [];
    private int _tables;
    private int _rows;
    private int _columns;
    private int _page = 1;

    private DocxSource(DocxStyles styles, ActionPlanFileLimits limits)
    {
        _styles = styles;
        _limits = limits;
    }

    public static Result<SourceDocument> Read(byte[] content, ActionPlanFileLimits limits) => OpenPackage.Try<SourceDocument>(() =>
    {
        // A writable copy: harmless faults in hyperlinks are mended while opening.
        using var stream = new MemoryStream();
        stream.Write(content);
        stream.Position = 0;
        using var package = WordprocessingDocument.Open(stream, isEditable: true, OpenPackage.Settings);
        if (package.MainDocumentPart is not { Document.Body: { } body } main)
        {
            return PlanFileProblems.Broken;
        }

        var source = new DocxSource(new DocxStyles(main.StyleDefinitionsPart?.Styles), limits);
        source.AddAll(body);
        return source._rows > limits.MaxRows ? PlanFileProblems.TooManyRows(limits.MaxRows)
            : source._columns > limits.MaxColumns ? PlanFileProblems.TooManyColumns(limits.MaxColumns)
            : new SourceDocument(source._blocks, []);
    });

    private void AddAll(OpenXmlElement container)
    {
        foreach (var element in container.ChildElements)
        {
            switch (element)
            {
                case Paragraph paragraph:
                    AddParagraph(paragraph);
                    break;
                case Table table:
                    AddTable(table);
                    break;
                case SdtBlock { SdtContentBlock: { } content }:
                    AddAll(content);
                    break;
                case CustomXmlBlock or InsertedRun or MoveToRun:
                    AddAll(element);
                    break;
            }
        }
    }

    private void AddParagraph(Paragraph paragraph)
    {
        var startsOn = _page + (paragraph.ParagraphProperties?.PageBreakBefore is { } before && (before.Val?.Value ?? true) ? 1 : 0);
        var text = DocxText.Of(paragraph, out var breaks);
        _page = Math.Max(_page, startsOn) + breaks;
        if (text.Accepted.Length == 0)
        {
            return;
        }

        var position = new ReadPosition(Page: breaks > 0 && text.Accepted.Length > 0 ? _page : startsOn);
        _blocks.Add(_styles.HeadingLevel(paragraph, text) is { } level
            ? new SourceHeading(level, text, position)
            : new SourceParagraph(text, position, IsListItem(paragraph)));
    }

    private static bool IsListItem(Paragraph paragraph) =>
        paragraph.ParagraphProperties?.NumberingProperties is not null
        || (paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value?.Contains("List", StringComparison.OrdinalIgnoreCase) ?? false);

    private void AddTable(Table table)
    {
        var number = ++_tables;
        var begins = new ReadPosition(number, Page: _page);
        var above = new Dictionary<int, SourceText>();
        var rows = new List<SourceRow>();
        var rowNumber = 0;
        foreach (var row in table.Descendants<TableRow>().Where(r => r.Ancestors<Table>().First() == table))
        {
            rowNumber++;
            if (++_rows > _limits.MaxRows)
            {
                break;
            }

            var page = _page;
            var cells = Cells(row, above, ref page);
            _columns = Math.Max(_columns, cells.Count);
            // A row that was inserted whole is accepted; one that was deleted whole is told, not read.
            var deleted = row.TableRowProperties?.GetFirstChild<Deleted>() is not null;
            var read = new SourceRow(rowNumber, cells, new ReadPosition(number, rowNumber, Page: _page), deleted);
            _page = page;
            if (!read.IsBlank)
            {
                rows.Add(read);
            }
        }

        _blocks.Add(new SourceTable(number, null, rows, begins));
    }

    private static List<SourceCell> Cells(TableRow row, Dictionary<int, SourceText> above, ref int page)
    {
        var cells = new List<SourceCell>();
        var skipped = row.TableRowProperties?.GetFirstChild<GridBefore>()?.Val?.Value ?? 0;
        cells.AddRange(Enumerable.Repeat(SourceCell.Empty, skipped));
        foreach (var cell in row.Descendants<TableCell>().Where(c => c.Ancestors<TableRow>().First() == row))
        {
            var column = cells.Count;
            var merge = cell.TableCellProperties?.VerticalMerge;
            var continues = merge is not null && merge.Val?.Value != MergedCellValues.Restart;
            var text = DocxText.OfAll(cell, ref page);
            if (continues)
            {
                text = above.GetValueOrDefault(column, SourceText.Empty);
            }

            above[column] = text;
            var span = Math.Max(1, cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1);
            cells.Add(new SourceCell(text, span, continues));
            cells.AddRange(Enumerable.Repeat(SourceCell.Empty, Math.Min(span, 500) - 1));
        }

        return cells;
    }
}
