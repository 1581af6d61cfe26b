using Coordination.Platform.Options;

namespace Coordination.Host.Database;

/// <summary>Where the built-in database lives on this machine.</summary>
internal static class DataFolder
{
    /// <summary>
    /// The user's own application data. Root has none that serves: PostgreSQL refuses to run as root, and the user it runs as
    /// instead cannot enter root's home, so root gets the place that services use.
    /// </summary>
    public static string Default => UnprivilegedUser.IsRoot && OperatingSystem.IsLinux()
        ? "/var/lib/coordination"
        : Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
            "Coordination");

    public static string Resolve(string? configured) => Path.GetFullPath(string.IsNullOrWhiteSpace(configured) ? Default : configured);

    /// <summary>Makes the folder and proves that the database's user can work in it.</summary>
    /// <exception cref="CannotStartException">It cannot.</exception>
    public static async Task PrepareAsync(string folder, UnprivilegedUser? user, CancellationToken ct)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new CannotStartException($"The data folder {folder} cannot be made: {e.Message}", "Choose another with Coordination__DataFolder.", e);
        }

        if (user is null)
        {
            return;
        }

        await ServerProgram.RunOrRefuseAsync("chown", [$"{user.Uid}:{user.Gid}", folder], folder, null, ct);
        var reach = await ServerProgram.RunAsync("test", ["-w", folder], "/", user, ct);
        if (reach.ExitCode != 0)
        {
            throw new CannotStartException(
                $"The data folder {folder} cannot be reached by the user {user.Name}, under which PostgreSQL runs because it refuses to run as root"
                + (ClosedParent(folder) is { } closed ? $": {closed} is closed to other users." : "."),
                "Choose another folder with Coordination__DataFolder, or open that one.");
        }
    }

    private static string? ClosedParent(string folder)
    {
        for (var parent = Path.GetDirectoryName(folder); parent is not null; parent = Path.GetDirectoryName(parent))
        {
            if (!OperatingSystem.IsWindows() && !File.GetUnixFileMode(parent).HasFlag(UnixFileMode.OtherExecute))
            {
                return parent;
            }
        }

        return null;
    }
}
