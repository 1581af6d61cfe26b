using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Coordination.Platform.Web;

/// <summary>
/// The bar above a table for what can be done to the marked rows: content is its submit buttons (<c>name</c>/<c>value</c> or
/// <c>formaction</c> tell them apart). Each leads to a page that shows what will happen before it does.
/// </summary>
[HtmlTargetElement("ui-bulk")]
public sealed class BulkTagHelper(IStringLocalizer<Texts> texts, IHtmlGenerator generator) : TagHelper
{
    /// <summary>Id of the form, to which the row checkboxes belong.</summary>
    public const string FormId = "markerade";

    /// <summary>Where the marked rows are posted.</summary>
    public string Action { get; set; } = string.Empty;

    /// <summary>«Markera åtgärder för att:».</summary>
    public string? Label { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var buttons = await output.GetChildContentAsync();
        output.Become("form", "bulk");
        output.Attributes.SetAttribute("method", "post");
        output.Attributes.SetAttribute("action", Action);
        output.Attributes.SetAttribute("id", FormId);
        output.Attributes.SetAttribute("data-pick-all", texts["Bulk.PickAll"].Value);
        output.Attributes.SetAttribute("data-picked", texts["Bulk.Picked"].Value);
        output.Content.SetHtmlContent(Markup.Join(
            Markup.Tag("span", "bulk-label", Label ?? texts["Bulk.Label"].Value),
            Markup.Tag("div", "bulk-buttons", buttons),
            generator.GenerateAntiforgery(ViewContext)));
    }
}

/// <summary>A row's checkbox cell. The heading's cell is an empty <c>td</c> of class <c>pick</c>.</summary>
[HtmlTargetElement("ui-pick", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PickTagHelper(IStringLocalizer<Texts> texts) : TagHelper
{
    /// <summary>The name under which the marked rows are posted.</summary>
    public string Name { get; set; } = "ids";

    public string Value { get; set; } = string.Empty;

    /// <summary>The row's title; read as «Markera …».</summary>
    public string Label { get; set; } = string.Empty;

    public bool Checked { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("td", "pick");
        output.Content.SetHtmlContent(Markup.Tag("input", "ds-input").Void()
            .Set("type", "checkbox").Set("form", BulkTagHelper.FormId).Set("name", Name).Set("value", Value)
            .Set("aria-label", texts["Bulk.Pick", Label].Value).Flag("checked", Checked));
    }
}
