namespace Coordination.Host.Tests.Browser;

/// <summary>Finds a Chromium on the machine; nothing is downloaded by the browser driver itself.</summary>
internal static class ChromiumProgram
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome.exe", "msedge.exe"];

    /// <summary>What to say when there is none.</summary>
    public const string Missing = "No Chromium on this machine: install one (apt-get install chromium) or name it in CHROME_PATH.";

    /// <summary>Its path, or null.</summary>
    public static string? Find()
    {
        if (Environment.GetEnvironmentVariable("CHROME_PATH") is { Length: > 0 } named && File.Exists(named))
        {
            return named;
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }
}
