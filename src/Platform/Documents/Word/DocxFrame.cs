using DocumentFormat.OpenXml.Wordprocessing;

namespace Coordination.Platform.Documents;

/// <summary>What stands around the text: page header, page footer, settings, fonts.</summary>
internal static class DocxFrame
{
    public static Header Header(DocumentModel model) => new(new Paragraph(
    [
        .. DocxParagraph.Properties("Header"),
        DocxParagraph.Run(model.Organisation),
        DocxParagraph.Tab(),
        DocxParagraph.Run(model.CaseNumber ?? ""),
    ]));

    public static Footer Footer(DocumentWords words) => new(new Paragraph(
    [
        .. DocxParagraph.Properties("Footer"),
        DocxParagraph.Tab(),
        DocxParagraph.Run(words.Page + " "),
        .. DocxParagraph.Field("PAGE", "1"),
        DocxParagraph.Run($" {words.Of} "),
        .. DocxParagraph.Field("NUMPAGES", "1"),
    ]));

    public static Settings Settings(string language) => new(
        new Zoom { Percent = "100" },
        new DefaultTabStop { Val = 1304 },
        new Compatibility(new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }),
        new ThemeFontLanguages { Val = language });

    /// <summary>Names a font of the same widths for machines without Calibri, so that lines and pages break alike.</summary>
    public static Fonts Fonts() => new(new Font(
        new AltName { Val = "Carlito" },
        new FontFamily { Val = FontFamilyValues.Swiss },
        new Pitch { Val = FontPitchValues.Variable })
    { Name = "Calibri" });
}
