using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Coordination.Platform.Web;

/// <summary>Draws a <see cref="BarChart"/>; the page shows the same figures in a table of its own.</summary>
[HtmlTargetElement("ui-bar-chart", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class BarChartTagHelper(HtmlEncoder encoder) : TagHelper
{
    public BarChart Chart { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("figure", "chart");
        output.Content.SetHtmlContent(Markup.Join(
            new HtmlString(BarChartDrawing.Draw(Chart, encoder)),
            Chart.Notes.Count == 0 ? null : Markup.Tag("ul", "dots", [.. Chart.Notes.Select(n => Markup.Tag("li", null, n))])));
    }
}
