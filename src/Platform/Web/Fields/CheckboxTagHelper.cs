using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Coordination.Platform.Web;

/// <summary>One yes or no.</summary>
[HtmlTargetElement("ui-checkbox", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CheckboxTagHelper(IStringLocalizer<Texts> texts) : TagHelper
{
    public ModelExpression For { get; set; } = null!;

    public string? Label { get; set; }

    public string? Hint { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = new FormField(For, ViewContext, texts, Label, Hint, optional: true);
        var on = field.Value?.Split(',')[0].Equals("true", StringComparison.OrdinalIgnoreCase) == true;
        var input = field.Tie(Markup.Tag("input", "ds-input").Void().Set("type", "checkbox").Set("value", "true").Flag("checked", on));
        output.Become(Markup.Tag("div", "ds-field", input, Markup.Tag("label", "ds-label", field.Label).Set("for", field.Id), field.HintElement, field.ErrorElement));
    }
}
