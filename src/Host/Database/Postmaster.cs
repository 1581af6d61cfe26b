using System.Globalization;
using Coordination.Platform.Options;

namespace Coordination.Host.Database;

/// <summary>
/// Whether a server runs on a cluster. postmaster.pid and pg_ctl cannot tell where nobody reaps orphans: a killed server stays a
/// zombie whose id still answers, or the id now belongs to a stranger. A live server's working folder is the cluster; a zombie has none.
/// </summary>
internal static class Postmaster
{
    public static async Task<bool> IsRunningAsync(string cluster, PostgresBinaries binaries, UnprivilegedUser? user, CancellationToken ct)
    {
        if (!OperatingSystem.IsLinux())
        {
            var status = await ServerProgram.RunAsync(binaries.PgCtl, ["-D", cluster, "status"], cluster, user, ct);
            return status.ExitCode == 0;
        }

        return ReadPid(cluster) is { } pid && WorksIn(pid, RealPath(cluster));
    }

    /// <summary>Backends of a killed server end by themselves within moments; until then the cluster must not be opened again.</summary>
    public static async Task WaitForOrphansAsync(string cluster, CancellationToken ct)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var real = RealPath(cluster);
        for (var tries = 0; Processes().Any(pid => WorksIn(pid, real)); tries++)
        {
            if (tries > 300)
            {
                throw new CannotStartException($"Processes of an earlier PostgreSQL still work in {cluster}.", "End them and start again.");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), ct);
        }
    }

    public static int? ReadPid(string cluster)
    {
        try
        {
            return int.TryParse(File.ReadLines(Path.Combine(cluster, "postmaster.pid")).FirstOrDefault(), CultureInfo.InvariantCulture, out var pid) ? pid : null;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    private static IEnumerable<int> Processes() => Directory.EnumerateDirectories("/proc")
        .Select(p => int.TryParse(Path.GetFileName(p), CultureInfo.InvariantCulture, out var pid) ? pid : 0)
        .Where(pid => pid > 0);

    private static bool WorksIn(int pid, string realPath)
    {
        try
        {
            return File.ResolveLinkTarget($"/proc/{pid}/cwd", returnFinalTarget: false)?.FullName == realPath;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Gone, a zombie, or another user's: not a server that this user started.
            return false;
        }
    }

    /// <summary>The folder as the kernel names it, with every symbolic link on the way resolved.</summary>
    private static string RealPath(string folder)
    {
        var real = Path.GetPathRoot(folder)!;
        foreach (var part in Path.GetRelativePath(real, folder).Split(Path.DirectorySeparatorChar))
        {
            real = Path.Combine(real, part);
            if (new DirectoryInfo(real).ResolveLinkTarget(returnFinalTarget: true) is { } target)
            {
                real = RealPath(target.FullName);
            }
        }

        return real;
    }
}
