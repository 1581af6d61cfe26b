using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Coordination.Platform.Web;

/// <summary>A file to upload. The form needs <c>enctype="multipart/form-data"</c>.</summary>
[HtmlTargetElement("ui-file", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FileTagHelper(IStringLocalizer<Texts> texts) : TagHelper
{
    public ModelExpression For { get; set; } = null!;

    public string? Label { get; set; }

    public string? Hint { get; set; }

    public bool? Optional { get; set; }

    /// <summary>What the file chooser offers, such as <c>.docx,.md,.xlsx,.csv</c>.</summary>
    public string? Accept { get; set; }

    public bool Multiple { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = new FormField(For, ViewContext, texts, Label, Hint, Optional);
        var control = field.Tie(Markup.Tag("input", "ds-input").Void().Set("type", "file").Set("accept", Accept).Flag("multiple", Multiple));
        output.Become(field.Wrap(control));
    }
}
