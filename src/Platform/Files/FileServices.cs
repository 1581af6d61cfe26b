using Coordination.Platform.Options;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Platform.Files;

/// <summary>Registers the file store.</summary>
public static class FileServices
{
    public static IServiceCollection AddCoordinationFiles(this IServiceCollection services)
    {
        services.AddModuleOptions<FileLimits>("Files");
        services.AddScoped<FileStore>();
        return services;
    }
}
