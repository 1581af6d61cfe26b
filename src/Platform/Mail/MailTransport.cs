namespace Coordination.Platform.Mail;

/// <summary>How letters leave.</summary>
public enum MailRoute
{
    /// <summary>Not configured: letters wait.</summary>
    None,

    /// <summary>To the configured SMTP server.</summary>
    Smtp,

    /// <summary>As files into a folder; for development.</summary>
    PickupFolder,
}

/// <summary>The way out; tests put a capture in its place.</summary>
public interface IMailTransport
{
    MailRoute Route { get; }

    /// <summary>Opens a session that several letters share.</summary>
    /// <exception cref="MailServerException">The server cannot be used now.</exception>
    Task<IMailSession> OpenAsync(CancellationToken ct);
}

/// <summary>An open way out.</summary>
public interface IMailSession : IAsyncDisposable
{
    /// <summary>Returns when the server has taken responsibility for the letter.</summary>
    /// <returns>Copies that were refused while the letter itself was accepted: what the server said.</returns>
    /// <exception cref="LetterRefusedException">The server refuses this letter; the session goes on.</exception>
    /// <exception cref="MailServerException">The session is over.</exception>
    Task<IReadOnlyList<string>> SendAsync(Letter letter, CancellationToken ct);
}

/// <summary>The server said no to one letter.</summary>
/// <param name="reply">Its words.</param>
/// <param name="isPermanent">Asking again is no use (5yz).</param>
/// <param name="isAddress">It is the recipient's address that is wrong.</param>
public sealed class LetterRefusedException(string reply, bool isPermanent, bool isAddress) : Exception(reply)
{
    public bool IsPermanent { get; } = isPermanent;

    public bool IsAddress { get; } = isAddress;
}

/// <summary>The server cannot be reached, trusted or used; no letter is to blame.</summary>
public sealed class MailServerException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The connection ended after the letter's content was begun: the server may have it.</summary>
    public bool DuringContent { get; init; }
}

/// <summary>Letters wait until somebody configures a way out.</summary>
internal sealed class NoTransport : IMailTransport
{
    public MailRoute Route => MailRoute.None;

    public Task<IMailSession> OpenAsync(CancellationToken ct) => throw new MailServerException("No mail server is configured.");
}
