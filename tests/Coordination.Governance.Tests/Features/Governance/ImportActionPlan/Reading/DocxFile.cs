using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Coordination.Governance.Tests.Features.Governance.ImportActionPlan.Reading;

/// <summary>Makes Word files as Word makes them, with Swedish style ids.</summary>
internal static class DocxFile
{
    public static byte[] Make(params OpenXmlElement[] body)
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            main.Document = new Document(new Body(body));
            main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(
                new Style { Type = StyleValues.Paragraph, StyleId = "Rubrik1", StyleName = new StyleName { Val = "heading 1" } },
                new Style { Type = StyleValues.Paragraph, StyleId = "Rubrik2", StyleName = new StyleName { Val = "heading 2" } });
        }

        return stream.ToArray();
    }

    public static Paragraph Heading(int level, string text) =>
        new(new ParagraphProperties(new ParagraphStyleId { Val = $"Rubrik{level}" }), new Run(Text(text)));

    public static Paragraph Bold(string text) => new(new Run(new RunProperties(new Bold()), Text(text)));

    public static Paragraph Line(string text) => new(new Run(text.Split('\n').SelectMany((t, i) => i == 0 ? [Text(t)] : new OpenXmlElement[] { new Break(), Text(t) })));

    public static Paragraph ListItem(string text) =>
        new(new ParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = 1 })), new Run(Text(text)));

    public static Table Table(params TableRow[] rows) => new(rows);

    public static TableRow Row(params string[] cells) => new(cells.Select(c => Cell(c)));

    public static TableRow Row(params TableCell[] cells) => new(cells.Cast<OpenXmlElement>());

    public static TableCell Cell(string text, int span = 1, MergedCellValues? merge = null)
    {
        var cell = new TableCell();
        var properties = new TableCellProperties();
        if (span > 1)
        {
            properties.Append(new GridSpan { Val = span });
        }

        if (merge is { } vertical)
        {
            properties.Append(new VerticalMerge { Val = vertical });
        }

        cell.Append(properties);
        cell.Append(Line(text));
        return cell;
    }

    public static TableCell Cell(params OpenXmlElement[] runs) => new(new Paragraph(runs));

    public static Run Run(string text) => new(Text(text));

    public static InsertedRun Inserted(string text) => new(new Run(Text(text))) { Author = "Maja", Id = "1" };

    public static DeletedRun Deleted(string text) => new(new Run(new DeletedText(text) { Space = SpaceProcessingModeValues.Preserve })) { Author = "Maja", Id = "2" };

    private static Text Text(string text) => new(text) { Space = SpaceProcessingModeValues.Preserve };
}
