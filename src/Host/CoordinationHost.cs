using Coordination.Platform.Modules;
using Coordination.Platform.Options;
using Microsoft.Extensions.Options;

namespace Coordination.Host;

/// <summary>Composes and runs the product.</summary>
internal static class CoordinationHost
{
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = ContentRoot() });
            foreach (var module in Modules.All)
            {
                builder.Services.AddModule(module, builder.Configuration);
            }

            await using var app = builder.Build();

            // Before anything is started: a mistyped setting must not first cost a database.
            app.Services.GetService<IStartupValidator>()?.Validate();
            await app.RunAsync();
            return 0;
        }
        catch (Exception exception) when (CannotStartException.Describe(exception) is { Count: > 0 } problems)
        {
            await StartProblems.WriteAsync(Console.Error, problems);
            return 1;
        }
    }

    /// <summary>The working directory while developing; the program's own folder when it is started from elsewhere.</summary>
    private static string? ContentRoot() => File.Exists("appsettings.json") ? null : AppContext.BaseDirectory;
}
