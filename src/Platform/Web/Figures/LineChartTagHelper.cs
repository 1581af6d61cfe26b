using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Coordination.Platform.Time;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Coordination.Platform.Web;

/// <summary>Draws a <see cref="LineChart"/> and its table: open for short series, behind «Visa som tabell» for long ones.</summary>
[HtmlTargetElement("ui-line-chart", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class LineChartTagHelper(IStringLocalizer<Texts> texts, HtmlEncoder encoder) : TagHelper
{
    private const double Width = 640;
    private const double Height = 220;
    private const double Left = 16;
    private const double Right = 24;
    private const double Top = 28;
    private const double Bottom = 32;
    private const int LongSeries = 8;

    public LineChart Chart { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Chart.Series.Count is < 1 or > 2)
        {
            throw new InvalidOperationException("A line chart has one or two series.");
        }

        output.Become("figure", "chart");
        var table = Table();
        output.Content.SetHtmlContent(Markup.Join(
            new HtmlString(Draw()),
            Chart.Labels.Count <= LongSeries ? table : Markup.Tag("details", "ds-details", Markup.Tag("summary", null, texts["Chart.ShowTable"].Value), Markup.Tag("div", null, table))));
    }

    private string Draw()
    {
        var values = Chart.Series.SelectMany(s => s.Values).OfType<decimal>().ToArray();
        var low = values.Length == 0 ? 0 : Math.Min(0, values.Min());
        var high = values.Length == 0 ? 1 : Math.Max(values.Max(), low + 1);
        double X(int i) => Chart.Labels.Count < 2 ? Width / 2 : Left + ((Width - Left - Right) * i / (Chart.Labels.Count - 1));
        double Y(decimal v) => Top + ((Height - Top - Bottom) * (double)((high - v) / (high - low)));
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"""<svg class="line-chart" viewBox="0 0 {Width:0} {Height:0}" role="img" aria-label="{encoder.Encode(Chart.Finding)}">""");
        svg.Append(CultureInfo.InvariantCulture, $"""<path class="axis" d="M{Left:0.##} {Y(low):0.##}H{Width - Right:0.##}"/>""");
        for (var s = 0; s < Chart.Series.Count; s++)
        {
            AppendSeries(svg, s, X, Y);
        }

        AppendLabels(svg, X);
        return svg.Append("</svg>").ToString();
    }

    private void AppendSeries(StringBuilder svg, int s, Func<int, double> x, Func<decimal, double> y)
    {
        var series = Chart.Series[s];
        var path = new StringBuilder();
        var pen = 'M';
        for (var i = 0; i < series.Values.Count; i++)
        {
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
            var label = Chart.Series.Count == 1 ? Number(last) : $"{series.Name} {Number(last)}";
            svg.Append(CultureInfo.InvariantCulture, $"""<text class="label" x="{x(series.Values.Count - 1) + 8:0.##}" y="{y(last) + (s == 0 ? -10 : 20):0.##}" text-anchor="end">{encoder.Encode(label)}</text>""");
        }
    }

    private void AppendLabels(StringBuilder svg, Func<int, double> x)
    {
        var step = Math.Max(1, (Chart.Labels.Count + 7) / 8);
        for (var i = 0; i < Chart.Labels.Count; i += step)
        {
            var anchor = i == 0 ? "start" : i == Chart.Labels.Count - 1 ? "end" : "middle";
            svg.Append(CultureInfo.InvariantCulture, $"""<text class="label" x="{x(i):0.##}" y="{Height - 10:0.##}" text-anchor="{anchor}">{encoder.Encode(Chart.Labels[i])}</text>""");
        }
    }

    private Microsoft.AspNetCore.Mvc.Rendering.TagBuilder Table()
    {
        var head = Markup.Tag("tr", null, Markup.Tag("th", null, texts["Chart.When"].Value).Set("scope", "col"));
        foreach (var series in Chart.Series)
        {
            head.With(Markup.Tag("th", "number", Chart.Unit is null ? series.Name : $"{series.Name} ({Chart.Unit})").Set("scope", "col"));
        }

        var body = Markup.Tag("tbody", null);
        for (var i = 0; i < Chart.Labels.Count; i++)
        {
            var row = Markup.Tag("tr", null, Markup.Tag("th", null, Chart.Labels[i]).Set("scope", "row"));
            foreach (var series in Chart.Series)
            {
                row.With(Markup.Tag("td", "number", series.Values[i] is { } value ? Number(value) : "–"));
            }

            body.With(row);
        }

        return Markup.Tag("table", "table", Markup.Tag("caption", "ds-sr-only", Chart.Finding), Markup.Tag("thead", null, head), body);
    }

    private static string Number(decimal value) => NumberText.Number(value, 1);
}
