using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Coordination.Platform.Web;

/// <summary>
/// Lets the server's own messages be the only ones: a browser's bubbles speak the browser's language, vanish, and skip the error
/// summary. The fields keep <c>required</c> for screen readers.
/// </summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class PostedFormTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Attributes.SetAttribute(new TagHelperAttribute("novalidate"));
}
