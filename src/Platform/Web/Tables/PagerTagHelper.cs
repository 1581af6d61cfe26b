using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Coordination.Platform.Web;

/// <summary>«Visar 1–20 av 42» and, when there is more than one page, links to them.</summary>
[HtmlTargetElement("ui-pager", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PagerTagHelper(IStringLocalizer<Texts> texts) : TagHelper
{
    public ListQuery Query { get; set; } = null!;

    public IPagedList List { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (List.Total == 0)
        {
            output.SuppressOutput();
            return;
        }

        var first = ((long)(List.Page - 1) * List.Size) + 1;
        output.Become("div", "pager");
        output.Content.SetHtmlContent(Markup.Join(
            Markup.Tag("p", null, List.Count == 0 ? texts["Pager.Outside", List.Total].Value : texts[List.IsMore ? "Pager.ShowsOfMore" : "Pager.Shows", first, first + List.Count - 1, List.Total].Value),
            List.Pages > 1 ? Links() : null));
    }

    private TagBuilder Links()
    {
        var list = Markup.Tag("ul", null);
        if (List.Page > 1)
        {
            list.With(Markup.Tag("li", null, Link(Math.Min(List.Page - 1, List.Pages)).Set("rel", "prev").With(Icon.Draw("previous"), texts["Pager.Previous"].Value)));
        }

        var last = 0;
        foreach (var page in new[] { 1, List.Page - 1, List.Page, List.Page + 1, List.Pages }.Where(p => p >= 1 && p <= List.Pages).Distinct().Order())
        {
            if (page > last + 1)
            {
                list.With(Markup.Tag("li", "gap", "…").Set("aria-hidden", "true"));
            }

            list.With(Markup.Tag("li", null, Link(page).Set("aria-current", page == List.Page ? "page" : null).With(Markup.Tag("span", "ds-sr-only", texts["Pager.Page"].Value, " "), page)));
            last = page;
        }

        if (List.Page < List.Pages || (List.IsMore && List.Count > 0))
        {
            list.With(Markup.Tag("li", null, Link(List.Page + 1).Set("rel", "next").With(texts["Pager.Next"].Value, Icon.Draw("next"))));
        }

        return Markup.Tag("nav", "pages", list).Set("aria-label", texts["Pager.Label"].Value);
    }

    private TagBuilder Link(int page) => Markup.Tag("a", null).Set("href", Query.AddressOfPage(page)).Set("data-page", page.ToString(CultureInfo.InvariantCulture));
}
