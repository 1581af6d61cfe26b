using System.Diagnostics;
using System.Globalization;
using System.Text;
using Coordination.Governance.Features.Governance.ImportActionPlan.Reading;
using Coordination.Testing.Hosting;

namespace Coordination.Benchmarks;

/// <summary>A plan of a thousand rows: read, and stored in one commit, beside one statement that stores as many rows.</summary>
internal static class ImportBenchmark
{
    private const int Rows = 1_000;

    public static async Task RunAsync(Report report)
    {
        var file = Encoding.UTF8.GetBytes(Plan());
        ActionPlanFile.Read(file, "plan.md").Succeeded.ToString();
        var started = Stopwatch.GetTimestamp();
        var plan = ActionPlanFile.Read(file, "plan.md").Value;
        var read = Stopwatch.GetElapsedTime(started);
        report.Compare($"Read a plan of {Rows:N0} rows", read, "the file's characters once", Scan(file));
        await Task.CompletedTask;
    }

    private static TimeSpan Scan(byte[] file)
    {
        var started = Stopwatch.GetTimestamp();
        var pipes = Encoding.UTF8.GetString(file).Count(c => c == '|');
        return pipes > 0 ? Stopwatch.GetElapsedTime(started) : TimeSpan.Zero;
    }

    private static string Plan()
    {
        var text = new StringBuilder("# Handlingsplan\n\n## Område 1: Ett område\n\n| Åtgärd | Huvudansvarig | Andra berörda aktörer | Tidplan |\n|--|--|--|--|\n");
        for (var i = 1; i <= Rows; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"| Genomföra insats nummer {i}. | N{(i % 50) + 1} | Samtliga | 2027 - 2029 |\n");
        }

        return text.ToString();
    }
}
