using Coordination.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Coordination.Testing.Probe;

/// <summary>Runs the product's own sweeps over and over, far more often than their schedules, so that kills fall into them.</summary>
internal sealed class JobLoop(IServiceScopeFactory scopes, IConfiguration configuration, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var names = (configuration["Probe:Jobs"] ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries);
        while (!stoppingToken.IsCancellationRequested)
        {
            foreach (var name in names)
            {
                await RunAsync(name, stoppingToken);
            }

            await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task RunAsync(string name, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var job = scope.ServiceProvider.GetServices<IRecurringJob>().Single(j => j.Name == name);
        try
        {
            await job.RunAsync(new JobContext(clock.GetUtcNow()), ct);
        }
        catch (Exception exception) when (exception is DbUpdateException or OperationCanceledException)
        {
            // Another host did the same work a moment ago, or this one stops; the next round goes on, as the job engine's next run would.
        }
    }
}
