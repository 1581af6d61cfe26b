using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Coordination.Platform.Web;

/// <summary>The way back: <c>ui-crumb</c> for each page above this one, nearest last. Stands before <c>ui-heading</c>.</summary>
[HtmlTargetElement("ui-crumbs")]
public sealed class BreadcrumbsTagHelper(IStringLocalizer<Texts> texts) : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.Become("nav", "ds-breadcrumbs crumbs");
        output.Attributes.SetAttribute("aria-label", texts["Breadcrumbs.Label"].Value);
        output.Content.SetHtmlContent(Markup.Tag("ol", null, content));
    }
}

/// <summary>One page above this one.</summary>
[HtmlTargetElement("ui-crumb", ParentTag = "ui-crumbs")]
public sealed class CrumbTagHelper : TagHelper
{
    public string Href { get; set; } = string.Empty;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        IHtmlContent content = await output.GetChildContentAsync();
        output.Become(Markup.Tag("li", null, Markup.Tag("a", "ds-link", content).Set("href", Href)));
    }
}
