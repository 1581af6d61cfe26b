using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Coordination.Platform.Web;

/// <summary>
/// A stacked bar: done, ongoing, late, the rest. A drawing beside numbers that stand in text or in their own columns, so hidden from
/// screen readers.
/// </summary>
[HtmlTargetElement("ui-stackedbar", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StackedBarTagHelper : TagHelper
{
    private const double Width = 200;
    private const double Gap = 2;

    public int Done { get; set; }

    public int Ongoing { get; set; }

    public int Late { get; set; }

    /// <summary>What is neither done, ongoing nor late.</summary>
    public int Rest { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become(Draw(Done, Ongoing, Late, Rest));

    internal static HtmlString Draw(int done, int ongoing, int late, int rest)
    {
        (string Css, int Count)[] parts = [.. new[] { ("bar-done", done), ("bar-ongoing", ongoing), ("bar-late", late), ("bar-rest", rest) }.Where(p => p.Item2 > 0)];
        var total = parts.Sum(p => p.Count);
        var room = Width - (Gap * Math.Max(0, parts.Length - 1));
        var svg = new StringBuilder("""<svg class="bar" viewBox="0 0 200 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">""");
        var x = 0d;
        foreach (var (css, count) in parts)
        {
            var width = room * count / total;
            svg.Append(CultureInfo.InvariantCulture, $"""<rect class="{css}" x="{x:0.##}" y="0" width="{width:0.##}" height="8"/>""");
            x += width + Gap;
        }

        if (total == 0)
        {
            svg.Append("""<rect class="bar-rest" x="0" y="0" width="200" height="8"/>""");
        }

        return new HtmlString(svg.Append("</svg>").ToString());
    }
}

/// <summary>The key to stacked bars, once above them.</summary>
[HtmlTargetElement("ui-barlegend", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class BarLegendTagHelper(IStringLocalizer<Texts> texts) : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("ul", "legend");
        foreach (var part in new[] { "done", "ongoing", "late", "rest" })
        {
            var swatch = new HtmlString($"""<svg class="swatch" viewBox="0 0 8 8" aria-hidden="true" focusable="false"><rect class="bar-{part}" width="8" height="8"/></svg>""");
            output.Content.AppendHtml(Markup.Tag("li", null, swatch, texts[$"Bar.{part}"].Value));
        }
    }
}

/// <summary>How far something has come, in text with a bar under it: «5 av 8 klara».</summary>
[HtmlTargetElement("ui-progress", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ProgressTagHelper(IStringLocalizer<Texts> texts) : TagHelper
{
    public string Label { get; set; } = string.Empty;

    public string? Href { get; set; }

    public int Done { get; set; }

    public int Ongoing { get; set; }

    public int Late { get; set; }

    public int Total { get; set; }

    /// <summary>The text at the right; «5 av 8 klara» unless given.</summary>
    public string? Text { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var label = string.IsNullOrEmpty(Href) ? Markup.Tag("span", null, Label) : Markup.Tag("a", null, Label).Set("href", Href);
        output.Become("div", "progress");
        output.Content.SetHtmlContent(Markup.Join(
            Markup.Tag("p", "progress-text", label.Attributes.ContainsKey("href") ? label : Markup.Tag("strong", null, Label), " ", Markup.Tag("span", "progress-count", Text ?? texts["Progress.Done", Done, Total].Value)),
            StackedBarTagHelper.Draw(Done, Ongoing, Late, Math.Max(0, Total - Done - Ongoing - Late))));
    }
}
