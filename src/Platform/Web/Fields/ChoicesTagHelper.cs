using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Coordination.Platform.Web;

/// <summary>
/// One choice of a few (<c>ui-radios</c>), or several (<c>ui-checkboxes</c>). Radio buttons have no default unless the model has a
/// value: use a nullable property.
/// </summary>
[HtmlTargetElement("ui-radios", TagStructure = TagStructure.NormalOrSelfClosing)]
[HtmlTargetElement("ui-checkboxes", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ChoicesTagHelper(IStringLocalizer<Texts> texts) : TagHelper
{
    public ModelExpression For { get; set; } = null!;

    public IEnumerable<Option> Options { get; set; } = [];

    public string? Label { get; set; }

    public string? Hint { get; set; }

    public bool? Optional { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var several = context.TagName == "ui-checkboxes";
        var field = new FormField(For, ViewContext, texts, Label, Hint, Optional);
        var controls = Options.Select((option, i) => One(field, option, i, several)).ToArray();
        output.Become(field.WrapGroup(controls));
    }

    private static TagBuilder One(FormField field, Option option, int i, bool several)
    {
        // The first one carries the field's own id: that is where the error summary leads.
        var id = i == 0 ? field.Id : $"{field.Id}_{(i + 1).ToString(CultureInfo.InvariantCulture)}";
        var hintId = $"{field.Id}_{(i + 1).ToString(CultureInfo.InvariantCulture)}-hint";
        var on = several ? field.Values.Contains(option.Value) : field.Value == option.Value;
        var input = Markup.Tag("input", "ds-input").Void()
            .Set("type", several ? "checkbox" : "radio").Set("id", id).Set("name", field.Name).Set("value", option.Value)
            .Flag("checked", on).Flag("required", field.Required && !several)
            .Set("aria-invalid", field.ErrorText is null ? null : "true")
            .Set("aria-describedby", option.Hint is null ? null : hintId);
        IHtmlContent? hint = option.Hint is null ? null : Markup.Tag("p", "hint", option.Hint).Set("id", hintId);
        return Markup.Tag("div", "ds-field", input, Markup.Tag("label", "ds-label", option.Text).Set("for", id), hint);
    }
}
