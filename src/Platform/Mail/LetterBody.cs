using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Coordination.Platform.Mail;

/// <summary>A short letter in words: the same content as plain text and as HTML, so that the two always say the same.</summary>
/// <param name="Heading">The letter's one heading.</param>
/// <param name="Paragraphs">Line breaks in them are kept.</param>
public sealed record LetterBody(string Heading, params IReadOnlyList<string> Paragraphs)
{
    private const string Font = "font-family:Inter,Segoe UI,Helvetica,Arial,sans-serif;";
    private const string ButtonStyle = "display:inline-block;padding:8px 16px;margin:0 8px 8px 0;background:#1b5e6e;color:#ffffff;text-decoration:none;border-radius:4px";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary><c>sv</c> or <c>en</c>.</summary>
    public string Language { get; init; } = "sv";

    /// <summary>Where the letter leads: a verb and an address each.</summary>
    public IReadOnlyList<(string Text, Uri Address)> Links { get; init; } = [];

    /// <summary>After the links: how they work, how long.</summary>
    public string? Explanation { get; init; }

    /// <summary>Who writes, and where to answer.</summary>
    public required string Signature { get; init; }

    /// <summary>Complete by itself.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        LetterLines.Paragraph(text, Heading);
        foreach (var paragraph in Paragraphs)
        {
            LetterLines.Paragraph(text, paragraph);
        }

        foreach (var (words, address) in Links)
        {
            text.Append(words).Append(":\n").Append(address.AbsoluteUri).Append("\n\n");
        }

        if (Explanation is not null)
        {
            LetterLines.Paragraph(text, Explanation);
        }

        text.Append("-- \n");
        LetterLines.Wrap(text, Signature, string.Empty);
        return text.ToString();
    }

    /// <summary>One h1, no images, styles on the elements because mail programs drop style sheets.</summary>
    /// <param name="subject">Title of the document.</param>
    public string ToHtml(string subject)
    {
        var html = new StringBuilder()
            .Append("<!DOCTYPE html>\n<html lang=\"").Append(Language).Append("\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>")
            .Append(E(subject)).Append("</title></head>\n<body style=\"margin:0;padding:20px;background:#f2f4f4;color:#23292e;").Append(Font).Append("font-size:16px;line-height:1.5\">\n")
            .Append("<table role=\"presentation\" width=\"600\" align=\"center\" cellpadding=\"0\" cellspacing=\"0\" style=\"width:100%;max-width:600px;background:#ffffff;border:1px solid #d5dbde;border-radius:12px\"><tr><td style=\"padding:24px\">\n")
            .Append("<h1 style=\"margin:0 0 12px;font-size:22px;line-height:1.3\">").Append(E(Heading)).Append("</h1>\n");
        foreach (var paragraph in Paragraphs)
        {
            html.Append("<p style=\"margin:0 0 16px\">").Append(E(paragraph.ReplaceLineEndings("\n")).Replace("\n", "<br>", StringComparison.Ordinal)).Append("</p>\n");
        }

        if (Links.Count > 0)
        {
            html.Append("<p style=\"margin:0 0 16px\">");
            foreach (var (words, address) in Links)
            {
                html.Append("<a href=\"").Append(E(address.AbsoluteUri)).Append("\" style=\"").Append(ButtonStyle).Append("\">").Append(E(words)).Append("</a> ");
            }

            html.Append("</p>\n");
        }

        return html.Append("</td></tr></table>\n<table role=\"presentation\" width=\"600\" align=\"center\" cellpadding=\"0\" cellspacing=\"0\" style=\"width:100%;max-width:600px\"><tr><td style=\"padding:16px 8px;font-size:13px;color:#4f5a62\">")
            .Append(Explanation is null ? string.Empty : E(Explanation) + "<br>").Append(E(Signature)).Append("</td></tr></table>\n</body></html>\n").ToString();
    }

    // A line feed would become an entity.
    private static string E(string text) => string.Join('\n', text.Split('\n').Select(Encoder.Encode));
}
