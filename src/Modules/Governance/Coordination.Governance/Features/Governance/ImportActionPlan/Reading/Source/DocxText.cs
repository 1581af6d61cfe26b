using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Source;

/// <summary>Text of Word paragraphs, with insertions, deletions, moves and struck text marked.</summary>
internal sealed class DocxText
{
    private readonly List<TextPart> _parts = [];
    private readonly StringBuilder _written = new();
    private int _pageBreaks;

    public static SourceText Of(Paragraph paragraph, out int pageBreaks)
    {
        var text = new DocxText();
        text.AddAll(paragraph, PartKind.Plain);
        pageBreaks = text._pageBreaks;
        return text.Finished();
    }

    /// <summary>Every paragraph of a cell, one per line; nested tables are read as their text.</summary>
    public static SourceText OfAll(TableCell cell, ref int page)
    {
        var text = new DocxText();
        foreach (var paragraph in cell.Descendants<Paragraph>())
        {
            text.AddAll(paragraph, PartKind.Plain);
            text.Append("\n", PartKind.Plain);
        }

        page += text._pageBreaks;
        return text.Finished();
    }

    private SourceText Finished() => new(Spacing.Tidy(_written.ToString()), _parts);

    private void AddAll(OpenXmlElement container, PartKind kind)
    {
        foreach (var element in container.ChildElements)
        {
            switch (element)
            {
                case InsertedRun or MoveToRun:
                    AddAll(element, PartKind.Inserted);
                    break;
                case DeletedRun or MoveFromRun:
                    AddAll(element, PartKind.Struck);
                    break;
                case Run run:
                    AddRun(run, kind);
                    break;
                case Hyperlink or SdtRun or SdtContentRun or SimpleField or CustomXmlRun:
                    AddAll(element, kind);
                    break;
                case OpenXmlUnknownElement:
                    AddAll(element, kind);
                    break;
            }
        }
    }

    private void AddRun(Run run, PartKind kind)
    {
        var properties = run.RunProperties;
        if (kind == PartKind.Plain && (IsOn(properties?.Strike) || IsOn(properties?.DoubleStrike)))
        {
            kind = PartKind.Struck;
        }

        var raised = properties?.VerticalTextAlignment?.Val?.Value == VerticalPositionValues.Superscript;
        foreach (var element in run.ChildElements)
        {
            switch (element)
            {
                case Text or DeletedText:
                    var text = ((OpenXmlLeafTextElement)element).Text;
                    Append(text, raised && kind == PartKind.Plain && text.Trim().All(char.IsDigit) ? PartKind.FootnoteMark : kind);
                    break;
                case TabChar:
                    Append(" ", kind);
                    break;
                case CarriageReturn:
                    Append("\n", kind);
                    break;
                case Break line:
                    AddBreak(line, kind);
                    break;
                case NoBreakHyphen:
                    Append("-", kind);
                    break;
                case LastRenderedPageBreak:
                    _pageBreaks++;
                    break;
            }
        }
    }

    private void AddBreak(Break line, PartKind kind)
    {
        // Word writes a rendered break after an explicit one as well; the rendered ones are counted where there are any.
        Append("\n", kind);
        _pageBreaks += line.Type?.Value == BreakValues.Page && !line.Ancestors<Body>().Any(b => b.Descendants<LastRenderedPageBreak>().Any()) ? 1 : 0;
    }

    private void Append(string text, PartKind kind)
    {
        _parts.Add(new TextPart(kind, text));
        _written.Append(kind switch
        {
            PartKind.Struck => $"<del>{text}</del>",
            PartKind.Inserted => $"<ins>{text}</ins>",
            PartKind.FootnoteMark => "",
            _ => text,
        });
    }

    private static bool IsOn(OnOffType? property) => property is not null && (property.Val?.Value ?? true);
}
