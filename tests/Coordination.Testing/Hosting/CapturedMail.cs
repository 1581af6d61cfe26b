using System.Collections.Concurrent;
using Coordination.Platform.Mail;

namespace Coordination.Testing.Hosting;

/// <summary>Takes the place of the mail server and keeps what it is given, byte for byte.</summary>
public sealed class CapturedMail : IMailTransport, IMailSession
{
    private readonly ConcurrentQueue<Letter> _letters = new();

    public MailRoute Route => MailRoute.Smtp;

    /// <summary>Addresses that the server does not know.</summary>
    public HashSet<string> Unknown { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>True: the server cannot be reached.</summary>
    public bool IsDown { get; set; }

    public IReadOnlyList<Letter> Letters => [.. _letters];

    public Task<IMailSession> OpenAsync(CancellationToken ct) => IsDown
        ? throw new MailServerException("The test's mail server is down.")
        : Task.FromResult<IMailSession>(this);

    public Task<IReadOnlyList<string>> SendAsync(Letter letter, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(letter);
        if (IsDown)
        {
            throw new MailServerException("The test's mail server is down.");
        }

        if (Unknown.Contains(letter.To))
        {
            throw new LetterRefusedException("550 5.1.1 No such user", isPermanent: true, isAddress: true);
        }

        _letters.Enqueue(letter);
        return Task.FromResult<IReadOnlyList<string>>([]);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
