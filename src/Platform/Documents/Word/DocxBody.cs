using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Coordination.Platform.Documents;

/// <summary>The text itself, block by block, with the charts it met on the way.</summary>
internal sealed class DocxBody
{
    private readonly DocumentModel _model;
    private readonly Body _body = new();
    private readonly List<ChartBlock> _charts = [];
    private int _tables;
    private int _revisions;

    public DocxBody(DocumentModel model)
    {
        _model = model;
        WriteTop();
        foreach (var block in model.Blocks)
        {
            Write(block);
        }

        _body.Append(Page());
        Document = new Document(_body);
    }

    public Document Document { get; }

    public IReadOnlyList<ChartBlock> Charts => _charts;

    public int NumberedLists { get; private set; }

    private void WriteTop()
    {
        if (_model.DocumentType is { } type)
        {
            _body.Append(DocxParagraph.Of(DocxStyles.DocumentType, type));
        }

        // Heading 1, not the Title style: converters turn Title into an ordinary paragraph.
        _body.Append(DocxParagraph.Of("Heading1", _model.Title));
        foreach (var fact in _model.Facts)
        {
            _body.Append(new Paragraph(
            [
                .. DocxParagraph.Properties(DocxStyles.Facts),
                DocxParagraph.Run(fact.Name, DocxStyles.Strong),
                DocxParagraph.Tab(),
                DocxParagraph.Run(fact.Value),
            ]));
        }
    }

    private void Write(DocumentBlock block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                _body.Append(DocxParagraph.Of($"Heading{Math.Clamp(heading.Level, 2, 3)}", heading.Text));
                break;
            case ParagraphBlock paragraph:
                _body.Append(DocxParagraph.Of(null, paragraph.Text));
                break;
            case TrackedBlock tracked:
                WriteTracked(tracked);
                break;
            case ListBlock list:
                WriteList(list);
                break;
            case TableBlock table:
                WriteTable(table);
                break;
            case ChartBlock chart:
                WriteChart(chart);
                break;
            case SignatureBlock signature:
                _body.Append(DocxParagraph.Of(DocxStyles.Signature, $"{signature.Name}\n{signature.Role}"));
                break;
            default:
                throw new NotSupportedException($"No way to write a {block.GetType().Name} as Word.");
        }
    }

    private void WriteTracked(TrackedBlock tracked)
    {
        var paragraph = new Paragraph();
        if (tracked.Label is { } label)
        {
            paragraph.Append(DocxParagraph.Run(label + ": ", DocxStyles.Strong));
        }

        foreach (var part in tracked.Parts)
        {
            paragraph.Append(part.Kind switch
            {
                TrackedKind.Struck => new DeletedRun(DocxParagraph.Struck(part.Text)) { Id = NextRevision(), Author = _model.Organisation, Date = _model.FrozenAt.UtcDateTime },
                TrackedKind.Inserted => new InsertedRun(DocxParagraph.Run(part.Text)) { Id = NextRevision(), Author = _model.Organisation, Date = _model.FrozenAt.UtcDateTime },
                _ => DocxParagraph.Run(part.Text),
            });
        }

        _body.Append(paragraph);
    }

    private string NextRevision() => (++_revisions).ToString(CultureInfo.InvariantCulture);

    private void WriteList(ListBlock list)
    {
        var instance = list.Numbered ? DocxNumbering.InstanceOf(NumberedLists++) : DocxNumbering.Bullet;
        foreach (var item in list.Items)
        {
            var properties = new ParagraphProperties(new ParagraphStyleId { Val = list.Numbered ? "ListNumber" : "ListBullet" });
            if (instance > DocxNumbering.Number)
            {
                properties.Append(new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = instance }));
            }

            _body.Append(new Paragraph(properties, DocxParagraph.Run(item)));
        }
    }

    private void WriteTable(TableBlock table)
    {
        _body.Append(DocxParagraph.Caption(_model.Words.Table, ++_tables, table.Caption));
        _body.Append(DocxTable.Of(table, _model.Culture));

        // Two tables without a paragraph between them would grow together.
        _body.Append(table.Source is { } source ? DocxParagraph.Of(null, $"{_model.Words.Source}: {_model.Site}{source}") : new Paragraph());
    }

    private void WriteChart(ChartBlock chart)
    {
        _charts.Add(chart);
        _body.Append(DocxDrawing.Of(chart, _charts.Count, DocxWriter.ChartRelationship(_charts.Count - 1)));
        _body.Append(DocxParagraph.Caption(_model.Words.Figure, _charts.Count, chart.Finding));
        WriteTable(chart.Shown());
    }

    private static SectionProperties Page() => new(
        new HeaderReference { Type = HeaderFooterValues.Default, Id = "rId1" },
        new FooterReference { Type = HeaderFooterValues.Default, Id = "rId2" },
        new PageSize { Width = 11_906, Height = 16_838 },
        new PageMargin { Top = DocxWriter.Margin, Right = DocxWriter.Margin, Bottom = DocxWriter.Margin, Left = DocxWriter.Margin, Header = 709, Footer = 709, Gutter = 0 });
}
