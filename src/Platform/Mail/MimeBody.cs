using System.Text;
using System.Text.RegularExpressions;
using Coordination.Platform.Persistence;

namespace Coordination.Platform.Mail;

/// <summary>
/// The parts of a letter. Text and HTML are alternatives; an invitation (REQUEST, CANCEL) is a third, so that programs offer to
/// answer it; dates to take note of (PUBLISH) are an attachment, or some programs would show them instead of the text.
/// </summary>
internal static partial class MimeBody
{
    public static void Append(StringBuilder output, MailRow row)
    {
        var text = new MimePart($"text/plain; charset=utf-8", "quoted-printable", QuotedPrintable.Encode(row.TextBody));
        var html = row.HtmlBody is { } h ? new MimePart("text/html; charset=utf-8", "quoted-printable", QuotedPrintable.Encode(h)) : null;
        var method = row.CalendarBody is { } c && Method().Match(c) is { Success: true } match ? match.Groups[1].Value.ToUpperInvariant() : "PUBLISH";
        var calendar = row.CalendarBody is { } ics ? Calendar(ics, method) : null;
        var isInvitation = calendar is not null && method != "PUBLISH";

        var readable = Join("alternative", row.Id, [text, html, isInvitation ? calendar : null]);
        var whole = Join("mixed", row.Id, [readable, isInvitation ? null : calendar]);
        MimeHeader.Append(output, "Content-Type", whole.ContentType);
        if (whole.Encoding is { } encoding) MimeHeader.Append(output, "Content-Transfer-Encoding", encoding);
        output.Append("\r\n").Append(whole.Content);
        if (!whole.Content.EndsWith("\r\n", StringComparison.Ordinal)) output.Append("\r\n");
    }

    private static MimePart Calendar(string ics, string method)
    {
        var folded = Convert.ToBase64String(Encoding.UTF8.GetBytes(ics.ReplaceLineEndings("\r\n"))).Chunk(76).Select(line => new string(line));
        return new MimePart($"text/calendar; charset=utf-8; method={method}; name=\"kalender.ics\"", "base64", string.Join("\r\n", folded))
        {
            Disposition = method == "PUBLISH" ? "attachment; filename=\"kalender.ics\"" : null,
        };
    }

    private static MimePart Join(string kind, Guid id, IReadOnlyList<MimePart?> maybe)
    {
        var parts = maybe.OfType<MimePart>().ToList();
        if (parts.Count == 1)
        {
            return parts[0];
        }

        // "=_" cannot stand in quoted-printable or base64, so no part can hold the boundary.
        var boundary = $"=_{kind}_{id:N}";
        var output = new StringBuilder();
        foreach (var part in parts)
        {
            output.Append("--").Append(boundary).Append("\r\n");
            MimeHeader.Append(output, "Content-Type", part.ContentType);
            if (part.Encoding is { } encoding) MimeHeader.Append(output, "Content-Transfer-Encoding", encoding);
            if (part.Disposition is { } disposition) MimeHeader.Append(output, "Content-Disposition", disposition);
            output.Append("\r\n").Append(part.Content).Append("\r\n");
        }

        output.Append("--").Append(boundary).Append("--\r\n");
        return new MimePart($"multipart/{kind}; boundary=\"{boundary}\"", null, output.ToString());
    }

    [GeneratedRegex(@"^METHOD:([A-Z]+)\s*$", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Method();

    private sealed record MimePart(string ContentType, string? Encoding, string Content)
    {
        public string? Disposition { get; init; }
    }
}
