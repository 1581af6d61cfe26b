using Coordination.Platform.Options;

namespace Coordination.Host.Database;

/// <summary>
/// File locks that end with their process, however it ends: <c>start.lock</c> is held around init, start and stop;
/// <c>users.lock</c> is shared by all hosts that use the server, so that the last one out knows that it is.
/// </summary>
internal static class ClusterLocks
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    /// <summary>Waits until nobody else is starting or stopping the server.</summary>
    public static async Task<FileStream> StartingAsync(string folder, CancellationToken ct)
    {
        var path = Path.Combine(folder, "start.lock");
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            if (TryOpen(path, FileAccess.ReadWrite, FileShare.None) is { } held)
            {
                return held;
            }

            if (waited > Patience)
            {
                throw new CannotStartException($"Another process has held {path} for {Patience.TotalMinutes} minutes.", "Find and end it.");
            }

            await Task.Delay(Pause, ct);
        }
    }

    /// <summary>Says that this process uses the server. Asked for only while holding <see cref="StartingAsync"/>, so nobody holds it alone.</summary>
    public static FileStream Using(string folder) =>
        TryOpen(UsersLock(folder), FileAccess.Read, FileShare.Read)
        ?? throw new CannotStartException($"{UsersLock(folder)} is held by another process that is not a host of this product.", "Find and end it.");

    /// <summary>Null when somebody still uses the server.</summary>
    public static FileStream? TryAlone(string folder) => TryOpen(UsersLock(folder), FileAccess.ReadWrite, FileShare.None);

    private static string UsersLock(string folder) => Path.Combine(folder, "users.lock");

    private static FileStream? TryOpen(string path, FileAccess access, FileShare share)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, access, share);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new CannotStartException($"{path} belongs to another user: {e.Message}", "Start the product as that user, or choose another folder with Coordination__DataFolder.", e);
        }
        catch (IOException e) when (IsHeld(e))
        {
            return null;
        }
    }

    /// <summary>Windows says sharing violation, Linux and macOS "would block"; anything else, such as a full disk, is no lock.</summary>
    private static bool IsHeld(IOException e) => (e.HResult & 0xFFFF) is 32 or 11 or 35;
}
