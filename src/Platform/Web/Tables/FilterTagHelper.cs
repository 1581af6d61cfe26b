using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Coordination.Platform.Web;

/// <summary>
/// The filter form above a list. Sends with GET, so that the address can be shared and saved. Content: <c>ui-filter-text</c>,
/// <c>ui-filter-select</c>. Under it stand the active filters as links that take them away.
/// </summary>
[HtmlTargetElement("ui-filter")]
public sealed class FilterTagHelper(IStringLocalizer<Texts> texts) : TagHelper
{
    /// <summary>Id of the form, to which the sort buttons belong. One list with filters per page.</summary>
    public const string FormId = "filter";

    public ListQuery Query { get; set; } = null!;

    /// <summary>The page of rows, for «24 åtgärder».</summary>
    public IPagedList? List { get; set; }

    /// <summary>What is filtered, for screen readers: «Filtrera åtgärder».</summary>
    public string Label { get; set; } = string.Empty;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var active = new ActiveFilters(Query);
        context.Items[typeof(ActiveFilters)] = active;
        var fields = await output.GetChildContentAsync();
        var button = Markup.Tag("button", "ds-button", texts["Filter.Button"].Value).Set("type", "submit").Set("data-variant", "secondary");
        if (Query.KeptSort is { } sort)
        {
            button.Set("name", ListQuery.SortKey).Set("value", sort);
        }

        var size = Query.KeptSize is { } kept
            ? Markup.Tag("input", null).Void().Set("type", "hidden").Set("name", ListQuery.SizeKey).Set("value", kept.ToString(CultureInfo.InvariantCulture))
            : null;
        var form = Markup.Tag("form", "filter", fields, size, button)
            .Set("method", "get").Set("action", Query.Path).Set("id", FormId).Set("role", "search").Set("aria-label", Label);
        output.Become(form, active.Chips.Count == 0 ? null : Chips(active));
    }

    private Microsoft.AspNetCore.Mvc.Rendering.TagBuilder Chips(ActiveFilters active)
    {
        var row = Markup.Tag("div", "chips", Markup.Tag("span", null, texts["Filter.Active"].Value));
        foreach (var (label, text, address) in active.Chips)
        {
            row.With(Markup.Tag("a", "chip", Markup.Tag("span", "ds-sr-only", texts["Filter.Remove"].Value, " "), $"{label}: {text}", Icon.Draw("cross")).Set("href", address));
        }

        if (active.Chips.Count > 1)
        {
            row.With(Markup.Tag("a", "ds-link", texts["Filter.Clear"].Value).Set("href", Query.Path));
        }

        return List is null ? row : row.With(Markup.Tag("span", null, texts[List.IsMore ? "Filter.CountMore" : "Filter.Count", List.Total].Value));
    }
}

/// <summary>What the filter fields found to be set, with the words that the person knows it by.</summary>
internal sealed class ActiveFilters(ListQuery query)
{
    public ListQuery Query => query;

    public List<(string Label, string Text, string Address)> Chips { get; } = [];

    public void Add(string label, string text, string name, string value) => Chips.Add((label, text, query.AddressWithout(name, value)));
}
