using Coordination.Platform.Modules;
using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace Coordination.Host.Database;

/// <summary>Brings every module's schema up to date before anything else opens the database.</summary>
internal static class DatabaseMigrations
{
    /// <summary>One host migrates; the others wait for the lock, find nothing left to do and go on.</summary>
    public static async Task MigrateDatabaseAsync(this IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var address = services.GetRequiredService<DatabaseAddress>();
        var logger = services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(DatabaseMigrations));
        var modules = services.GetServices<ModuleDatabase>().ToList();
        await CreateIfMissingAsync(modules[0].Context(scope.ServiceProvider), ct);
        await using var alone = await address.Dialect.LockAsync(address.ConnectionString, "migrations", ct);
        foreach (var module in modules)
        {
            await MigrateAsync(module.Context(scope.ServiceProvider), logger, ct);
        }

        if (address.Dialect is IPartsIndexDialect dialect)
        {
            List<PartsColumn> columns = [.. modules.SelectMany(m => PartsIndexes.Of(m.Context(scope.ServiceProvider)))];
            if (await dialect.IndexPartsAsync(address.ConnectionString, columns, ct) is { } reason)
            {
                logger.NoPartsIndexes(reason);
            }
        }
    }

    private static async Task CreateIfMissingAsync(ModuleDbContext db, CancellationToken ct)
    {
        var creator = db.GetService<IRelationalDatabaseCreator>();
        if (await creator.ExistsAsync(ct))
        {
            return;
        }

        try
        {
            await creator.CreateAsync(ct);
        }
        catch (System.Data.Common.DbException)
        {
            // Another host may have made it this moment; the lock that would prevent that lives in the database itself.
            if (!await creator.ExistsAsync(ct))
            {
                throw;
            }
        }
    }

    private static async Task MigrateAsync(ModuleDbContext db, ILogger logger, CancellationToken ct)
    {
        // EF asks the history table what is applied and logs a failure when there is no such table yet.
        await db.Database.ExecuteSqlRawAsync(db.GetService<IHistoryRepository>().GetCreateIfNotExistsScript(), ct);
        var pending = (await db.Database.GetPendingMigrationsAsync(ct)).Count();
        if (pending > 0)
        {
            logger.Migrating(pending, db.Schema);
            await db.Database.MigrateAsync(ct);
        }
    }
}
