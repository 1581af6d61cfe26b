using Coordination.Platform.Modules;

namespace Coordination.Host;

/// <summary>Composes and runs the product.</summary>
internal static class CoordinationHost
{
    public static async Task<int> RunAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        foreach (var module in Modules.All)
        {
            builder.Services.AddModule(module, builder.Configuration);
        }

        await using var app = builder.Build();
        await app.RunAsync();
        return 0;
    }
}
