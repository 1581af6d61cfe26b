using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Coordination.Governance.Features.Governance.RemindCommittees;

/// <summary>
/// The HTML part: one h1, an h2 for each group, no images, real contrast, a 600 pixel frame as a presentation table because some
/// programs ignore max-width. Styles stand on the elements: mail programs drop style sheets.
/// </summary>
internal static class LetterHtml
{
    private const string Font = "font-family:Inter,Segoe UI,Helvetica,Arial,sans-serif;";
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Of(LetterContent letter)
    {
        var html = new StringBuilder();
        html.Append("<!DOCTYPE html>\n<html lang=\"sv\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>")
            .Append(E(letter.Subject))
            .Append("</title></head>\n<body style=\"margin:0;padding:20px;background:#f2f4f4;color:#23292e;").Append(Font).Append("font-size:16px;line-height:1.5\">\n")
            .Append("<table role=\"presentation\" width=\"600\" align=\"center\" cellpadding=\"0\" cellspacing=\"0\" style=\"width:100%;max-width:600px;background:#ffffff;border:1px solid #d5dbde;border-radius:12px\"><tr><td style=\"padding:24px\">\n")
            .Append("<h1 style=\"margin:0 0 8px;font-size:22px;line-height:1.3\">").Append(E(letter.Heading)).Append("</h1>\n")
            .Append("<p style=\"margin:0 0 16px\">").Append(E(letter.Introduction)).Append("</p>\n");
        if (letter.Note is { } note)
        {
            html.Append("<p style=\"margin:0 0 16px;padding:12px 16px;background:#eef4f5;border-left:4px solid #1b5e6e\">").Append(E(note).Replace("\n", "<br>", StringComparison.Ordinal)).Append("</p>\n");
        }

        foreach (var group in letter.Lines.GroupBy(l => l.Group).OrderBy(g => g.Key))
        {
            Group(html, group.Key, [.. group]);
        }

        if (letter.Omitted > 0)
        {
            html.Append("<p style=\"margin:16px 0 0\">… och ").Append(letter.Omitted).Append(" till.</p>\n");
        }

        if (letter.AllAnswers is { } all)
        {
            html.Append("<p style=\"margin:24px 0 0\"><a href=\"").Append(E(all.AbsoluteUri)).Append("\" style=\"color:#1b5e6e\">Svara på alla på en gång</a></p>\n");
        }

        return html.Append("</td></tr></table>\n<table role=\"presentation\" width=\"600\" align=\"center\" cellpadding=\"0\" cellspacing=\"0\" style=\"width:100%;max-width:600px\"><tr><td style=\"padding:16px 8px;font-size:13px;color:#4f5a62\">")
            .Append(E(letter.HowItWorks)).Append("<br>").Append(E(letter.Signature))
            .Append("</td></tr></table>\n</body></html>\n").ToString();
    }

    private static void Group(StringBuilder html, LetterGroup group, IReadOnlyList<LetterLine> lines)
    {
        var colour = group == LetterGroup.Late ? "#9b1c1c" : "#4f5a62";
        html.Append("<h2 style=\"margin:24px 0 0;padding-bottom:2px;border-bottom:1px solid #d5dbde;font-size:14px;color:").Append(colour).Append("\">")
            .Append(LetterContent.GroupName(group)).Append(" (").Append(lines.Count).Append(")</h2>\n");
        foreach (var line in lines)
        {
            html.Append("<p style=\"margin:14px 0 2px;font-weight:600\">").Append(E(line.Title)).Append("</p>\n<p style=\"margin:0 0 12px;font-size:14px;color:").Append(colour).Append("\">");
            if (line.Committee is { } committee)
            {
                html.Append(E(committee)).Append(" · ");
            }

            html.Append(E(line.When)).Append("</p>\n");
            if (line.Answer is { } answer)
            {
                html.Append("<p style=\"margin:0 0 16px\"><a href=\"").Append(E(answer.AbsoluteUri))
                    .Append("\" style=\"display:inline-block;padding:8px 16px;background:#1b5e6e;color:#ffffff;text-decoration:none;border-radius:4px\">Lämna svar</a></p>\n");
            }
        }
    }

    private static string E(string text) => Encoder.Encode(text);
}
