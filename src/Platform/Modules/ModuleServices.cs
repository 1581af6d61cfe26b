using Coordination.Platform.Jobs;
using Coordination.Platform.Messaging;
using Coordination.Platform.Persistence;
using Coordination.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Coordination.Platform.Modules;

/// <summary>Registers modules by convention.</summary>
public static class ModuleServices
{
    /// <summary>
    /// Registers a module: every class that ends in Handler, Query, Queries or Service as itself (scoped), every recurring job, then what the
    /// module registers by hand. Consumers are found by the bus.
    /// </summary>
    public static IServiceCollection AddModule(this IServiceCollection services, IModule module, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(module);
        services.AddSingleton(module);
        IEnumerable<Type> chosen = [.. ChosenTypes.Named(module.Assembly, "Handler", "Query", "Queries"), .. ChosenTypes.Derived(module.Assembly, typeof(IRecurringJob))];
        services.Scan(scan => scan.FromTypes(chosen.Distinct()).AddClasses(publicOnly: false).AsSelfWithInterfaces().WithScopedLifetime());
        module.Register(services, configuration);
        return services;
    }

    /// <summary>Registers a module's context on the product's one database.</summary>
    public static IServiceCollection AddModuleDatabase<TContext>(this IServiceCollection services, string schema)
        where TContext : ModuleDbContext
    {
        services.TryAddSingleton<OutboxSignal>();
        services.TryAddScoped<CurrentActor>();
        services.AddDbContext<TContext>((provider, options) =>
        {
            var address = provider.GetRequiredService<DatabaseAddress>();
            address.Dialect.Configure(options, address.ConnectionString, schema);
            options.UseMemoryCache(QueryCache.Shared);

            // Whether a migration is missing is asked by a test; asked when migrating, it has every model built from its mappings first.
            options.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));
            options.AddInterceptors(new PlatformSaveChanges(
                provider.GetRequiredService<CurrentActor>(),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<OutboxSignal>()));
        });
        services.TryAddSingleton(provider => provider.GetRequiredService<DatabaseAddress>().Dialect);
        services.AddSingleton(new ModuleDatabase(schema, typeof(TContext)));
        return services;
    }
}

/// <summary>A module's context and schema: what the relay, the mail sender, migrations and the administration pages walk over.</summary>
/// <param name="Schema">The module's schema.</param>
/// <param name="ContextType">Its context; resolve it from a scope.</param>
public sealed record ModuleDatabase(string Schema, Type ContextType)
{
    /// <summary>The context of a scope.</summary>
    public ModuleDbContext Context(IServiceProvider scope) => (ModuleDbContext)scope.GetRequiredService(ContextType);
}
