using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Coordination.Platform.Web;

/// <summary>Links to the list as files, with the same filters and order. Stands in a panel's <c>ui-aside</c>.</summary>
[HtmlTargetElement("ui-exports", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ExportsTagHelper(IStringLocalizer<Texts> texts) : TagHelper
{
    public ListQuery Query { get; set; } = null!;

    /// <summary>Address of the workbook, such as <c>/atgarder/export.xlsx</c>.</summary>
    public string? Xlsx { get; set; }

    public string? Csv { get; set; }

    public string? Ics { get; set; }

    public string? Docx { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("p", "exports");
        output.Content.Append(texts["Exports.Label"].Value + " ");
        var separator = string.Empty;
        foreach (var (path, key) in new[] { (Xlsx, "Exports.Xlsx"), (Csv, "Exports.Csv"), (Docx, "Exports.Docx"), (Ics, "Exports.Ics") })
        {
            if (path is null)
            {
                continue;
            }

            output.Content.Append(separator);
            output.Content.AppendHtml(Markup.Tag("a", "ds-link", texts[key].Value).Set("href", Query.AddressAt(path)));
            separator = ", ";
        }
    }
}
