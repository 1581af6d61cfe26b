using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Coordination.Platform.Web;

/// <summary>A message in the page. The colour repeats what its text says.</summary>
[HtmlTargetElement("ui-alert")]
public sealed class AlertTagHelper : TagHelper
{
    public Tone Tone { get; set; } = Tone.Info;

    public string? Title { get; set; }

    /// <summary>Level of the title.</summary>
    public int Level { get; set; } = 2;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.Become("div", "ds-alert");
        output.Attributes.SetAttribute("data-color", Tone.ToString().ToLowerInvariant());
        if (Title is null)
        {
            output.Content.SetHtmlContent(content);
            return;
        }

        output.Content.SetHtmlContent(Markup.Join(Markup.Tag($"h{Level}", "ds-heading", Title), Markup.Tag("div", null, content)));
    }
}
