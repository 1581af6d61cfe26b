using System.Diagnostics;
using System.Text.Json;
using Microsoft.Playwright;

namespace Coordination.Host.Tests.Browser;

/// <summary>axe-core: the accessibility rules that a program can decide. Installed beside the Host; fetched here when the build had no Node.</summary>
internal static class Axe
{
    private static readonly Lazy<Task<string?>> Source = new(LoadAsync);

    /// <summary>What to say when it cannot be had.</summary>
    private const string Missing = "axe-core is not installed and npm cannot install it: run npm ci in src/Host.";

    /// <summary>What can differ between the light and the dark form of a page.</summary>
    public const string Colours = "color-contrast,link-in-text-block";

    /// <summary>Asserts that the page as it is shown breaks nothing of WCAG 2.0 to 2.2 A and AA or good practice, and leaves a picture of it for people.</summary>
    /// <param name="tab">Where it is shown.</param>
    /// <param name="what">Names the picture and the failure.</param>
    /// <param name="rules">Only these, parted by commas; else all.</param>
    public static async Task ShouldPassAsync(BrowserTab tab, string what, string rules = "")
    {
        var source = await Source.Value;
        Assert.SkipWhen(source is null, Missing);
        if (Repository.WantsPictures)
        {
            var name = string.Join('-', what.Split(['/', ' ', '{', '}', ':', '?', '(', ')', '|', '[', ']', '^', '$'], StringSplitOptions.RemoveEmptyEntries));
            await tab.Page.ScreenshotAsync(new() { Path = Path.Combine(Repository.PictureFolder, $"{name}.png"), FullPage = true });
        }

        (await ViolationsAsync(tab.Page, source!, rules)).ShouldBeEmpty(what);
    }

    private static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page, string source, string rules)
    {
        // Half a megabyte goes to the page once. Evaluated and not added as an element: the page's own content security policy stays in force.
        if (!await page.EvaluateAsync<bool>("() => !!window.axe"))
        {
            await page.EvaluateAsync($"() => {{ {source} }}");
        }

        var found = await page.EvaluateAsync<JsonElement>("""
            async rules => (await axe.run(document, { preload: false, resultTypes: ['violations'], ...(rules && { runOnly: rules.split(',') }) })).violations
              .map(v => `${v.id}: ${v.help}: ${v.nodes.map(n => n.target.join(' ')).join(', ')}`)
            """, rules);
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
