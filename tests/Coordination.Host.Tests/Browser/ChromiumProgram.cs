using Microsoft.Playwright;

namespace Coordination.Host.Tests.Browser;

/// <summary>Finds a Chromium on the machine, or provides one as an npm package; the browser driver itself downloads nothing.</summary>
internal static class ChromiumProgram
{
    /// <summary>The headless shell first: it draws no window of its own around the page, which takes a third of what the browser needs of the processor.</summary>
    private static readonly string[] Names = ["chromium-headless-shell", "chrome-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome.exe", "msedge.exe"];

    /// <summary>What to say when there is none.</summary>
    public const string Missing =
        "No Chromium on this machine, and npm could not fetch one (Linux on x64 only): install it (apt-get install chromium) or name it in CHROME_PATH.";

    /// <summary>How to start it, or null. <c>COORDINATION_TEST_CHROMIUM=package</c> takes the package even where there is a browser.</summary>
    public static async Task<BrowserTypeLaunchOptions?> FindAsync()
    {
        var packageFirst = Environment.GetEnvironmentVariable("COORDINATION_TEST_CHROMIUM") == "package";
        if (!packageFirst && Installed() is { } path)
        {
            return Options(path);
        }

        return await ChromiumPackage.FetchAsync() is { } package ? Options(package.Program, package.Variables) : null;
    }

    private static string? Installed()
    {
        if (Environment.GetEnvironmentVariable("CHROME_PATH") is { Length: > 0 } named && File.Exists(named))
        {
            return named;
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }

    private static BrowserTypeLaunchOptions Options(string program, IEnumerable<KeyValuePair<string, string>>? variables = null) => new()
    {
        ExecutablePath = program,
        Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        Env = variables,
    };
}
