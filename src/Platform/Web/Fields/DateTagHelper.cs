using Coordination.Platform.Time;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Coordination.Platform.Web;

/// <summary>A planning date (or, with <see cref="WithTime"/>, a time of day) by the browser's own control; no script calendar.</summary>
[HtmlTargetElement("ui-date", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DateTagHelper(IStringLocalizer<Texts> texts) : TagHelper
{
    public ModelExpression For { get; set; } = null!;

    public string? Label { get; set; }

    public string? Hint { get; set; }

    public bool? Optional { get; set; }

    /// <summary>A time of day instead of a date.</summary>
    public bool WithTime { get; set; }

    public DateOnly? Min { get; set; }

    public DateOnly? Max { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = new FormField(For, ViewContext, texts, Label, Hint, Optional);
        var control = field.Tie(Markup.Tag("input", "ds-input").Void().Set("type", WithTime ? "time" : "date").Set("value", field.Value)
            .Set("min", Min is { } min ? DateText.Iso(min) : null).Set("max", Max is { } max ? DateText.Iso(max) : null));
        output.Become(field.Wrap(control, "field-short"));
    }
}
