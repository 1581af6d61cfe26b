using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Coordination.Platform.Time;

namespace Coordination.Platform.Web;

/// <summary>The drawing of a <see cref="LineChart"/>, in a page or as a file of its own.</summary>
public static class LineChartDrawing
{
    private const double Width = 640;
    private const double Height = 220;
    private const double Left = 16;
    private const double Right = 24;
    private const double Top = 28;
    private const double Bottom = 32;

    /// <summary>The page's styles are not there in a file: the same looks, in colours that stand on white.</summary>
    private const string Style = """<style>.line-chart{background:#fff;font-family:sans-serif}.axis{fill:none;stroke:#b9bcbe}.line{fill:none;stroke-width:2.5}.line-1{stroke:#1b5e6e}.line-2{stroke:#8a5a1c;stroke-dasharray:6 4}.point-1{fill:#1b5e6e}.point-2{fill:#8a5a1c}.label{fill:#252c32;font-size:13px}</style>""";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>As a file that needs nothing else.</summary>
    public static string Alone(LineChart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return Draw(chart, Encoder, isAlone: true);
    }

    internal static string Draw(LineChart chart, HtmlEncoder encoder, bool isAlone = false)
    {
        var values = chart.Series.SelectMany(s => s.Values).OfType<decimal>().ToArray();
        var low = values.Length == 0 ? 0 : Math.Min(0, values.Min());
        var high = values.Length == 0 ? 1 : Math.Max(values.Max(), low + 1);
        double X(int i) => chart.Labels.Count < 2 ? Width / 2 : Left + ((Width - Left - Right) * i / (chart.Labels.Count - 1));
        double Y(decimal v) => Top + ((Height - Top - Bottom) * (double)((high - v) / (high - low)));
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"""<svg {(isAlone ? $"xmlns=\"http://www.w3.org/2000/svg\" width=\"{2 * Width:0}\" height=\"{2 * Height:0}\" " : string.Empty)}class="line-chart" viewBox="0 0 {Width:0} {Height:0}" role="img" aria-label="{encoder.Encode(chart.Finding)}">""");
        if (isAlone)
        {
            svg.Append(Style);
        }

        foreach (var mark in chart.Marks)
        {
            var at = mark.Index == 0 ? X(0) : (X(mark.Index - 1) + X(mark.Index)) / 2;
            svg.Append(CultureInfo.InvariantCulture, $"""<path class="axis" stroke-dasharray="2 4" d="M{at:0.##} {Top:0.##}V{Height - Bottom:0.##}"/>""");
        }

        svg.Append(CultureInfo.InvariantCulture, $"""<path class="axis" d="M{Left:0.##} {Y(low):0.##}H{Width - Right:0.##}"/>""");
        for (var s = 0; s < chart.Series.Count; s++)
        {
            AppendSeries(svg, chart, s, encoder, X, Y);
        }

        AppendLabels(svg, chart, encoder, X);
        return svg.Append("</svg>").ToString();
    }

    private static void AppendSeries(StringBuilder svg, LineChart chart, int s, HtmlEncoder encoder, Func<int, double> x, Func<decimal, double> y)
    {
        var series = chart.Series[s];
        var path = new StringBuilder();
        var pen = 'M';
        for (var i = 0; i < series.Values.Count; i++)
        {
            if (chart.Marks.Any(m => m.Index == i))
            {
                pen = 'M';
            }

            if (series.Values[i] is { } value)
            {
                path.Append(CultureInfo.InvariantCulture, $"{pen}{x(i):0.##} {y(value):0.##}");
                pen = 'L';
            }
            else
            {
                pen = 'M';
            }
        }

        svg.Append(CultureInfo.InvariantCulture, $"""<path class="line line-{s + 1}" d="{path}"/>""");
        for (var i = 0; i < series.Values.Count; i++)
        {
            if (series.Values[i] is not { } value)
            {
                continue;
            }

            svg.Append(s == 0
                ? string.Create(CultureInfo.InvariantCulture, $"""<circle class="point point-1" cx="{x(i):0.##}" cy="{y(value):0.##}" r="4"/>""")
                : string.Create(CultureInfo.InvariantCulture, $"""<rect class="point point-2" x="{x(i) - 4:0.##}" y="{y(value) - 4:0.##}" width="8" height="8"/>"""));
        }

        if (series.Values.Count > 0 && series.Values[^1] is { } last)
        {
            var label = chart.Series.Count == 1 ? Number(last) : $"{series.Name} {Number(last)}";
            svg.Append(CultureInfo.InvariantCulture, $"""<text class="label" x="{x(series.Values.Count - 1) + 8:0.##}" y="{y(last) + (s == 0 ? -10 : 20):0.##}" text-anchor="end">{encoder.Encode(label)}</text>""");
        }
    }

    private static void AppendLabels(StringBuilder svg, LineChart chart, HtmlEncoder encoder, Func<int, double> x)
    {
        var step = Math.Max(1, (chart.Labels.Count + 7) / 8);
        for (var i = 0; i < chart.Labels.Count; i += step)
        {
            var anchor = i == 0 ? "start" : i == chart.Labels.Count - 1 ? "end" : "middle";
            svg.Append(CultureInfo.InvariantCulture, $"""<text class="label" x="{x(i):0.##}" y="{Height - 10:0.##}" text-anchor="{anchor}">{encoder.Encode(chart.Labels[i])}</text>""");
        }
    }

    internal static string Number(decimal value) => NumberText.Number(value, 1);
}
