using Coordination.Platform.Time;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Coordination.Platform.Web;

/// <summary>
/// Somebody saved while this person was writing: what changed, field by field. Stands above the form, which keeps what the person wrote
/// and carries the new version, so that saving again is a choice made with open eyes. Draws nothing when there is no conflict.
/// </summary>
[HtmlTargetElement("ui-conflict", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ConflictTagHelper(IStringLocalizer<Texts> texts) : TagHelper
{
    public EditConflict? Conflict { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Conflict is null)
        {
            output.SuppressOutput();
            return;
        }

        output.Become("section", "panel conflict");
        output.Attributes.SetAttribute("aria-labelledby", "krock-rubrik");
        var body = Markup.Tag("tbody", null);
        foreach (var field in Conflict.Changed)
        {
            body.With(Markup.Tag("tr", field.Clashes ? "clash" : null,
                Markup.Tag("th", null, field.Label, field.Clashes ? Markup.Tag("span", "narrow-note", " ", texts["Conflict.Clash"].Value) : null).Set("scope", "row"),
                Cell("Conflict.Base", field.Base, "medium"),
                Cell("Conflict.Theirs", field.Theirs),
                Cell("Conflict.Mine", field.Mine)));
        }

        var head = Markup.Tag("tr", null, new[] { "Conflict.Field", "Conflict.Base", "Conflict.Theirs", "Conflict.Mine" }
            .Select(key => Markup.Tag("th", key == "Conflict.Base" ? "medium" : null, texts[key].Value).Set("scope", "col")));
        output.Content.SetHtmlContent(Markup.Join(
            Markup.Tag("h2", null, texts["Conflict.Title", Conflict.SavedBy].Value).Set("id", "krock-rubrik"),
            Markup.Tag("p", null, texts["Conflict.Advice", DateText.Moment(Conflict.SavedAt)].Value),
            Markup.Tag("table", "table", Markup.Tag("caption", "ds-sr-only", texts["Conflict.Caption"].Value), Markup.Tag("thead", null, head), body)));
    }

    private Microsoft.AspNetCore.Mvc.Rendering.TagBuilder Cell(string key, string? text, string? css = null) =>
        Markup.Tag("td", css, string.IsNullOrEmpty(text) ? Markup.Tag("span", "missing", texts["Conflict.Nothing"].Value).Set("title", texts[key].Value) : text);
}
