using System.Globalization;
using System.Text;
using System.Text.Json;
using Coordination.Platform.Messaging;
using Coordination.Platform.Organisations;
using Coordination.Platform.Persistence;

namespace Coordination.Platform.Mail;

/// <summary>A letter in its final form.</summary>
/// <param name="From">Where failure reports go.</param>
/// <param name="To">Whom it is for.</param>
/// <param name="Cc">Who gets a copy.</param>
/// <param name="Content">Headers and body, CRLF, seven bits unless <paramref name="NeedsUtf8"/>.</param>
/// <param name="NeedsUtf8">An address has other letters than ASCII before the @.</param>
/// <param name="MessageId">Without angle brackets.</param>
public sealed record Letter(string From, string To, IReadOnlyList<string> Cc, byte[] Content, bool NeedsUtf8, string MessageId)
{
    /// <summary>Writes a waiting letter out.</summary>
    /// <exception cref="ArgumentException">A value cannot be sent.</exception>
    /// <exception cref="FormatException">An address is none.</exception>
    public static Letter Write(MailRow row, MailOptions options, DateTimeOffset now, OrganisationFacts? organisation = null)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(options);
        var from = EmailAddress.ToSent(options.From ?? throw new ArgumentException("No sender address is configured.", nameof(options)));
        var to = EmailAddress.ToSent(row.ToAddress);
        string[] cc = [.. (row.CcAddresses ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(EmailAddress.ToSent)];
        var replyTo = (organisation?.ReplyAddress ?? options.ReplyTo) is { } reply ? EmailAddress.ToSent(reply) : null;
        var utf8 = cc.Append(to).Append(from).Append(replyTo ?? "").Any(a => !Ascii.IsValid(a));

        var output = new StringBuilder();
        MimeHeader.Append(output, "Date", now.ToUniversalTime().ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture));
        MimeHeader.Append(output, "From", Mailbox("From", organisation?.SenderName ?? options.FromName, from), utf8);
        MimeHeader.Append(output, "To", Mailbox("To", row.ToName, to), utf8);
        if (cc.Length > 0) MimeHeader.Append(output, "Cc", string.Join(", ", cc), utf8);
        if (replyTo is not null) MimeHeader.Append(output, "Reply-To", replyTo, utf8);
        MimeHeader.AppendText(output, "Subject", MimeHeader.OneLine(row.Subject));
        MimeHeader.Append(output, "Message-ID", $"<{row.MessageId}>");
        MimeHeader.Append(output, "Auto-Submitted", "auto-generated");

        // Not "All": that also stops reports of failed delivery.
        MimeHeader.Append(output, "X-Auto-Response-Suppress", "OOF, AutoReply");
        foreach (var (name, value) in Extra(row))
        {
            MimeHeader.Append(output, name, value);
        }

        MimeHeader.Append(output, "MIME-Version", "1.0");
        MimeBody.Append(output, row);
        return new(from, to, cc, Encoding.UTF8.GetBytes(output.ToString()), utf8, row.MessageId);
    }

    private static string Mailbox(string header, string? name, string address) =>
        string.IsNullOrWhiteSpace(name) ? address : $"{MimeHeader.Phrase(name, header.Length + 2)} <{address}>";

    private static Dictionary<string, string> Extra(MailRow row)
    {
        var headers = row.Headers is null ? [] : JsonSerializer.Deserialize<Dictionary<string, string>>(row.Headers, MessageJson.Options) ?? [];
        return headers.Keys.All(n => n.Length > 0 && n.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
            ? headers
            : throw new ArgumentException("A header name is malformed.", nameof(row));
    }
}
