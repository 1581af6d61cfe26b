using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Coordination.Platform.Web;

/// <summary>
/// <c>&lt;th ui-sort="due" query="Model.Query"&gt;Klart senast&lt;/th&gt;</c>: a heading that sorts. A submit button that belongs to the
/// filter form, so that it works without script and keeps the filters. The text stands twice since browsers do not repeat buttons in
/// printed headings.
/// </summary>
[HtmlTargetElement("th", Attributes = "ui-sort")]
public sealed class SortHeadingTagHelper : TagHelper
{
    /// <summary>The column's key.</summary>
    public string UiSort { get; set; } = string.Empty;

    public ListQuery Query { get; set; } = null!;

    /// <summary>Id of the filter form.</summary>
    public string Form { get; set; } = FilterTagHelper.FormId;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var text = await output.GetChildContentAsync();
        var current = Query.Sort.Key == UiSort;
        output.Attributes.SetAttribute("scope", "col");
        if (current)
        {
            output.Attributes.SetAttribute("aria-sort", Query.Sort.Descending ? "descending" : "ascending");
        }

        var arrow = current ? Query.Sort.Descending ? "down" : "up" : "updown";
        var button = Markup.Tag("button", "sort", Markup.Tag("span", null, text), Icon.Draw(arrow))
            .Set("type", "submit").Set("form", Form).Set("name", ListQuery.SortKey).Set("value", Query.NextSort(UiSort));
        output.Content.SetHtmlContent(Markup.Join(button, Markup.Tag("span", "print-only", text).Set("aria-hidden", "true")));
    }
}
