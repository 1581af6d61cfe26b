using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Coordination.Platform.Web;

/// <summary>The product's small drawings. Always beside a text that says the same, so hidden from screen readers.</summary>
public static class Icon
{
    private static readonly Dictionary<string, string> Drawings = new(StringComparer.Ordinal)
    {
        ["tick"] = """<path d="M2.5 8.5l3.5 3.5 7.5-8" fill="none" stroke="currentColor" stroke-width="2.4"/>""",
        ["dot"] = """<circle cx="8" cy="8" r="5" fill="currentColor"/>""",
        ["ring"] = """<circle cx="8" cy="8" r="4.5" fill="none" stroke="currentColor" stroke-width="2.5"/>""",
        ["triangle"] = """<path d="M8 2l7 12H1z" fill="currentColor"/>""",
        ["square"] = """<rect x="3" y="3" width="10" height="10" fill="none" stroke="currentColor" stroke-width="2.2"/>""",
        ["cross"] = """<path d="M3.5 3.5l9 9m0-9l-9 9" fill="none" stroke="currentColor" stroke-width="2"/>""",
        ["plus"] = """<path d="M8 2.5v11M2.5 8h11" fill="none" stroke="currentColor" stroke-width="1.6"/>""",
        ["search"] = """<circle cx="7" cy="7" r="4.2" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M10.2 10.2l3.6 3.6" stroke="currentColor" stroke-width="1.6"/>""",
        ["menu"] = """<path d="M2 4h12M2 8h12M2 12h12" fill="none" stroke="currentColor" stroke-width="1.6"/>""",
        ["bell"] = """<path d="M3 12h10l-1.3-2V7a3.7 3.7 0 0 0-7.4 0v3zM6.5 14h3" fill="none" stroke="currentColor" stroke-width="1.4" stroke-linejoin="round"/>""",
        ["page"] = """<path d="M4 2h5.5L12 4.5V14H4zM9 2v3h3" fill="none" stroke="currentColor" stroke-width="1.4" stroke-linejoin="round"/>""",
        ["up"] = """<path d="M3.5 10.5L8 6l4.5 4.5" fill="none" stroke="currentColor" stroke-width="1.8"/>""",
        ["down"] = """<path d="M3.5 5.5L8 10l4.5-4.5" fill="none" stroke="currentColor" stroke-width="1.8"/>""",
        ["updown"] = """<path d="M4.5 6L8 2.5 11.5 6M4.5 10L8 13.5l3.5-3.5" fill="none" stroke="currentColor" stroke-width="1.5"/>""",
        ["next"] = """<path d="M6 3l5 5-5 5" fill="none" stroke="currentColor" stroke-width="1.6"/>""",
        ["previous"] = """<path d="M10 3L5 8l5 5" fill="none" stroke="currentColor" stroke-width="1.6"/>""",
    };

    /// <summary>A drawing by its name; an unknown name is a programming error.</summary>
    public static IHtmlContent Draw(string name) =>
        new HtmlString($"""<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">{Drawings[name]}</svg>""");
}

/// <summary><c>&lt;ui-icon name="plus"/&gt;</c>: a drawing beside a text.</summary>
[HtmlTargetElement("ui-icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper : TagHelper
{
    /// <summary>A name that <see cref="Icon"/> knows: tick, dot, ring, triangle, square, cross, plus, search, menu, bell, page, up, down, next, previous.</summary>
    public string Name { get; set; } = string.Empty;

    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become(Icon.Draw(Name));
}
