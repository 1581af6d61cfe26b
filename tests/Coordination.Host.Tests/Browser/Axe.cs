using System.Diagnostics;
using System.Text.Json;
using Microsoft.Playwright;

namespace Coordination.Host.Tests.Browser;

/// <summary>axe-core: the accessibility rules that a program can decide. Installed beside the Host; fetched here when the build had no Node.</summary>
internal static class Axe
{
    private static readonly Lazy<Task<string?>> Source = new(LoadAsync);

    /// <summary>What to say when it cannot be had.</summary>
    public const string Missing = "axe-core is not installed and npm cannot install it: run npm ci in src/Host.";

    /// <summary>The script's text, or null.</summary>
    public static Task<string?> SourceAsync() => Source.Value;

    /// <summary>What breaks WCAG 2.0 to 2.2 A and AA or good practice on the page as it is shown, each with its places.</summary>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page, string source)
    {
        // Evaluated and not added as an element: the page's own content security policy stays in force.
        await page.EvaluateAsync($"() => {{ if (!window.axe) {{ {source} }} }}");
        var found = await page.EvaluateAsync<JsonElement>("""
            async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
              .map(v => `${v.id}: ${v.help}: ${v.nodes.map(n => n.target.join(' ')).join(', ')}`)
            """);
        return [.. found.EnumerateArray().Select(v => v.GetString()!)];
    }

    private static async Task<string?> LoadAsync()
    {
        var file = Path.Combine(Repository.HostFolder, "node_modules", "axe-core", "axe.min.js");
        if (!File.Exists(file))
        {
            await InstallAsync();
        }

        return File.Exists(file) ? await File.ReadAllTextAsync(file) : null;
    }

    private static async Task InstallAsync()
    {
        try
        {
            using var npm = Process.Start(new ProcessStartInfo("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])
            {
                WorkingDirectory = Repository.HostFolder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            });
            await npm!.WaitForExitAsync();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // No npm on this machine: the tests say so and skip.
        }
    }
}
