using Coordination.Platform.Jobs;
using Coordination.Platform.Options;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Platform.Retention;

/// <summary>Registers the sweeps that remove what is done.</summary>
public static class RetentionServices
{
    /// <summary>Call once, after the modules.</summary>
    public static IServiceCollection AddCoordinationRetention(this IServiceCollection services)
    {
        services.AddModuleOptions<RetentionOptions>(RetentionOptions.Section);
        services.AddScoped<IRecurringJob, LetterCleanUp>();
        services.AddScoped<IRecurringJob, OperationCleanUp>();
        services.AddScoped<IRecurringJob, FileCleanUp>();
        return services;
    }
}
