using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Coordination.Platform.Web;

/// <summary>
/// A page that asks before something happens: what, how many, who gets mail (the content), a button that does it and a link that
/// does not. Hidden fields in the content go along. The page's h1 is the question.
/// </summary>
[HtmlTargetElement("ui-confirm")]
public sealed class ConfirmTagHelper(IStringLocalizer<Texts> texts, IHtmlGenerator generator) : TagHelper
{
    /// <summary>The button's text: the verb, such as «Ta bort planen».</summary>
    public string Button { get; set; } = string.Empty;

    /// <summary>Where «Avbryt» leads.</summary>
    public string Cancel { get; set; } = "/";

    /// <summary>Something is lost by it: the button is red.</summary>
    public bool Destructive { get; set; }

    /// <summary>Where the form is posted; the page's own address when null.</summary>
    public string? Action { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.Become("form", "confirm");
        output.Attributes.SetAttribute("method", "post");
        if (Action is not null)
        {
            output.Attributes.SetAttribute("action", Action);
        }

        var button = Markup.Tag("button", "ds-button", Button).Set("type", "submit").Set("data-color", Destructive ? "danger" : null);
        var cancel = Markup.Tag("a", "ds-button", texts["Confirm.Cancel"].Value).Set("href", Cancel).Set("data-variant", "secondary");
        output.Content.SetHtmlContent(Markup.Join(
            Markup.Tag("div", "confirm-body", content),
            Markup.Tag("div", "buttons", button, cancel),
            generator.GenerateAntiforgery(ViewContext)));
    }
}
