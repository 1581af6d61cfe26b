using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Coordination.Platform.Web;

/// <summary>
/// The error summary. The layout draws it first in <c>main</c> on every page, so pages never do: it takes the focus and links to each
/// field that has an error.
/// </summary>
[HtmlTargetElement("ui-errors", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorsTagHelper(IStringLocalizer<Texts> texts) : TagHelper
{
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var state = ViewContext.ViewData.ModelState;
        if (state.IsValid)
        {
            output.SuppressOutput();
            return;
        }

        var fields = RenderedFields.Of(ViewContext.HttpContext);
        var list = Markup.Tag("ul", "ds-list");
        foreach (var (key, entry) in state)
        {
            foreach (var message in entry!.Errors.Select(e => e.ErrorMessage).Distinct())
            {
                list.With(Markup.Tag("li", null, fields.IdOf(key) is { } id ? Markup.Tag("a", "ds-link", message).Set("href", "#" + id) : message));
            }
        }

        output.Become("div", "ds-error-summary");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("autofocus", "autofocus");
        output.Attributes.SetAttribute("role", "group");
        output.Attributes.SetAttribute("aria-labelledby", "fel-rubrik");
        output.Content.SetHtmlContent(Markup.Join(
            Markup.Tag("h2", "ds-heading", texts["Errors.Title"].Value).Set("id", "fel-rubrik"),
            list));
    }
}
