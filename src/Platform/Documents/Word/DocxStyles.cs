using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Coordination.Platform.Documents;

/// <summary>
/// The styles, with Word's built-in ids where there is one: a municipality changes its look by changing this part only, and screen
/// readers and tables of contents find the headings. Nothing in the text is formatted directly.
/// </summary>
internal static class DocxStyles
{
    public const string Facts = "Facts";
    public const string DocumentType = "Subtitle";
    public const string TableText = "TableText";
    public const string TableNumber = "TableNumber";
    public const string TableHeading = "TableHeading";
    public const string NumberHeading = "TableNumberHeading";
    public const string Keep = "Keep";
    public const string Table = "ReportTable";
    public const string Figure = "Figure";
    public const string Signature = "Signature";
    public const string Strong = "Strong";

    private const string Font = "Calibri";
    private const string Dark = "1B3A42";

    public static Styles Part(string language) => new(
        Defaults(language),
        Named("Normal", "Normal", isDefault: true, paragraph: new(new SpacingBetweenLines { After = "120", Line = "264", LineRule = LineSpacingRuleValues.Auto })),
        new Style(new StyleName { Val = "Default Paragraph Font" }, new UIPriority { Val = 1 }, new SemiHidden()) { Type = StyleValues.Character, StyleId = "DefaultParagraphFont", Default = true },
        TableNormal(),
        Heading(1, "40", "0", "200"),
        Heading(2, "28", "320", "80"),
        Heading(3, "24", "240", "60"),
        Named("Title", "Title", run: new(new Bold(), new FontSize { Val = "40" })),
        Named(DocumentType, "Subtitle", run: new(new Color { Val = "4A5A60" }, new FontSize { Val = "22" }), paragraph: new(new KeepNext(), new SpacingBetweenLines { After = "60" })),
        Named("ListBullet", "List Bullet", paragraph: new(Numbering(DocxNumbering.Bullet), new SpacingBetweenLines { After = "60" })),
        Named("ListNumber", "List Number", paragraph: new(Numbering(DocxNumbering.Number), new SpacingBetweenLines { After = "60" })),
        Named("Caption", "caption", run: new(new Bold(), new Color { Val = Dark }, new FontSize { Val = "20" }), paragraph: new(new KeepNext(), new SpacingBetweenLines { Before = "200", After = "80" })),
        Named("Header", "header", run: Small(), paragraph: new(RightTab(), new SpacingBetweenLines { After = "0" })),
        Named("Footer", "footer", run: Small(), paragraph: new(RightTab(), new SpacingBetweenLines { After = "0" })),
        Named(Facts, "Facts", paragraph: new(new Tabs(new TabStop { Val = TabStopValues.Left, Position = 2835 }), new SpacingBetweenLines { After = "20" }, new Indentation { Left = "2835", Hanging = "2835" })),
        Named(TableText, "Table Text", run: new(new FontSize { Val = "19" }), paragraph: Cell()),
        Named(TableText + Keep, "Table Text Keep", basedOn: TableText, paragraph: new(new KeepNext())),
        Named(TableNumber, "Table Number", basedOn: TableText, paragraph: new(new Justification { Val = JustificationValues.Right })),
        Named(TableNumber + Keep, "Table Number Keep", basedOn: TableNumber, paragraph: new(new KeepNext())),
        Named(TableHeading, "Table Heading", basedOn: TableText, run: new(new Bold()), paragraph: new(new KeepNext())),
        Named(NumberHeading, "Table Number Heading", basedOn: TableHeading, paragraph: new(new Justification { Val = JustificationValues.Right })),
        Named(Figure, "Figure", paragraph: new(new KeepNext(), new SpacingBetweenLines { Before = "200", After = "60" })),
        Named(Signature, "Signature", paragraph: new(new KeepLines(), new ParagraphBorders(new TopBorder { Val = BorderValues.Single, Size = 4, Space = 4, Color = Dark }), new SpacingBetweenLines { Before = "900" }, new Indentation { Right = "4536" })),
        new Style(new StyleName { Val = "Strong" }, new UIPriority { Val = 22 }, new PrimaryStyle(), new StyleRunProperties(new Bold())) { Type = StyleValues.Character, StyleId = Strong },
        ReportTable());

    private static DocDefaults Defaults(string language) => new(
        new RunPropertiesDefault(new RunPropertiesBaseStyle(
            new RunFonts { Ascii = Font, HighAnsi = Font, EastAsia = Font, ComplexScript = Font },
            new FontSize { Val = "22" },
            new FontSizeComplexScript { Val = "22" },
            new Languages { Val = language, EastAsia = language, Bidi = "ar-SA" })),
        new ParagraphPropertiesDefault());

    private static Style Heading(int level, string size, string before, string after) => Named(
        $"Heading{level}",
        $"heading {level}",
        run: new(new Bold(), new Color { Val = Dark }, new FontSize { Val = size }),
        paragraph: new(new KeepNext(), new KeepLines(), new SpacingBetweenLines { Before = before, After = after }, new OutlineLevel { Val = level - 1 }),
        next: "Normal");

    private static Style Named(string id, string name, StyleRunProperties? run = null, StyleParagraphProperties? paragraph = null, bool isDefault = false, string basedOn = "Normal", string? next = null)
    {
        var style = new Style { Type = StyleValues.Paragraph, StyleId = id, Default = isDefault ? true : null };
        style.Append(new StyleName { Val = name });
        if (!isDefault)
        {
            style.Append(new BasedOn { Val = basedOn });
        }

        if (next is not null)
        {
            style.Append(new NextParagraphStyle { Val = next });
        }

        style.Append(new PrimaryStyle());
        style.Append(new OpenXmlElement?[] { paragraph, run }.OfType<OpenXmlElement>());
        return style;
    }

    private static Style TableNormal() => new(
        new StyleName { Val = "Normal Table" },
        new UIPriority { Val = 99 },
        new SemiHidden(),
        new UnhideWhenUsed(),
        new StyleTableProperties(new TableIndentation { Width = 0, Type = TableWidthUnitValues.Dxa }, CellMargins()))
    {
        Type = StyleValues.Table,
        StyleId = "TableNormal",
        Default = true,
    };

    private static Style ReportTable() => new(
        new StyleName { Val = "Report Table" },
        new BasedOn { Val = "TableNormal" },
        new StyleTableProperties(
            new TableBorders(
                new TopBorder { Val = BorderValues.Single, Size = 8, Color = Dark },
                new BottomBorder { Val = BorderValues.Single, Size = 8, Color = Dark },
                new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4, Color = "C9D2D5" }),
            CellMargins()),
        new TableStyleProperties(
            new TableStyleConditionalFormattingTableCellProperties(
                new TableCellBorders(new BottomBorder { Val = BorderValues.Single, Size = 8, Color = Dark }),
                new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = "E8EEF0" }))
        { Type = TableStyleOverrideValues.FirstRow })
    {
        Type = StyleValues.Table,
        StyleId = Table,
    };

    private static TableCellMarginDefault CellMargins() => new(
        new TopMargin { Width = "40", Type = TableWidthUnitValues.Dxa },
        new TableCellLeftMargin { Width = 85, Type = TableWidthValues.Dxa },
        new BottomMargin { Width = "40", Type = TableWidthUnitValues.Dxa },
        new TableCellRightMargin { Width = 85, Type = TableWidthValues.Dxa });

    private static StyleParagraphProperties Cell() => new(new SpacingBetweenLines { Before = "0", After = "0", Line = "240", LineRule = LineSpacingRuleValues.Auto });

    private static StyleRunProperties Small() => new(new Color { Val = "4A5A60" }, new FontSize { Val = "18" });

    private static Tabs RightTab() => new(new TabStop { Val = TabStopValues.Right, Position = DocxWriter.TextWidth });

    private static NumberingProperties Numbering(int id) => new(new NumberingId { Val = id });
}
