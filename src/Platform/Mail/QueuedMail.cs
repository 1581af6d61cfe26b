using System.Text.Json;
using Coordination.Platform.Messaging;
using Coordination.Platform.Persistence;
using Microsoft.Extensions.Options;

namespace Coordination.Platform.Mail;

/// <summary>A letter to be sent after the commit that decides it.</summary>
public sealed record QueuedMail
{
    /// <summary>What makes this letter this letter, for example <c>digest:KS:2026-03-02:anna@…</c>; a second one fails the commit.</summary>
    public required string DedupKey { get; init; }

    public required string ToAddress { get; init; }

    public string? ToName { get; init; }

    public IReadOnlyList<string> Cc { get; init; } = [];

    public required string Subject { get; init; }

    /// <summary>Complete by itself, 76 columns.</summary>
    public required string Text { get; init; }

    public string? Html { get; init; }

    /// <summary>A whole iCalendar object with its METHOD.</summary>
    public string? Calendar { get; init; }

    /// <summary>Language of the text: <c>sv</c> or <c>en</c>.</summary>
    public string Language { get; init; } = "sv";

    /// <summary>Groups letters on pages, for example a committee's code.</summary>
    public string? Topic { get; init; }

    /// <summary>Groups letters in the recipient's program: lower-case letters, digits and hyphens, for example <c>ks</c>.</summary>
    public string? ListKey { get; init; }

    /// <summary>The group's name as the recipient's program shows it.</summary>
    public string? ListName { get; init; }

    /// <summary>Keys of earlier letters' series, so that programs show them as one thread; made into stable ids by the queue.</summary>
    public string? ThreadKey { get; init; }

    /// <summary>Where to write to be taken off the list or hand over.</summary>
    public string? UnsubscribeAddress { get; init; }

    /// <summary>Settings page where a recipient can hand over, pause or change the day; not a one-click link.</summary>
    public Uri? UnsubscribePage { get; init; }

    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>Sent by then or not at all.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}

/// <summary>Puts letters into the commit of a module. Singleton.</summary>
public sealed class MailQueue(IOptions<MailOptions> options, TimeProvider clock)
{
    private const int LongestSubject = 300;

    /// <summary>Adds the letter; it is sent when, and only when, the caller's commit succeeds.</summary>
    /// <returns>The row, whose <see cref="MailRow.MessageId"/> and id a module may note.</returns>
    /// <exception cref="ArgumentException">An address, header value or language is malformed: validate before you queue.</exception>
    public MailRow Add(ModuleDbContext db, QueuedMail mail)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(mail);
        var row = Make(mail);
        db.Mail.Add(row);
        return row;
    }

    internal MailRow Make(QueuedMail mail)
    {
        foreach (var address in mail.Cc.Append(mail.ToAddress))
        {
            if (!EmailAddress.IsValid(address))
            {
                throw new ArgumentException("Not an e-mail address; validate with EmailAddress.IsValid.", nameof(mail));
            }
        }

        var (id, now) = (Guid.CreateVersion7(), clock.GetUtcNow());
        return new MailRow
        {
            Id = id,
            DedupKey = mail.DedupKey,
            MessageId = $"{id:N}@{options.Value.Domain}",
            ToAddress = mail.ToAddress,
            ToName = mail.ToName is null ? null : MimeHeader.OneLine(mail.ToName),
            CcAddresses = mail.Cc.Count == 0 ? null : string.Join(',', mail.Cc),
            Subject = Shorten(MimeHeader.OneLine(mail.Subject)),
            TextBody = mail.Text,
            HtmlBody = mail.Html,
            CalendarBody = mail.Calendar,
            Headers = JsonSerializer.Serialize(ListHeaders(mail), MessageJson.Options),
            Topic = mail.Topic,
            CreatedAt = now,
            VisibleAt = mail.NotBefore ?? now,
            ExpiresAt = mail.ExpiresAt,
        };
    }

    private static string Shorten(string subject) => subject.Length <= LongestSubject ? subject : subject[..(LongestSubject - 1)] + "…";

    private Dictionary<string, string> ListHeaders(QueuedMail mail)
    {
        var domain = options.Value.Domain;
        var headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["Content-Language"] = mail.Language };
        if (mail.ListKey is { } key)
        {
            headers["List-Id"] = $"{(mail.ListName is { } name ? MimeHeader.Phrase(name, "List-Id: ".Length) + " " : "")}<{key}.{domain}>";
        }

        if (mail.ThreadKey is { } thread)
        {
            headers["References"] = $"<{thread}@{domain}>";
        }

        string?[] ways = [mail.UnsubscribeAddress is { } to ? $"<mailto:{EmailAddress.ToSent(to)}>" : null, mail.UnsubscribePage is { } page ? $"<{page.AbsoluteUri}>" : null];
        if (ways.Any(w => w is not null))
        {
            headers["List-Unsubscribe"] = string.Join(", ", ways.OfType<string>());
        }

        foreach (var value in headers.Values)
        {
            MimeHeader.RequireSafe(value);
        }

        return headers;
    }
}
