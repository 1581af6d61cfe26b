using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Coordination.Platform.Web;

/// <summary>A list of facts: <c>ui-fact label="Ansvarig"</c> and its value as content.</summary>
[HtmlTargetElement("ui-facts")]
public sealed class FactsTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become("dl", "facts");
}

/// <summary>One fact. Left out when its content is empty, unless <see cref="Missing"/> says what to write instead.</summary>
[HtmlTargetElement("ui-fact", ParentTag = "ui-facts")]
public sealed class FactTagHelper : TagHelper
{
    public string Label { get; set; } = string.Empty;

    /// <summary>What stands there when there is no value, such as «Inte bestämt».</summary>
    public string? Missing { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.ContentAsync();
        if (content is null && Missing is null)
        {
            output.SuppressOutput();
            return;
        }

        output.Become("div", "fact");
        output.Content.SetHtmlContent(Markup.Join(
            Markup.Tag("dt", null, Label),
            content is null ? Markup.Tag("dd", "missing", Missing) : Markup.Tag("dd", null, content)));
    }
}
