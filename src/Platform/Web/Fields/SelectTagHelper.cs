using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Coordination.Platform.Web;

/// <summary>A choice among many. The first, empty choice asks to choose, so nothing is chosen by accident.</summary>
[HtmlTargetElement("ui-select", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SelectTagHelper(IStringLocalizer<Texts> texts) : TagHelper
{
    public ModelExpression For { get; set; } = null!;

    public IEnumerable<Option> Options { get; set; } = [];

    public string? Label { get; set; }

    public string? Hint { get; set; }

    public bool? Optional { get; set; }

    /// <summary>Text of the empty choice; «Välj» unless given.</summary>
    public string? Placeholder { get; set; }

    /// <summary>short or medium; full width otherwise.</summary>
    public string? Width { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = new FormField(For, ViewContext, texts, Label, Hint, Optional);
        var control = field.Tie(Markup.Tag("select", "ds-input", Markup.Tag("option", null, Placeholder ?? texts["Field.Choose"].Value).Set("value", string.Empty)));
        foreach (var option in Options)
        {
            control.With(Markup.Tag("option", null, option.Text).Set("value", option.Value).Flag("selected", option.Value == field.Value));
        }

        output.Become(field.Wrap(control, Width is null ? null : $"field-{Width}"));
    }
}
