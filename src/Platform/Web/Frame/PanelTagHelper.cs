using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Coordination.Platform.Web;

/// <summary>A white panel with a heading and, at its right, a link or what <c>ui-aside</c> holds.</summary>
[HtmlTargetElement("ui-panel")]
public sealed class PanelTagHelper : TagHelper
{
    public string Title { get; set; } = string.Empty;

    /// <summary>Level of the heading.</summary>
    public int Level { get; set; } = 2;

    /// <summary>Id of the section; its heading's id is made from it. Needed when two panels on a page share a title.</summary>
    public string? Id { get; set; }

    public string? LinkText { get; set; }

    /// <summary>Where the link leads; empty for no link (Razor writes a null value as an empty one).</summary>
    public string? LinkHref { get; set; }

    /// <summary>Content reaches the panel's sides (tables).</summary>
    public bool Flush { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var slot = new PanelAside();
        context.Items[typeof(PanelAside)] = slot;
        var content = await output.GetChildContentAsync();
        var id = Id ?? Microsoft.AspNetCore.Mvc.Rendering.TagBuilder.CreateSanitizedId(Title, "-");
        var headingId = $"{id}-rubrik";
        output.Become("section", Flush ? "panel flush" : "panel");
        output.Attributes.SetAttribute("id", id);
        output.Attributes.SetAttribute("aria-labelledby", headingId);
        var aside = slot.Content ?? (string.IsNullOrEmpty(LinkHref) ? null : Markup.Tag("a", "ds-link", LinkText).Set("href", LinkHref));
        output.Content.SetHtmlContent(Markup.Join(
            Markup.Tag("div", "panel-head", Markup.Tag($"h{Level}", null, Title).Set("id", headingId), aside is null ? null : Markup.Tag("div", "panel-aside", aside)),
            content));
    }
}

/// <summary>What stands at the right of a panel's heading, such as export links.</summary>
[HtmlTargetElement("ui-aside", ParentTag = "ui-panel")]
public sealed class PanelAsideTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ((PanelAside)context.Items[typeof(PanelAside)]).Content = await output.GetChildContentAsync();
        output.SuppressOutput();
    }
}

internal sealed class PanelAside
{
    public Microsoft.AspNetCore.Html.IHtmlContent? Content { get; set; }
}
