using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using TextNode = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace Coordination.Platform.Documents;

/// <summary>Paragraphs and runs: text always as text nodes, stripped of what XML cannot carry.</summary>
internal static class DocxParagraph
{
    /// <summary>A paragraph in a style; line breaks in the text become breaks.</summary>
    public static Paragraph Of(string? style, string text) => new([.. Properties(style), Run(text)]);

    public static Run Run(string text, string? characterStyle = null)
    {
        var run = new Run();
        if (characterStyle is not null)
        {
            run.Append(new RunProperties(new RunStyle { Val = characterStyle }));
        }

        var lines = XmlText.Clean(text).ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                run.Append(new Break());
            }

            run.Append(new TextNode(lines[i]) { Space = SpaceProcessingModeValues.Preserve });
        }

        return run;
    }

    /// <summary>Text that a tracked change took away.</summary>
    public static Run Struck(string text)
    {
        var run = new Run();
        var lines = XmlText.Clean(text).ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                run.Append(new Break());
            }

            run.Append(new DeletedText(lines[i]) { Space = SpaceProcessingModeValues.Preserve });
        }

        return run;
    }

    public static Run Tab() => new(new TabChar());

    /// <summary>A field with the value it had when the document was made.</summary>
    public static IEnumerable<OpenXmlElement> Field(string instruction, string value) =>
    [
        new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }),
        new Run(new FieldCode($" {instruction} ") { Space = SpaceProcessingModeValues.Preserve }),
        new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }),
        Run(value),
        new Run(new FieldChar { FieldCharType = FieldCharValues.End }),
    ];

    /// <summary>A caption with its number: Tabell 1. Läge per nämnd.</summary>
    public static Paragraph Caption(string label, int number, string text)
    {
        var count = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new Paragraph([.. Properties("Caption"), Run(label + " "), .. Field($@"SEQ {label} \* ARABIC", count), Run(". " + text)]);
    }

    public static IEnumerable<OpenXmlElement> Properties(string? style) =>
        style is null ? [] : [new ParagraphProperties(new ParagraphStyleId { Val = style })];
}
