using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Coordination.Platform.Web;

/// <summary>Draws a <see cref="LineChart"/> and its table: open for short series, behind «Visa som tabell» for long ones.</summary>
[HtmlTargetElement("ui-line-chart", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class LineChartTagHelper(IStringLocalizer<Texts> texts, HtmlEncoder encoder) : TagHelper
{
    private const int LongSeries = 8;

    public LineChart Chart { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Chart.Series.Count is < 1 or > 2)
        {
            throw new InvalidOperationException("A line chart has one or two series.");
        }

        output.Become("figure", "chart");
        var drawing = Markup.Join(new HtmlString(LineChartDrawing.Draw(Chart, encoder)), Notes());
        if (!Chart.HasTable)
        {
            output.Content.SetHtmlContent(drawing);
            return;
        }

        var table = Table();
        output.Content.SetHtmlContent(Markup.Join(
            drawing,
            Chart.Labels.Count <= LongSeries ? table : Markup.Tag("details", "ds-details", Markup.Tag("summary", null, texts["Chart.ShowTable"].Value), Markup.Tag("div", null, table))));
    }

    /// <summary>Under the drawing, in the order of the breaks.</summary>
    private IHtmlContent? Notes() => Chart.Marks.Count == 0 ? null : Markup.Tag("ul", "dots", [.. Chart.Marks.Select(m => Markup.Tag("li", null, m.Text))]);

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

    private static string Number(decimal value) => LineChartDrawing.Number(value);
}
