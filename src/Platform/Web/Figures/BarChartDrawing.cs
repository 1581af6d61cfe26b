using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Coordination.Platform.Web;

/// <summary>The drawing of a <see cref="BarChart"/>, in a page or as a file of its own.</summary>
public static class BarChartDrawing
{
    private const double Width = 640;
    private const double BarLeft = 72;
    private const double BarRight = 430;
    private const double Row = 26;
    private const double Bar = 16;
    private const double Heading = 34;
    private const double Legend = 34;
    private const int LongestName = 72;

    /// <summary>The page's styles are not there in a file: the same looks, in colours that stand on white.</summary>
    private const string Style = """<style>.bar-chart{background:#fff;font-family:sans-serif}.axis{fill:none;stroke:#b9bcbe}.bar-value{fill:#1b5e6e;stroke:#1b5e6e}.bar-open{fill:#fff;stroke:#1b5e6e;stroke-dasharray:4 3}.bar-target{fill:none;stroke:#8a5a1c;stroke-width:3}.label{fill:#252c32;font-size:13px}.group{font-weight:600}</style>""";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>As a file that needs nothing else.</summary>
    public static string Alone(BarChart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return Draw(chart, Encoder, isAlone: true);
    }

    internal static string Draw(BarChart chart, HtmlEncoder encoder, bool isAlone = false)
    {
        var bars = chart.Groups.SelectMany(g => g.Bars).ToList();
        var values = bars.Select(b => b.Value).Concat(bars.Select(b => b.Target)).OfType<decimal>().ToList();
        var low = values.Count == 0 ? 0 : Math.Min(0, values.Min());
        var high = values.Count == 0 ? 1 : Math.Max(values.Max(), low + 1);
        double X(decimal value) => BarLeft + ((BarRight - BarLeft) * (double)((value - low) / (high - low)));
        var (hasTargets, hasOpen) = (chart.TargetName is not null && bars.Exists(b => b.Target is not null), chart.PreliminaryName is not null && bars.Exists(b => b is { IsPreliminary: true, Value: not null }));
        var notes = isAlone ? chart.Notes : [];
        var height = chart.Groups.Sum(g => Heading + (Row * g.Bars.Count)) + (hasTargets || hasOpen ? Legend : 0) + (Row * notes.Count) + 8;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"""<svg {(isAlone ? $"xmlns=\"http://www.w3.org/2000/svg\" width=\"{2 * Width:0}\" height=\"{2 * height:0}\" " : string.Empty)}class="bar-chart" viewBox="0 0 {Width:0} {height:0}" role="img" aria-label="{encoder.Encode(chart.Finding)}"><title>{encoder.Encode(chart.Finding)}</title><desc>{encoder.Encode(Described(chart))}</desc>""");
        if (isAlone)
        {
            svg.Append(Style);
        }

        var y = 0d;
        foreach (var group in chart.Groups)
        {
            Text(svg, encoder, 0, y + 22, Short(group.Name), "label group");
            y += Heading;
            svg.Append(CultureInfo.InvariantCulture, $"""<path class="axis" d="M{X(0):0.##} {y - 2:0.##}V{y + (Row * group.Bars.Count) - 4:0.##}"/>""");
            foreach (var bar in group.Bars)
            {
                AppendBar(svg, encoder, bar, y, X);
                y += Row;
            }
        }

        y = AppendLegend(svg, encoder, chart, y, hasTargets, hasOpen);
        foreach (var note in notes)
        {
            Text(svg, encoder, 0, y + 16, note, "label");
            y += Row;
        }

        return svg.Append("</svg>").ToString();
    }

    private static void AppendBar(StringBuilder svg, HtmlEncoder encoder, ChartBar bar, double y, Func<decimal, double> x)
    {
        if (bar.IsBroken)
        {
            svg.Append(CultureInfo.InvariantCulture, $"""<path class="axis" stroke-dasharray="2 4" d="M0 {y - 3:0.##}H{BarRight:0.##}"/>""");
        }

        Text(svg, encoder, 8, y + 14, bar.Label, "label");
        var end = x(0);
        if (bar.Value is { } value)
        {
            var (from, to) = (Math.Min(x(0), x(value)), Math.Max(x(0), x(value)));
            svg.Append(CultureInfo.InvariantCulture, $"""<rect class="{(bar.IsPreliminary ? "bar-open" : "bar-value")}" x="{from:0.##}" y="{y:0.##}" width="{Math.Max(to - from, 1):0.##}" height="{Bar:0}"/>""");
            end = to;
        }

        if (bar.Target is { } target)
        {
            svg.Append(CultureInfo.InvariantCulture, $"""<path class="bar-target" d="M{x(target):0.##} {y - 4:0.##}V{y + Bar + 4:0.##}"/>""");
            end = Math.Max(end, x(target));
        }

        Text(svg, encoder, end + 8, y + 14, bar.Text, "label");
    }

    private static double AppendLegend(StringBuilder svg, HtmlEncoder encoder, BarChart chart, double y, bool hasTargets, bool hasOpen)
    {
        var x = 8d;
        if (hasTargets)
        {
            svg.Append(CultureInfo.InvariantCulture, $"""<path class="bar-target" d="M{x + 8:0.##} {y + 4:0.##}V{y + 28:0.##}"/>""");
            Text(svg, encoder, x + 24, y + 22, chart.TargetName!, "label");
            x += 260;
        }

        if (hasOpen)
        {
            svg.Append(CultureInfo.InvariantCulture, $"""<rect class="bar-open" x="{x:0.##}" y="{y + 8:0.##}" width="20" height="{Bar:0}"/>""");
            Text(svg, encoder, x + 28, y + 22, chart.PreliminaryName!, "label");
        }

        return hasTargets || hasOpen ? y + Legend : y;
    }

    private static void Text(StringBuilder svg, HtmlEncoder encoder, double x, double y, string text, string css) =>
        svg.Append(CultureInfo.InvariantCulture, $"""<text class="{css}" x="{x:0.##}" y="{y:0.##}">{encoder.Encode(text)}</text>""");

    /// <summary>As much of a name as has room; the table beside has all of it.</summary>
    private static string Short(string name) => name.Length <= LongestName ? name : $"{name[..(LongestName - 1)].TrimEnd()}…";

    /// <summary>All that is drawn, in words, for those who hear the drawing.</summary>
    private static string Described(BarChart chart) => string.Join(". ", chart.Groups.Select(g => $"{g.Name}: {string.Join(", ", g.Bars.Select(b => $"{b.Label} {b.Text}"))}"));
}
