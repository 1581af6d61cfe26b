using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Source;

/// <summary>Cell values as text: shared and inline strings, numbers, dates by their number format, results of formulas.</summary>
internal sealed class XlsxValues
{
    private readonly List<SourceText> _shared = [];
    private readonly HashSet<uint> _dateStyles = [];
    private readonly bool _since1904;

    public XlsxValues(WorkbookPart workbook)
    {
        _since1904 = workbook.Workbook.WorkbookProperties?.Date1904?.Value ?? false;
        ReadShared(workbook.SharedStringTablePart);
        ReadStyles(workbook.WorkbookStylesPart?.Stylesheet);
    }

    public SourceCell Read(Cell cell)
    {
        var value = cell.CellValue?.Text ?? "";
        if (cell.CellFormula is not null && value.Length == 0 && cell.InlineString is null)
        {
            return new SourceCell(new SourceText($"={cell.CellFormula.Text}", []), Flaw: DoubtCodes.CellValue);
        }

        var type = cell.DataType?.Value;
        if (type == CellValues.SharedString)
        {
            return new SourceCell(int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < _shared.Count ? _shared[index] : SourceText.Empty);
        }

        if (type == CellValues.InlineString)
        {
            return new SourceCell(cell.InlineString is { } inline ? RichText(inline) : SourceText.Empty);
        }

        if (type == CellValues.Error)
        {
            return new SourceCell(new SourceText(value, []), Flaw: DoubtCodes.CellValue);
        }

        return new SourceCell(SourceText.Plain(type == CellValues.Boolean ? (value == "1" ? "Ja" : "Nej")
            : type is null || type == CellValues.Number ? Number(value, cell.StyleIndex?.Value ?? 0)
            : value));
    }

    private string Number(string value, uint style)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return value;
        }

        if (!_dateStyles.Contains(style) || number is < 1 or > 2_958_465)
        {
            return number == Math.Floor(number) && Math.Abs(number) < 1e15 ? number.ToString("0", CultureInfo.InvariantCulture) : number.ToString(CultureInfo.InvariantCulture);
        }

        var days = number + (_since1904 ? 1462 : 0);
        return DateOnly.FromDateTime(DateTime.FromOADate(Math.Floor(days))).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private void ReadShared(SharedStringTablePart? part)
    {
        if (part is null)
        {
            return;
        }

        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(SharedStringItem) && reader.IsStartElement)
            {
                _shared.Add(RichText((SharedStringItem)reader.LoadCurrentElement()!));
            }
        }
    }

    // Struck text in a cell is how people mark a change where the program tracks none.
    private static SourceText RichText(RstType item)
    {
        var parts = new List<TextPart>();
        foreach (var element in item.ChildElements)
        {
            switch (element)
            {
                case Text text:
                    parts.Add(new TextPart(PartKind.Plain, text.Text));
                    break;
                case Run { Text: { } text } run:
                    var struck = run.RunProperties?.GetFirstChild<Strike>() is { } strike && (strike.Val?.Value ?? true);
                    parts.Add(new TextPart(struck ? PartKind.Struck : PartKind.Plain, text.Text));
                    break;
            }
        }

        var written = string.Concat(parts.Select(p => p.Kind == PartKind.Struck ? $"<del>{p.Text}</del>" : p.Text));
        return new SourceText(Spacing.Tidy(written), parts);
    }

    private void ReadStyles(Stylesheet? styles)
    {
        var custom = (styles?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
            .Where(f => f.NumberFormatId is not null && IsDate(f.FormatCode?.Value ?? ""))
            .Select(f => f.NumberFormatId!.Value)
            .ToHashSet();
        uint index = 0;
        foreach (var format in styles?.CellFormats?.Elements<CellFormat>() ?? [])
        {
            if (format.NumberFormatId?.Value is { } id && (id is (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 58) || custom.Contains(id)))
            {
                _dateStyles.Add(index);
            }

            index++;
        }
    }

    private static bool IsDate(string code)
    {
        var bare = System.Text.RegularExpressions.Regex.Replace(code, "\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "");
        return bare.Contains('y', StringComparison.OrdinalIgnoreCase) || bare.Contains('å', StringComparison.OrdinalIgnoreCase) || bare.Contains('d', StringComparison.OrdinalIgnoreCase);
    }
}
