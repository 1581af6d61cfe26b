namespace Coordination.Platform.Mail;

/// <summary>Writes letters as .eml files, to be opened in a mail program while developing.</summary>
internal sealed class PickupFolderTransport(string folder) : IMailTransport, IMailSession
{
    public MailRoute Route => MailRoute.PickupFolder;

    public Task<IMailSession> OpenAsync(CancellationToken ct)
    {
        try
        {
            Directory.CreateDirectory(folder);
            return Task.FromResult<IMailSession>(this);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new MailServerException($"The folder Mail:PickupFolder cannot be used: {exception.Message}", exception);
        }
    }

    public async Task<IReadOnlyList<string>> SendAsync(Letter letter, CancellationToken ct)
    {
        var path = Path.Combine(folder, $"{letter.MessageId.Split('@')[0]}.eml");
        try
        {
            await File.WriteAllBytesAsync(path + ".part", letter.Content, ct);
            File.Move(path + ".part", path, overwrite: true);
            return [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new MailServerException($"The folder Mail:PickupFolder cannot be written: {exception.Message}", exception);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
