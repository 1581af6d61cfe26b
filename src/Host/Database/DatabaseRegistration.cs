using Coordination.Platform.Options;

namespace Coordination.Host.Database;

/// <summary>Gives the product its database.</summary>
internal static class DatabaseRegistration
{
    /// <summary>Registers the database's address; it is known once <see cref="StartDatabaseAsync"/> has run.</summary>
    public static WebApplicationBuilder AddDatabase(this WebApplicationBuilder builder)
    {
        builder.Services.AddModuleOptions<DatabaseOptions>(DatabaseOptions.Section);
        builder.Services.AddModuleOptions<DataFolderOptions>(DataFolderOptions.Section);
        builder.Services.AddSingleton<ProductDatabase>();
        builder.Services.AddSingleton(services => services.GetRequiredService<ProductDatabase>().Address);
        return builder;
    }

    /// <summary>Starts the built-in server when no other is configured, and migrates. Before anything that opens a context.</summary>
    /// <exception cref="CannotStartException">There is no database to be had; the message says why.</exception>
    public static async Task StartDatabaseAsync(this IServiceProvider services, CancellationToken ct)
    {
        await services.GetRequiredService<ProductDatabase>().StartAsync(ct);
        await services.MigrateDatabaseAsync(ct);
    }
}
