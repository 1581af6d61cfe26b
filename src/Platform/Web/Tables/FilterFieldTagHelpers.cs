using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Coordination.Platform.Web;

/// <summary>A text, or with <see cref="Type"/> a date, to filter by.</summary>
[HtmlTargetElement("ui-filter-text", ParentTag = "ui-filter", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FilterTextTagHelper : TagHelper
{
    /// <summary>The query parameter; <c>q</c> for free text.</summary>
    public string Name { get; set; } = "q";

    public string Label { get; set; } = string.Empty;

    /// <summary>search or date.</summary>
    public string Type { get; set; } = "search";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var active = (ActiveFilters)context.Items[typeof(ActiveFilters)];
        var value = active.Query[Name];
        if (value is not null)
        {
            active.Add(Label, value, Name, value);
        }

        var id = "filter-" + Name;
        output.Become(Markup.Tag("div", Type == "search" ? "ds-field filter-wide" : "ds-field",
            Markup.Tag("label", "ds-label", Label).Set("for", id),
            Markup.Tag("input", "ds-input").Void().Set("type", Type).Set("id", id).Set("name", Name).Set("value", value)));
    }
}

/// <summary>A choice to filter by; the empty one is «Alla».</summary>
[HtmlTargetElement("ui-filter-select", ParentTag = "ui-filter", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FilterSelectTagHelper(IStringLocalizer<Texts> texts) : TagHelper
{
    public string Name { get; set; } = string.Empty;

    public string Label { get; set; } = string.Empty;

    public IEnumerable<Option> Options { get; set; } = [];

    /// <summary>Text of the empty choice; «Alla» unless given.</summary>
    public string? AllText { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var active = (ActiveFilters)context.Items[typeof(ActiveFilters)];
        var value = active.Query[Name];
        var id = "filter-" + Name;
        var select = Markup.Tag("select", "ds-input", Markup.Tag("option", null, AllText ?? texts["Filter.All"].Value).Set("value", string.Empty)).Set("id", id).Set("name", Name);
        foreach (var option in Options)
        {
            var chosen = option.Value == value;
            select.With(Markup.Tag("option", null, option.Text).Set("value", option.Value).Flag("selected", chosen));
            if (chosen)
            {
                active.Add(Label, option.Text, Name, option.Value);
            }
        }

        output.Become(Markup.Tag("div", "ds-field", Markup.Tag("label", "ds-label", Label).Set("for", id), select));
    }
}
