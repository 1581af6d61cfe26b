using System.Diagnostics;
using Coordination.Host.Database;
using Coordination.Testing.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace Coordination.Benchmarks;

/// <summary>From nothing to an open address, and again on what is there, beside the database alone.</summary>
internal static class StartBenchmark
{
    public static async Task RunAsync(Report report)
    {
        var root = Directory.CreateTempSubdirectory("coordination-start");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(root.FullName, (UnixFileMode)0b111_101_101);
        }

        var (cold, warm) = await DatabaseAloneAsync(Path.Combine(root.FullName, "database"));
        var product = Path.Combine(root.FullName, "product");
        report.Compare("Start from nothing: database made, migrated, address open", await StartAsync(product), "the database alone", cold);
        report.Compare("Start on what is there", await StartAsync(product), "the database alone", warm);
        root.Delete(recursive: true);
    }

    private static async Task<TimeSpan> StartAsync(string folder)
    {
        var started = Stopwatch.GetTimestamp();
        await using var host = await KillableHost.StartAsync([$"--Coordination:DataFolder={folder}"]);
        var elapsed = Stopwatch.GetElapsedTime(started);
        await host.StopAsync();
        return elapsed;
    }

    private static async Task<(TimeSpan Cold, TimeSpan Warm)> DatabaseAloneAsync(string folder)
    {
        var times = new List<TimeSpan>();
        for (var i = 0; i < 2; i++)
        {
            var started = Stopwatch.GetTimestamp();
            await using var server = await BuiltInServer.StartAsync(new BuiltInServerSettings(folder, null), NullLogger.Instance, CancellationToken.None);
            times.Add(Stopwatch.GetElapsedTime(started));
        }

        return (times[0], times[1]);
    }
}
