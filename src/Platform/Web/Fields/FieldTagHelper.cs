using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Coordination.Platform.Web;

/// <summary>A text field: one line, or several with <see cref="Rows"/>. Label and hint come from [Display] unless given.</summary>
[HtmlTargetElement("ui-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper(IStringLocalizer<Texts> texts) : TagHelper
{
    public ModelExpression For { get; set; } = null!;

    public string? Label { get; set; }

    public string? Hint { get; set; }

    /// <summary>Marked «frivilligt»; without it the model's [Required] decides.</summary>
    public bool? Optional { get; set; }

    /// <summary>text, email, tel, url, search or password. Numbers are text with <see cref="InputMode"/>, so that «12,5» works.</summary>
    public string Type { get; set; } = "text";

    /// <summary>What the browser may fill in, such as <c>email</c> or <c>current-password</c>.</summary>
    public string? Autocomplete { get; set; }

    /// <summary>numeric or decimal.</summary>
    [HtmlAttributeName("inputmode")]
    public string? InputMode { get; set; }

    [HtmlAttributeName("maxlength")]
    public int? MaxLength { get; set; }

    /// <summary>More than 0: several lines.</summary>
    public int Rows { get; set; }

    /// <summary>short or medium; full width otherwise.</summary>
    public string? Width { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = new FormField(For, ViewContext, texts, Label, Hint, Optional);
        var control = field.Tie(Rows > 0
            ? Markup.Tag("textarea", "ds-input", "\n", field.Value).Set("rows", Rows.ToString(CultureInfo.InvariantCulture))
            : Markup.Tag("input", "ds-input").Void().Set("type", Type).Set("value", Type == "password" ? null : field.Value));
        control.Set("autocomplete", Autocomplete).Set("inputmode", InputMode).Set("maxlength", MaxLength?.ToString(CultureInfo.InvariantCulture));
        foreach (var attribute in output.Attributes)
        {
            control.Set(attribute.Name, attribute.Value?.ToString());
        }

        output.Become(field.Wrap(control, Width is null ? null : $"field-{Width}"));
    }
}
