using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Coordination.Platform.Web;

/// <summary>
/// A table that stays a table on narrow screens: cells of class <c>wide</c> hide under 64 rem, <c>medium</c> under 48 rem, and what they
/// held reappears in the first cell in an element of class <c>narrow</c> (or <c>narrow-medium</c>). Numbers: class <c>number</c>.
/// </summary>
[HtmlTargetElement("ui-table")]
public sealed class TableTagHelper : TagHelper
{
    /// <summary>What the table holds; read by screen readers, shown with <see cref="ShowCaption"/>.</summary>
    public string Caption { get; set; } = string.Empty;

    public bool ShowCaption { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.Become("table", "table");
        output.Content.SetHtmlContent(Markup.Join(Markup.Tag("caption", ShowCaption ? null : "ds-sr-only", Caption), content));
    }
}
