using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Coordination.Platform.Web;

/// <summary>
/// Gives a form that names no address its page's own, without the handler that was asked for last: after a refused «Ta bort» the
/// browser stands on <c>?handler=Remove</c>, and «Spara» would otherwise go there too.
/// </summary>
[HtmlTargetElement("form", Attributes = "method")]
public sealed class FormAddressTagHelper : TagHelper
{
    private static readonly string[] Named = ["action", "asp-page", "asp-page-handler", "asp-action", "asp-route"];

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        var isPost = string.Equals(context.AllAttributes["method"].Value?.ToString(), "post", StringComparison.OrdinalIgnoreCase);
        var request = ViewContext.HttpContext.Request;
        if (!isPost || !request.Query.ContainsKey("handler") || Named.Any(context.AllAttributes.ContainsName))
        {
            return;
        }

        var query = QueryString.Create(request.Query.Where(q => !string.Equals(q.Key, "handler", StringComparison.OrdinalIgnoreCase)));
        output.Attributes.SetAttribute("action", UriHelper.BuildRelative(request.PathBase, request.Path, query));
    }
}
