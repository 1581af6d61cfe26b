using Coordination.Benchmarks;
using Coordination.Testing.Databases;

// dotnet run -c Release --project bench/Coordination.Benchmarks [start] [import] [sweep] [pages] [matters] [enterprises] [aid] [procurements] [matches] [documents] [measures] [--activities N] [--facts N]
var size = args.SkipWhile(a => a != "--activities").Skip(1).Take(1).Select(int.Parse).FirstOrDefault(20_000);
var facts = args.SkipWhile(a => a != "--facts").Skip(1).Take(1).Select(int.Parse).FirstOrDefault(1_000_000);
var chosen = args.TakeWhile(a => !a.StartsWith("--", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
var report = new Report();
await using (var server = new TestDatabaseServer())
{
    await RunAsync("start", () => StartBenchmark.RunAsync(report));
    await RunAsync("import", () => ImportBenchmark.RunAsync(report));
    await RunAsync("sweep", () => SweepBenchmark.RunAsync(report, size));
    await RunAsync("pages", () => PageBenchmark.RunAsync(report, size));
    await RunAsync("matters", () => MatterBenchmark.RunAsync(report));
    await RunAsync("enterprises", () => EnterpriseBenchmark.RunAsync(report));
    await RunAsync("aid", () => AidBenchmark.RunAsync(report));
    await RunAsync("procurements", () => ProcurementImportBenchmark.RunAsync(report));
    await RunAsync("matches", () => MatchBenchmark.RunAsync(report));
    await RunAsync("documents", () => DocumentBenchmark.RunAsync(report));
    await RunAsync("measures", () => MeasureBenchmark.RunAsync(report, facts));
}

Console.WriteLine(report);
return report.Holds ? 0 : 1;

async Task RunAsync(string name, Func<Task> benchmark)
{
    if (chosen.Count == 0 || chosen.Contains(name))
    {
        Console.Error.WriteLine($"{name} …");
        await benchmark();
    }
}
