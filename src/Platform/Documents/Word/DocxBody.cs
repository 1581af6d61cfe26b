using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Coordination.Platform.Documents;

/// <summary>The text itself, written block by block, so that a long report takes no more memory than its longest table; with the charts it met on the way.</summary>
internal sealed class DocxBody
{
    private const string Namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private readonly DocumentModel _model;
    private readonly XmlWriter _writer;
    private readonly List<ChartBlock> _charts = [];
    private int _tables;
    private int _revisions;

    private DocxBody(DocumentModel model, XmlWriter writer) => (_model, _writer) = (model, writer);

    /// <summary>In the order met; counted once the body is written.</summary>
    public IReadOnlyList<ChartBlock> Charts => _charts;

    /// <summary>Counted once the body is written.</summary>
    public int NumberedLists { get; private set; }

    public static DocxBody Write(DocumentModel model, XmlWriter writer)
    {
        var body = new DocxBody(model, writer);
        writer.WriteStartElement("w", "document", Namespace);
        writer.WriteStartElement("w", "body", Namespace);
        body.WriteTop();
        foreach (var block in model.Blocks)
        {
            body.Write(block);
        }

        body.Append(Page());
        writer.WriteEndElement();
        writer.WriteEndElement();
        return body;
    }

    private void Append(OpenXmlElement element) => element.WriteTo(_writer);

    private void WriteTop()
    {
        if (_model.DocumentType is { } type)
        {
            Append(DocxParagraph.Of(DocxStyles.DocumentType, type));
        }

        // Heading 1, not the Title style: converters turn Title into an ordinary paragraph.
        Append(DocxParagraph.Of("Heading1", _model.Title));
        foreach (var fact in _model.Facts)
        {
            Append(new Paragraph(
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
                Append(DocxParagraph.Of($"Heading{Math.Clamp(heading.Level, 2, 3)}", heading.Text));
                break;
            case ParagraphBlock paragraph:
                Append(DocxParagraph.Of(null, paragraph.Text));
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
                Append(DocxParagraph.Of(DocxStyles.Signature, $"{signature.Name}\n{signature.Role}"));
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

        Append(paragraph);
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

            Append(new Paragraph(properties, DocxParagraph.Run(item)));
        }
    }

    private void WriteTable(TableBlock table)
    {
        Append(DocxParagraph.Caption(_model.Words.Table, ++_tables, table.Caption));
        Append(DocxTable.Of(table, _model.Culture));

        // Two tables without a paragraph between them would grow together.
        Append(table.Source is { } source ? DocxParagraph.Of(null, $"{_model.Words.Source}: {_model.Site}{source}") : new Paragraph());
    }

    private void WriteChart(ChartBlock chart)
    {
        _charts.Add(chart);
        Append(DocxDrawing.Of(chart, _charts.Count, DocxWriter.ChartRelationship(_charts.Count - 1)));
        Append(DocxParagraph.Caption(_model.Words.Figure, _charts.Count, chart.Finding));
        WriteTable(chart.Shown());
    }

    private static SectionProperties Page() => new(
        new HeaderReference { Type = HeaderFooterValues.Default, Id = "rId1" },
        new FooterReference { Type = HeaderFooterValues.Default, Id = "rId2" },
        new PageSize { Width = 11_906, Height = 16_838 },
        new PageMargin { Top = DocxWriter.Margin, Right = DocxWriter.Margin, Bottom = DocxWriter.Margin, Left = DocxWriter.Margin, Header = 709, Footer = 709, Gutter = 0 });
}
