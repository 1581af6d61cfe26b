using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Coordination.Platform.Web;

/// <summary>An empty list: one sentence on what would be here, one link that starts it.</summary>
[HtmlTargetElement("ui-empty", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class EmptyTagHelper : TagHelper
{
    public string Text { get; set; } = string.Empty;

    public string? LinkText { get; set; }

    public string? LinkHref { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("p", "empty");
        output.Content.SetHtmlContent(Markup.Join(
            Markup.Tag("span", null, Text),
            string.IsNullOrEmpty(LinkHref) ? null : Markup.Tag("a", "ds-link", LinkText).Set("href", LinkHref)));
    }
}
