using System.Collections;
using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Coordination.Host.Tests.Browser;

/// <summary>A Chromium with the libraries it needs as an npm package, for machines without one; fetched once into the build's own folder.</summary>
internal static class ChromiumPackage
{
    private const string Name = "@sparticuz/chromium";
    private const string Version = "147.0.0";

    private static string Home => Path.Combine(Repository.Root, "artifacts", "chromium", Version);

    /// <returns>The program and the variables to start it with; null where npm or the package is not to be had.</returns>
    public static async Task<(string Program, IReadOnlyDictionary<string, string> Variables)?> FetchAsync()
    {
        if (!OperatingSystem.IsLinux() || RuntimeInformation.OSArchitecture != Architecture.X64)
        {
            return null;
        }

        var program = Path.Combine(Home, "chromium");
        if (!File.Exists(program) && !await UnpackAsync())
        {
            return null;
        }

        var variables = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(v => (string)v.Key, v => (string)v.Value!, StringComparer.Ordinal);
        variables["LD_LIBRARY_PATH"] = $"{Path.Combine(Home, "lib")}:{Home}";
        return (program, variables);
    }

    /// <summary>Made beside and then renamed: one that was cut short is never taken for a whole one.</summary>
    [SupportedOSPlatform("linux")]
    private static async Task<bool> UnpackAsync()
    {
        var unfinished = Directory.CreateDirectory($"{Home}.{Guid.CreateVersion7():N}").FullName;
        if (!await InstallAsync(unfinished))
        {
            return false;
        }

        var packed = Path.Combine(unfinished, "node_modules", "@sparticuz", "chromium", "bin");
        foreach (var archive in new[] { "al2023.tar.br", "swiftshader.tar.br" })
        {
            await using var tar = Open(Path.Combine(packed, archive));
            await TarFile.ExtractToDirectoryAsync(tar, unfinished, overwriteFiles: true);
        }

        var program = Path.Combine(unfinished, "chromium");
        await using (var source = Open(Path.Combine(packed, "chromium.br")))
        await using (var target = File.Create(program))
        {
            await source.CopyToAsync(target);
        }

        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Directory.Move(unfinished, Home);
        return true;
    }

    private static BrotliStream Open(string file) => new(File.OpenRead(file), CompressionMode.Decompress);

    private static async Task<bool> InstallAsync(string folder)
    {
        try
        {
            using var npm = Process.Start(new ProcessStartInfo(
                "npm", ["install", "--prefix", folder, "--no-save", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", $"{Name}@{Version}"])
            {
                WorkingDirectory = folder,
            });
            await npm!.WaitForExitAsync();
            return npm.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // No npm on this machine: the tests say so and skip.
            return false;
        }
    }
}
