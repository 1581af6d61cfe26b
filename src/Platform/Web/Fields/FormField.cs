using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Localization;

namespace Coordination.Platform.Web;

/// <summary>
/// What every kind of field shares: its name and id, the value to show (what the person wrote before what is stored), label above,
/// hint under the label, error under the hint, and the attributes that tie them together for screen readers.
/// </summary>
internal sealed class FormField
{
    private readonly IStringLocalizer<Texts> _texts;
    private readonly ModelStateEntry? _state;

    public FormField(ModelExpression model, ViewContext view, IStringLocalizer<Texts> texts, string? label, string? hint, bool? optional)
    {
        _texts = texts;
        Model = model;
        Name = view.ViewData.TemplateInfo.GetFullHtmlFieldName(model.Name);
        Id = TagBuilder.CreateSanitizedId(Name, "_");
        Label = label ?? model.Metadata.GetDisplayName();
        Hint = hint ?? model.Metadata.Description;
        Required = !(optional ?? !model.Metadata.ValidatorMetadata.OfType<RequiredAttribute>().Any());
        _state = view.ViewData.ModelState.TryGetValue(Name, out var state) ? state : null;
        RenderedFields.Of(view.HttpContext).Add(Name, Id);
    }

    public ModelExpression Model { get; }

    public string Name { get; }

    public string Id { get; }

    public string Label { get; }

    public string? Hint { get; }

    public bool Required { get; }

    public string? ErrorText => _state is { Errors.Count: > 0 } ? string.Join(" ", _state.Errors.Select(e => e.ErrorMessage).Distinct()) : null;

    private string HintId => Id + "-hint";

    private string ErrorId => Id + "-error";

    private string? DescribedBy => string.Join(' ', new[] { Hint is null ? null : HintId, ErrorText is null ? null : ErrorId }.OfType<string>()) is { Length: > 0 } ids ? ids : null;

    /// <summary>The value as text; a posted one wins, so that nothing a person wrote is lost.</summary>
    public string? Value => _state?.AttemptedValue ?? Text(Model.Model);

    /// <summary>All values, for sets of checkboxes.</summary>
    public IReadOnlySet<string> Values => _state?.AttemptedValue is not null
        ? (_state.RawValue is string[] many ? many : [_state.AttemptedValue]).ToHashSet(StringComparer.Ordinal)
        : Model.Model is System.Collections.IEnumerable items and not string
            ? items.Cast<object?>().Select(Text).OfType<string>().ToHashSet(StringComparer.Ordinal)
            : [];

    /// <summary>The attributes of the control itself.</summary>
    public TagBuilder Tie(TagBuilder control) => control
        .Set("id", Id).Set("name", Name).Set("aria-describedby", DescribedBy)
        .Set("aria-invalid", ErrorText is null ? null : "true").Flag("required", Required);

    /// <summary>Label, hint, error, control.</summary>
    public IHtmlContent Wrap(IHtmlContent control, string? css = null) => Markup.Tag("div", css is null ? "ds-field" : $"ds-field {css}",
        Markup.Tag("label", "ds-label", Label, OptionalMark).Set("for", Id), HintElement, ErrorElement, control);

    /// <summary>A group of controls under one legend.</summary>
    public IHtmlContent WrapGroup(IEnumerable<IHtmlContent> controls) => Markup.Tag("fieldset", "ds-fieldset",
        [Markup.Tag("legend", "ds-label", Label, OptionalMark), HintElement, ErrorElement, .. controls]).Set("aria-describedby", DescribedBy);

    public IHtmlContent? ErrorElement => ErrorText is null ? null : Markup.Tag("p", "ds-validation-message", ErrorText).Set("id", ErrorId);

    public IHtmlContent? HintElement => Hint is null ? null : Markup.Tag("p", "hint", Hint).Set("id", HintId);

    private IHtmlContent? OptionalMark => Required ? null : Markup.Tag("span", "optional", $" ({_texts["Field.Optional"].Value})");

    private static string? Text(object? value) => value switch
    {
        null => null,
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        Enum name => name.ToString(),
        IFormattable formattable => formattable.ToString(null, CultureInfo.CurrentCulture),
        _ => value.ToString(),
    };
}
