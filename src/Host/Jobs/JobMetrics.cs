using System.Diagnostics.Metrics;
using Coordination.Host.Persistence;
using Coordination.Host.Telemetry;

namespace Coordination.Host.Jobs;

/// <summary>Counts runs by job and outcome, and how long they take.</summary>
internal static class JobMetrics
{
    private static readonly Counter<long> Runs = Sources.Meter.CreateCounter<long>("coordination.jobs.runs", "{run}", "Runs of recurring jobs.");

    private static readonly Histogram<double> Durations = Sources.Meter.CreateHistogram<double>("coordination.jobs.duration", "s", "How long a run takes.");

    public static void Record(JobRun run)
    {
        var job = new KeyValuePair<string, object?>("job", run.Job);
        Runs.Add(1, job, new("outcome", run.Outcome));
        Durations.Record((run.FinishedAt.GetValueOrDefault(run.StartedAt) - run.StartedAt).TotalSeconds, job);
    }
}
