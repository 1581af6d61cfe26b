using System.Diagnostics;
using System.Text.Json;
using Microsoft.Playwright;

namespace Coordination.Host.Tests.Browser;

/// <summary>axe-core: the accessibility rules that a program can decide. Installed beside the Host; fetched here when the build had no Node.</summary>
internal static class Axe
{
    /// <summary>Its text, or null where it cannot be had.</summary>
    public static readonly Lazy<Task<string?>> Source = new(LoadAsync);

    /// <summary>What to say when it cannot be had.</summary>
    private const string Missing = "axe-core is not installed and npm cannot install it: run npm ci in src/Host.";

    /// <summary>Asserts that the page as it is shown breaks nothing of WCAG 2.0 to 2.2 A and AA or good practice, and leaves a picture of it for people.</summary>
    /// <param name="tab">Where it is shown.</param>
    /// <param name="what">Names the picture and the failure.</param>
    public static async Task ShouldPassAsync(BrowserTab tab, string what)
    {
        Assert.SkipWhen(await Source.Value is null, Missing);
        if (Repository.WantsPictures)
        {
            var name = string.Join('-', what.Split(['/', ' ', '{', '}', ':', '?', '(', ')', '|', '[', ']', '^', '$'], StringSplitOptions.RemoveEmptyEntries));
            await tab.Page.ScreenshotAsync(new() { Path = Path.Combine(Repository.PictureFolder, $"{name}.png"), FullPage = true });
        }

        (await ViolationsAsync(tab.Page)).ShouldBeEmpty(what);
    }

    private static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page)
    {
        // From the product's own address, as its content security policy wants; the browser keeps it, read and compiled, from page to page.
        if (!await page.EvaluateAsync<bool>("() => !!window.axe"))
        {
            await page.AddScriptTagAsync(new() { Url = AxeFile.Address });
        }

        var found = await page.EvaluateAsync<JsonElement>("""
            async () => (await axe.run(document, { preload: false, resultTypes: ['violations'] })).violations
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
