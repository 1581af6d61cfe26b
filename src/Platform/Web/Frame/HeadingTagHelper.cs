using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Coordination.Platform.Web;

/// <summary>
/// The page's title block: its one h1, a line of context and, as content, the actions (at most one filled button). Also sets the
/// document's title.
/// </summary>
[HtmlTargetElement("ui-heading")]
public sealed class HeadingTagHelper : TagHelper
{
    public string Title { get; set; } = string.Empty;

    /// <summary>One line of context under the title.</summary>
    public string? Lead { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ViewContext.ViewData["Title"] = Title;
        var actions = await output.ContentAsync();
        output.Become("div", "page-head");
        output.Content.SetHtmlContent(Markup.Join(
            Markup.Tag("div", null, Markup.Tag("h1", null, Title), Lead is null ? null : Markup.Tag("p", "lead", Lead)),
            actions is null ? null : Markup.Tag("div", "actions", actions)));
    }
}
