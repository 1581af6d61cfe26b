using System.Globalization;

namespace Coordination.Platform.Documents;

/// <summary>A data table on a page: caption, column headings with scope, numbers to the right.</summary>
internal static class HtmlTable
{
    public static void Write(HtmlText html, TableBlock block, string label, CultureInfo culture)
    {
        using (html.Element("table", "table document-table"))
        {
            html.Text("caption", null, label + block.Caption);
            using (html.Element("thead", null))
            using (html.Element("tr", null))
            {
                foreach (var column in block.Columns)
                {
                    html.Text("th", column.IsNumeric ? "number" : null, column.Heading, ("scope", "col"));
                }
            }

            using (html.Element("tbody", null))
            {
                for (var r = 0; r < block.Rows.Count; r++)
                {
                    var row = block.Rows[r];
                    using (html.Element("tr", null))
                    {
                        for (var i = 0; i < row.Count; i++)
                        {
                            html.Cell("td", block.Columns[i].IsNumeric ? "number" : null, row[i].ToDisplayText(culture), i == 0 ? block.LinkOf(r) : null);
                        }
                    }
                }
            }
        }
    }
}
