using Coordination.Platform.Jobs;
using Coordination.Platform.Options;

namespace Coordination.Host.Jobs;

/// <summary>Registers the job engine.</summary>
internal static class JobServices
{
    public static IServiceCollection AddJobs(this IServiceCollection services)
    {
        services.AddModuleOptions<JobsOptions>(JobsOptions.Section);
        services.AddSingleton<JobSchedules>();
        services.AddSingleton<JobRunner>();
        services.AddSingleton<JobEngine>();
        services.AddHostedService(provider => provider.GetRequiredService<JobEngine>());
        services.AddScoped<PruneJobRuns>();
        services.AddScoped<IRecurringJob>(provider => provider.GetRequiredService<PruneJobRuns>());
        return services;
    }
}
