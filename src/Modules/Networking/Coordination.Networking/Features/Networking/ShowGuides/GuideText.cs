using System.Text.RegularExpressions;
using Coordination.Networking.Domain.Knowledge;
using Coordination.Platform.Documents;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Coordination.Networking.Features.Networking.ShowGuides;

/// <summary>A section as it is shown: its published words, or those of the draft in a preview.</summary>
internal sealed record ShownSection(Guid Id, string Title, string Text)
{
    public string Anchor => $"avsnitt-{Id:N}";

    public IReadOnlyList<DocumentBlock> Blocks => SectionMarkup.Parse(Text, Title);

    public static ShownSection? Of(GuideSection section, bool asDraft = false) =>
        asDraft ? new(section.Id.Value, section.Title, section.Text)
        : section.Published is { } published ? new(section.Id.Value, published.Title, published.Text) : null;
}

/// <summary>A part of a line: words, or words that lead somewhere.</summary>
internal sealed record TextPart(string Text, string? Address);

/// <summary>
/// Links in the text of a guide, written <c>[words](address)</c>. Only to pages of the product, to the web by https, and to e-mail
/// addresses; anything else stays the text it was.
/// </summary>
internal static partial class GuideText
{
    public static IReadOnlyList<TextPart> Parts(string text)
    {
        var (parts, at) = (new List<TextPart>(), 0);
        foreach (Match link in Link().Matches(text))
        {
            if (link.Index > at)
            {
                parts.Add(new TextPart(text[at..link.Index], null));
            }

            parts.Add(new TextPart(link.Groups["text"].Value, link.Groups["to"].Value));
            at = link.Index + link.Length;
        }

        if (at < text.Length)
        {
            parts.Add(new TextPart(text[at..], null));
        }

        return parts;
    }

    /// <summary>As a page shows it; everything is encoded.</summary>
    public static IHtmlContent Html(string text)
    {
        var html = new HtmlContentBuilder();
        foreach (var part in Parts(text))
        {
            if (part.Address is not { } address)
            {
                html.Append(part.Text);
                continue;
            }

            var link = new TagBuilder("a");
            link.AddCssClass("ds-link");
            link.Attributes["href"] = address;
            if (address[0] != '/')
            {
                link.Attributes["rel"] = "noopener noreferrer";
            }

            link.InnerHtml.Append(part.Text);
            html.AppendHtml(link);
        }

        return html;
    }

    /// <summary>On paper a link is its words with the address after them.</summary>
    /// <param name="text">As it was written.</param>
    /// <param name="full">Makes a whole address of a page's path.</param>
    public static string OnPaper(string text, Func<string, string> full) =>
        Link().Replace(text, link => $"{link.Groups["text"].Value} ({(link.Groups["to"].Value[0] == '/' ? full(link.Groups["to"].Value) : link.Groups["to"].Value.Replace("mailto:", string.Empty, StringComparison.Ordinal))})");

    [GeneratedRegex(@"\[(?<text>[^\[\]\n]{1,200})\]\((?<to>/(?!/)[^\s()]{0,500}|https://[^\s()]{1,500}|mailto:[^\s()]{3,320})\)")]
    private static partial Regex Link();
}
