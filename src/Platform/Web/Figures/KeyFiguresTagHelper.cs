using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Coordination.Platform.Web;

/// <summary>One panel of key figures, each a link to the list behind the number.</summary>
[HtmlTargetElement("ui-keyfigures")]
public sealed class KeyFiguresTagHelper : TagHelper
{
    /// <summary>What the figures are about, for screen readers.</summary>
    public string Label { get; set; } = string.Empty;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.Become("ul", "panel keyfigures");
        output.Attributes.SetAttribute("aria-label", Label);
        output.Content.SetHtmlContent(content);
    }
}

/// <summary>A key figure. Its label stands inside the link, since «2» alone says nothing.</summary>
[HtmlTargetElement("ui-keyfigure", ParentTag = "ui-keyfigures", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class KeyFigureTagHelper : TagHelper
{
    public string Label { get; set; } = string.Empty;

    public string Value { get; set; } = string.Empty;

    /// <summary>A short line under the number.</summary>
    public string? Note { get; set; }

    public string? Href { get; set; }

    /// <summary>The number means that something is late: red.</summary>
    public bool Late { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("li", "keyfigure");
        output.Content.SetHtmlContent(Markup.Tag(
            Href is null ? "div" : "a",
            null,
            Markup.Tag("span", "keyfigure-label", Label),
            " ",
            Markup.Tag("span", Late ? "keyfigure-value late" : "keyfigure-value", Value),
            " ",
            Note is null ? null : Markup.Tag("span", "keyfigure-note", Note)).Set("href", Href));
    }
}
