using Coordination.Host.Persistence;
using Coordination.Platform.Jobs;
using Coordination.Platform.Security;
using Coordination.Testing.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Host.Tests.Jobs;

/// <summary>A job that does what a test tells it to.</summary>
internal sealed class SampleJob(SampleJob.Script script, CurrentActor actor) : IRecurringJob
{
    public const string Title = "test.sample";

    public string Name => Title;

    /// <summary>New Year's night: never by itself during a test.</summary>
    public string Cron => "0 0 0 1 1 ?";

    public Task<JobOutcome> RunAsync(JobContext context, CancellationToken ct)
    {
        script.Actors.Add(actor.Actor);
        return script.Run(context, ct);
    }

    /// <summary>Registers the job in an application.</summary>
    public static CoordinationAppSettings In(Script script, params IReadOnlyList<string> arguments) => new()
    {
        Arguments = arguments,
        Configure = builder => Register(builder, script),
    };

    public static void Register(WebApplicationBuilder builder, Script script)
    {
        builder.Services.AddSingleton(script);
        builder.Services.AddScoped<IRecurringJob, SampleJob>();
    }

    public static Task<List<JobRun>> RunsAsync(CoordinationApp app) => app.InScopeAsync(services =>
        services.GetRequiredService<HostDbContext>().JobRuns.AsNoTracking().Where(r => r.Job == Title).OrderBy(r => r.StartedAt).ToListAsync());

    internal sealed class Script
    {
        public Func<JobContext, CancellationToken, Task<JobOutcome>> Run { get; set; } = (_, _) => Task.FromResult(new JobOutcome(1));

        public System.Collections.Concurrent.ConcurrentBag<Actor> Actors { get; } = [];
    }
}
