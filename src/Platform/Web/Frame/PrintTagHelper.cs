using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Coordination.Platform.Web;

/// <summary><c>&lt;ui-print /&gt;</c>: a button that prints the page; hidden where no script can.</summary>
[HtmlTargetElement("ui-print", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PrintTagHelper(IStringLocalizer<Texts> texts) : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become(
        Markup.Tag("button", "ds-button", texts["Print.Button"].Value).Set("type", "button").Set("data-variant", "secondary").Flag("data-print", true).Flag("hidden", true));
}
