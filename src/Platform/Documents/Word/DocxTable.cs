using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Coordination.Platform.Documents;

/// <summary>A data table: heading row marked and repeated, rows not split, short tables kept on one page.</summary>
internal static class DocxTable
{
    /// <summary>Tables with fewer rows than this stay together; longer ones may run over pages.</summary>
    private const int KeptTogetherBelow = 12;

    /// <summary>Of a bold letter in the table's size, in twentieths of a point; generous, since the reader's font may be wider than ours.</summary>
    private const int CharacterWidth = 118;

    private const int CellPadding = 240;

    /// <summary>Longer words, such as addresses, may break.</summary>
    private const int LongestUnbroken = 24;

    public static Table Of(TableBlock block, CultureInfo culture)
    {
        var widths = Widths(block, culture);
        var table = new Table(
            new TableProperties(
                new TableStyle { Val = DocxStyles.Table },
                new TableWidth { Width = DocxWriter.TextWidth.ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa },
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableLook { Val = "0020", FirstRow = true, LastRow = false, FirstColumn = false, LastColumn = false, NoHorizontalBand = true, NoVerticalBand = true },
                new TableCaption { Val = XmlText.Clean(block.Caption) },
                new TableDescription { Val = XmlText.Clean(block.Description) }),
            new TableGrid(widths.Select(w => new GridColumn { Width = w.ToString(CultureInfo.InvariantCulture) })));
        table.Append(Row(block.Columns.Select(c => (c.IsNumeric ? DocxStyles.NumberHeading : DocxStyles.TableHeading, c.Heading)), widths, isHeading: true));
        var together = block.Rows.Count < KeptTogetherBelow;
        for (var i = 0; i < block.Rows.Count; i++)
        {
            var keep = together && i < block.Rows.Count - 1 ? DocxStyles.Keep : "";
            table.Append(Row(
                block.Rows[i].Select((cell, column) => ((block.Columns[column].IsNumeric ? DocxStyles.TableNumber : DocxStyles.TableText) + keep, cell.ToDisplayText(culture))),
                widths,
                isHeading: false));
        }

        return table;
    }

    private static TableRow Row(IEnumerable<(string Style, string Text)> cells, int[] widths, bool isHeading)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (isHeading)
        {
            properties.Append(new TableHeader());
        }

        var row = new TableRow(properties);
        row.Append(cells.Select((cell, i) => new TableCell(
            new TableCellProperties(new TableCellWidth { Width = widths[i].ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa }),
            DocxParagraph.Of(cell.Style, cell.Text))));
        return row;
    }

    /// <summary>
    /// Column widths in twentieths of a point that fill the text width exactly: each column first gets room for its longest word, so
    /// that no word is broken, and what is left goes to the columns with most to say.
    /// </summary>
    private static int[] Widths(TableBlock block, CultureInfo culture)
    {
        var columns = block.Columns;
        var least = columns.Select((column, i) => LongestWord(block, column, i, culture) * CharacterWidth + CellPadding).ToArray();
        var over = DocxWriter.TextWidth - least.Sum();
        var weights = over < 0 ? least : [.. columns.Select(c => c.WidthInCharacters)];
        var widths = least.Select((width, i) => width + (int)((long)over * weights[i] / weights.Sum())).ToArray();
        widths[^1] += DocxWriter.TextWidth - widths.Sum();
        return widths;
    }

    /// <summary>Numbers and dates count as one word: a date over two lines is hard to read.</summary>
    private static int LongestWord(TableBlock block, TableColumn column, int index, CultureInfo culture)
    {
        var whole = column.IsNumeric || column.Kind is ColumnKind.Date;
        var cells = block.Rows.Select(row => row[index].ToDisplayText(culture)).SelectMany(text => whole ? [text] : text.Split([' ', '\n', '-', '–', '/']));
        return column.Heading.Split(' ').Concat(cells).Max(word => Math.Min(word.Length, LongestUnbroken));
    }
}
