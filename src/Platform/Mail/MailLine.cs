namespace Coordination.Platform.Mail;

/// <summary>
/// The connection of one sweep: opened for the first letter, opened again when the server has hung up meanwhile. A letter that is
/// begun is finished also when the host stops, within the session's own time limit: broken off, it might leave twice.
/// </summary>
internal sealed class MailLine(IMailTransport transport) : IAsyncDisposable
{
    private IMailSession? _session;

    public async Task<IReadOnlyList<string>> SendAsync(Letter letter, CancellationToken ct)
    {
        var isFresh = _session is null;
        _session ??= await transport.OpenAsync(ct);
        try
        {
            return await _session.SendAsync(letter, CancellationToken.None);
        }
        catch (MailServerException exception)
        {
            await CloseAsync();
            if (isFresh || exception.DuringContent)
            {
                throw;
            }
        }

        // Many servers take only so many letters on one connection.
        _session = await transport.OpenAsync(ct);
        return await _session.SendAsync(letter, CancellationToken.None);
    }

    public async ValueTask DisposeAsync() => await CloseAsync();

    private async Task CloseAsync()
    {
        var session = _session;
        _session = null;
        if (session is not null)
        {
            await session.DisposeAsync();
        }
    }
}
