using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Coordination.Platform.Documents;

/// <summary>The cell styles of an exported workbook, by index.</summary>
internal static class XlsxStyles
{
    public const uint Text = 0;
    public const uint Heading = 1;
    public const uint Date = 2;
    public const uint Moment = 3;
    public const uint Number = 4;
    public const uint Decimal = 5;
    public const uint LongText = 6;
    public const uint Title = 7;

    private const uint DateFormat = 164;
    private const uint MomentFormat = 165;

    public static uint Of(ColumnKind kind) => kind switch
    {
        ColumnKind.LongText => LongText,
        ColumnKind.Date => Date,
        ColumnKind.Moment => Moment,
        ColumnKind.Number => Number,
        ColumnKind.Decimal => Decimal,
        _ => Text,
    };

    public static Stylesheet Sheet() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = DateFormat, FormatCode = "yyyy-mm-dd" },
            new NumberingFormat { NumberFormatId = MomentFormat, FormatCode = "yyyy-mm-dd hh:mm" })
        { Count = 2 },
        new Fonts(
            new Font(new FontSize { Val = 11 }, new FontName { Val = "Calibri" }),
            new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "Calibri" }),
            new Font(new Bold(), new FontSize { Val = 14 }, new FontName { Val = "Calibri" }))
        { Count = 3 },
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE8EEF0" }, new BackgroundColor { Indexed = 64 }) { PatternType = PatternValues.Solid }))
        { Count = 3 },
        new Borders(
            new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()),
            new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(new Color { Rgb = "FF2A3238" }) { Style = BorderStyleValues.Thin }, new DiagonalBorder()))
        { Count = 2 },
        new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }) { Count = 1 },
        new CellFormats(
            Format(0),
            new CellFormat(new Alignment { Vertical = VerticalAlignmentValues.Center, WrapText = true })
            {
                NumberFormatId = 0,
                FontId = 1,
                FillId = 2,
                BorderId = 1,
                FormatId = 0,
                ApplyFont = true,
                ApplyFill = true,
                ApplyBorder = true,
                ApplyAlignment = true,
            },
            Format(DateFormat),
            Format(MomentFormat),
            Format(3),
            Format(4),
            Format(0, wrap: true),
            new CellFormat { NumberFormatId = 0, FontId = 2, FillId = 0, BorderId = 0, FormatId = 0, ApplyFont = true })
        { Count = 8 },
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }) { Count = 1 });

    private static CellFormat Format(uint numberFormat, bool wrap = false) => new(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = wrap ? true : null })
    {
        NumberFormatId = numberFormat,
        FontId = 0,
        FillId = 0,
        BorderId = 0,
        FormatId = 0,
        ApplyNumberFormat = numberFormat == 0 ? null : BooleanValue.FromBoolean(true),
        ApplyAlignment = true,
    };
}
