using System.Globalization;

namespace Coordination.Platform.Documents;

/// <summary>
/// A chart on a page: a table with the figures in columns and the bar drawn in a cell of its own, hidden from screen readers since the
/// figures stand beside it.
/// </summary>
internal static class HtmlBarTable
{
    private const double Width = 200;
    private const double Gap = 2;

    public static void Write(HtmlText html, BarChartBlock block, string label, CultureInfo culture)
    {
        var longest = Enumerable.Range(0, block.Categories.Count).Select(block.Total).DefaultIfEmpty(0).Max();
        using (html.Element("table", "table document-table"))
        {
            html.Text("caption", null, $"{label}{block.Finding}");
            using (html.Element("thead", null))
            using (html.Element("tr", null))
            {
                html.Text("th", null, block.CategoryHeading, ("scope", "col"));
                html.Text("td", "document-bar", "");
                foreach (var series in block.Series)
                {
                    using (html.Element("th", "number", ("scope", "col")))
                    {
                        Swatch(html, series.Tone);
                        html.Text("span", null, series.Name);
                    }
                }

                if (block.TotalHeading is { } heading)
                {
                    html.Text("th", "number", heading, ("scope", "col"));
                }
            }

            using (html.Element("tbody", null))
            {
                for (var i = 0; i < block.Categories.Count; i++)
                {
                    WriteRow(html, block, i, longest, culture);
                }
            }
        }
    }

    private static void WriteRow(HtmlText html, BarChartBlock block, int category, int longest, CultureInfo culture)
    {
        using (html.Element("tr", null))
        {
            html.Cell("th", null, block.Categories[category], category < block.Links.Count ? block.Links[category] : null, ("scope", "row"));
            using (html.Element("td", "document-bar"))
            using (html.Element("svg", "bar", ("viewBox", "0 0 200 8"), ("preserveAspectRatio", "none"), ("aria-hidden", "true"), ("focusable", "false")))
            {
                var x = 0d;
                foreach (var series in block.Series.Where(s => s.Values[category] > 0))
                {
                    var width = Width * series.Values[category] / longest;
                    Bar(html, series.Tone, x, Math.Max(width - Gap, 1));
                    x += width;
                }
            }

            foreach (var number in block.NumbersOf(category))
            {
                html.Text("td", "number", ((CellValue)number).ToDisplayText(culture));
            }
        }
    }

    private static void Swatch(HtmlText html, ChartTone tone)
    {
        using (html.Element("svg", "swatch", ("viewBox", "0 0 8 8"), ("aria-hidden", "true"), ("focusable", "false")))
        {
            Bar(html, tone, 0, 8);
        }
    }

    private static void Bar(HtmlText html, ChartTone tone, double x, double width) =>
        html.Text("rect", Css(tone), "", ("x", Number(x)), ("y", "0"), ("width", Number(width)), ("height", "8"));

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Css(ChartTone tone) => tone switch
    {
        ChartTone.Accent => "bar-done",
        ChartTone.Light => "bar-ongoing",
        ChartTone.Danger => "bar-late",
        _ => "bar-rest",
    };
}
