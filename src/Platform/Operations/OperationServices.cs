using Coordination.Platform.Options;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Platform.Operations;

/// <summary>Registers long work.</summary>
public static class OperationServices
{
    /// <summary>Call once. Handlers in modules are found when their class name ends in Handler, as all handlers are.</summary>
    public static IServiceCollection AddCoordinationOperations(this IServiceCollection services)
    {
        services.AddLocalization();
        services.AddModuleOptions<OperationOptions>("Operations");
        services.AddScoped<OperationQueue>();
        services.AddScoped<OperationBoard>();
        services.AddSingleton<OperationRunner>();
        services.AddHostedService(provider => provider.GetRequiredService<OperationRunner>());
        return services;
    }
}
