using Quartz;

namespace Coordination.Host.Jobs;

/// <summary>What the clock calls. The key's name is the job's name; no two hosts run the same job at once.</summary>
[DisallowConcurrentExecution]
internal sealed class ScheduledRun(JobRunner runner) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var due = context.ScheduledFireTimeUtc ?? context.FireTimeUtc;
        await runner.RunAsync(context.JobDetail.Key.Name, due, cancellationToken);
    }
}
