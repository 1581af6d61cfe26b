using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Coordination.Platform.Web;

/// <summary>Builds elements; text is encoded, content that is HTML already is not.</summary>
internal static class Markup
{
    public static TagBuilder Tag(string name, string? css, params IEnumerable<object?> content)
    {
        var tag = new TagBuilder(name);
        if (css is not null)
        {
            tag.AddCssClass(css);
        }

        return tag.With(content);
    }

    public static TagBuilder With(this TagBuilder tag, params IEnumerable<object?> content)
    {
        foreach (var part in content)
        {
            if (part is IHtmlContent html)
            {
                tag.InnerHtml.AppendHtml(html);
            }
            else if (part is not null)
            {
                tag.InnerHtml.Append(part.ToString()!);
            }
        }

        return tag;
    }

    /// <summary>Sets an attribute unless the value is null.</summary>
    public static TagBuilder Set(this TagBuilder tag, string name, string? value)
    {
        if (value is not null)
        {
            tag.Attributes[name] = value;
        }

        return tag;
    }

    /// <summary>Sets an attribute without a value.</summary>
    public static TagBuilder Flag(this TagBuilder tag, string name, bool on) => on ? tag.Set(name, string.Empty) : tag;

    public static TagBuilder Void(this TagBuilder tag)
    {
        tag.TagRenderMode = TagRenderMode.SelfClosing;
        return tag;
    }

    public static HtmlContentBuilder Join(params IEnumerable<IHtmlContent?> parts)
    {
        var all = new HtmlContentBuilder();
        foreach (var part in parts)
        {
            if (part is not null)
            {
                all.AppendHtml(part);
            }
        }

        return all;
    }

    /// <summary>Replaces a tag helper's own element by what it built.</summary>
    public static void Become(this TagHelperOutput output, params IEnumerable<IHtmlContent?> content)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Join(content));
    }

    /// <summary>Gives a tag helper's element a name and a class while keeping the attributes the page wrote.</summary>
    public static void Become(this TagHelperOutput output, string name, string css)
    {
        output.TagName = name;
        output.TagMode = TagMode.StartTagAndEndTag;
        var own = output.Attributes["class"]?.Value?.ToString();
        output.Attributes.SetAttribute("class", string.IsNullOrEmpty(own) ? css : $"{css} {own}");
    }

    /// <summary>What the element holds, or null when that is nothing but white space.</summary>
    public static async Task<IHtmlContent?> ContentAsync(this TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        return content.IsEmptyOrWhiteSpace ? null : content;
    }
}
