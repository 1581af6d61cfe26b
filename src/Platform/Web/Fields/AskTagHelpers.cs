using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Coordination.Platform.Web;

/// <summary>
/// A field of a form that asks by its address (GET): it is named as the address names it, and tells at the field what is wrong with what
/// the address says. For lists, <c>ui-filter</c> is enough.
/// </summary>
public abstract class AskTagHelper : TagHelper
{
    /// <summary>As the address has it.</summary>
    public string Name { get; set; } = string.Empty;

    /// <summary>The element's id where several fields have one name; the name unless given.</summary>
    public string? Id { get; set; }

    public string Label { get; set; } = string.Empty;

    public string? Hint { get; set; }

    public string? Value { get; set; }

    /// <summary>Key of the error that is told here; the name unless given, empty for none.</summary>
    public string? ErrorKey { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    private protected IHtmlContent Wrap(TagBuilder control, string css)
    {
        var (id, key) = (string.IsNullOrEmpty(Id) ? Name : Id, ErrorKey ?? Name);
        var error = key.Length > 0 && ViewContext.ViewData.ModelState.TryGetValue(key, out var state) && state.Errors.Count > 0 ? string.Join(" ", state.Errors.Select(e => e.ErrorMessage).Distinct()) : null;
        var hint = string.IsNullOrEmpty(Hint) ? null : Hint;
        if (key.Length > 0)
        {
            RenderedFields.Of(ViewContext.HttpContext).Add(key, id);
        }

        var described = string.Join(' ', new[] { hint is null ? null : $"{id}-hint", error is null ? null : $"{id}-error" }.OfType<string>());
        control.Set("id", id).Set("name", Name).Set("aria-describedby", described.Length == 0 ? null : described).Set("aria-invalid", error is null ? null : "true");
        return Markup.Tag(
            "div", css,
            Markup.Tag("label", "ds-label", Label).Set("for", id),
            hint is null ? null : Markup.Tag("p", "hint", hint).Set("id", $"{id}-hint"),
            error is null ? null : Markup.Tag("p", "ds-validation-message", error).Set("id", $"{id}-error"),
            control);
    }
}

/// <summary>A choice of such a form.</summary>
[HtmlTargetElement("ui-ask-select", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class AskSelectTagHelper(IStringLocalizer<Texts> texts) : AskTagHelper
{
    public IEnumerable<Option> Options { get; set; } = [];

    /// <summary>Text of the empty choice; «Välj» unless given. With <see cref="IsChosen"/> there is none.</summary>
    public string? Placeholder { get; set; }

    /// <summary>Something is always chosen: no empty choice.</summary>
    public bool IsChosen { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var select = Markup.Tag("select", "ds-input", IsChosen ? null : Markup.Tag("option", null, string.IsNullOrEmpty(Placeholder) ? texts["Field.Choose"].Value : Placeholder).Set("value", string.Empty));
        foreach (var option in Options)
        {
            select.With(Markup.Tag("option", null, option.Text).Set("value", option.Value).Flag("selected", option.Value == Value));
        }

        output.Become(Wrap(select, "ds-field filter-wide"));
    }
}

/// <summary>A line of text or a number of such a form.</summary>
[HtmlTargetElement("ui-ask-text", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class AskTextTagHelper : AskTagHelper
{
    [HtmlAttributeName("inputmode")]
    public string? InputMode { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.Become(Wrap(Markup.Tag("input", "ds-input").Void().Set("type", "text").Set("value", Value).Set("inputmode", string.IsNullOrEmpty(InputMode) ? null : InputMode), "ds-field"));
}
