using System.ComponentModel.DataAnnotations;

namespace Coordination.Platform.Mail;

/// <summary>Section <c>Mail</c>. Without a host and a folder, letters wait until one is configured.</summary>
public sealed class MailOptions : IValidatableObject
{
    /// <summary>Off on hosts that only serve pages, and in tests that send by hand.</summary>
    public bool RunSender { get; set; } = true;

    /// <summary>The SMTP server, by the name in its certificate.</summary>
    public string? Host { get; set; }

    /// <summary>0: the usual one for <see cref="Security"/> (25, 587 or 465).</summary>
    [Range(0, 65535)]
    public int Port { get; set; }

    /// <summary>How the connection is protected. There is no falling back to an unprotected one.</summary>
    public MailSecurity Security { get; set; } = MailSecurity.StartTls;

    /// <summary>A PEM file of certificate authorities to trust instead of the machine's, for a server with a certificate of its own.</summary>
    public string? TrustedCertificates { get; set; }

    public string? UserName { get; set; }

    public string? Password { get; set; }

    /// <summary>Development: write letters as .eml files here instead of sending them.</summary>
    public string? PickupFolder { get; set; }

    /// <summary>The stable sender address; failure reports come back to it.</summary>
    public string? From { get; set; }

    [StringLength(200)]
    public string FromName { get; set; } = "Coordination";

    /// <summary>A box that somebody reads.</summary>
    public string? ReplyTo { get; set; }

    [Range(typeof(TimeSpan), "00:00:00.05", "01:00:00")]
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Letters claimed at a time; small, so that no letter's lease runs out while others are sent.</summary>
    [Range(1, 500)]
    public int Batch { get; set; } = 20;

    /// <summary>After this long another host may send a letter that this one holds.</summary>
    [Range(typeof(TimeSpan), "00:00:05", "1.00:00:00")]
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How long one letter may take, and how long the server may be silent.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>A letter without an expiry of its own is given up when it has waited this long.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "30.00:00:00")]
    public TimeSpan GiveUpAfter { get; set; } = TimeSpan.FromDays(5);

    /// <summary>The port to connect to.</summary>
    internal int EffectivePort => Port != 0 ? Port : Security switch { MailSecurity.None => 25, MailSecurity.StartTls => 587, _ => 465 };

    /// <summary>Right-hand side of Message-IDs and List-Ids.</summary>
    internal string Domain => From is { } from && EmailAddress.IsValid(from) ? EmailAddress.DomainOf(from) : "coordination.invalid";

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Host is not null && PickupFolder is not null)
        {
            yield return new("Set either Host or PickupFolder, not both.", [nameof(PickupFolder)]);
        }

        if ((Host is not null || PickupFolder is not null) && From is null)
        {
            yield return new("Set the sender's address.", [nameof(From)]);
        }

        foreach (var (name, value) in new[] { (nameof(From), From), (nameof(ReplyTo), ReplyTo) })
        {
            if (value is not null && !EmailAddress.IsValid(value))
            {
                yield return new($"\"{value}\" is not an e-mail address.", [name]);
            }
        }

        if (UserName is null != Password is null)
        {
            yield return new("Set both UserName and Password, or neither.", [nameof(Password)]);
        }

        if (UserName is not null && Security == MailSecurity.None)
        {
            yield return new("A password is never sent over an unprotected connection: use StartTls or Tls.", [nameof(Security)]);
        }

        if (TrustedCertificates is not null && !File.Exists(TrustedCertificates))
        {
            yield return new("The file does not exist.", [nameof(TrustedCertificates)]);
        }
    }
}

/// <summary>How the connection to the mail server is protected.</summary>
public enum MailSecurity
{
    /// <summary>Not at all; only for a server on the same machine or network.</summary>
    None,

    /// <summary>Begins unprotected and must become protected before anything else is said.</summary>
    StartTls,

    /// <summary>Protected from the first byte.</summary>
    Tls,
}
