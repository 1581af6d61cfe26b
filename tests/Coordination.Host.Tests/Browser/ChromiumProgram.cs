using Microsoft.Playwright;

namespace Coordination.Host.Tests.Browser;

/// <summary>Finds a Chromium on the machine, or provides one as an npm package; the browser driver itself downloads nothing.</summary>
internal static class ChromiumProgram
{
    /// <summary>The headless shell first: it draws no window of its own around the page, which takes a third of what the browser needs of the processor.</summary>
    private static readonly string[] Names = ["chromium-headless-shell", "chrome-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome.exe", "msedge.exe"];

    private static readonly string[] Plain = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    /// <summary>A page's script runs once or twice: it is not worth being compiled to run fast.</summary>
    private static readonly string[] RunOnce = ["--js-flags=--no-opt --no-maglev"];

    /// <summary>Styles and places are computed when they are asked for; what they look like is drawn when a picture is ordered, which nobody does.</summary>
    private static readonly string[] Undrawn = ["--enable-begin-frame-control", "--run-all-compositor-stages-before-draw"];

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

    /// <summary>
    /// How to start one for pages that are measured and never looked at, or null where this Chromium cannot: drawing them took a third of it. Who
    /// clicks needs the other, for a button is pressed when it has been drawn in one place twice.
    /// </summary>
    public static BrowserTypeLaunchOptions? WithoutDrawing(BrowserTypeLaunchOptions options) =>
        Path.GetFileName(options.ExecutablePath)!.Contains("headless-shell", StringComparison.Ordinal) ? new(options) { Args = [.. options.Args!, .. Undrawn] } : null;

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
        Args = [.. Plain, .. RunOnce],
        Env = variables,
    };
}
