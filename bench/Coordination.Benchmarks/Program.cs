using Coordination.Benchmarks;
using Coordination.Testing.Databases;

// dotnet run -c Release --project bench/Coordination.Benchmarks [start] [import] [sweep] [pages] [matters] [enterprises] [aid] [procurements] [matches] [documents] [measures] [--activities N] [--enterprises N] [--procurements N] [--facts N]
var chosen = args.TakeWhile(a => !a.StartsWith("--", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
var report = new Report();
await using (var server = new TestDatabaseServer())
{
    await RunAsync("start", () => StartBenchmark.RunAsync(report));
    await RunAsync("import", () => ImportBenchmark.RunAsync(report));
    await RunAsync("sweep", () => SweepBenchmark.RunAsync(report, Option("--activities", 20_000)));
    await RunAsync("pages", () => PageBenchmark.RunAsync(report, Option("--activities", 20_000)));
    await RunAsync("matters", () => MatterBenchmark.RunAsync(report));
    await RunAsync("enterprises", () => EnterpriseBenchmark.RunAsync(report));
    await RunAsync("aid", () => AidBenchmark.RunAsync(report));
    await RunAsync("procurements", () => ProcurementImportBenchmark.RunAsync(report));
    await RunAsync("matches", () => MatchBenchmark.RunAsync(report, Option("--enterprises", 10_000), Option("--procurements", 100_000)));
    await RunAsync("documents", () => DocumentBenchmark.RunAsync(report));
    await RunAsync("measures", () => MeasureBenchmark.RunAsync(report, Option("--facts", 1_000_000)));
}

Console.WriteLine(report);
return report.Holds ? 0 : 1;

int Option(string name, int otherwise) => args.SkipWhile(a => a != name).Skip(1).Take(1).Select(int.Parse).FirstOrDefault(otherwise);

async Task RunAsync(string name, Func<Task> benchmark)
{
    if (chosen.Count == 0 || chosen.Contains(name))
    {
        Console.Error.WriteLine($"{name} …");
        await benchmark();
    }
}
