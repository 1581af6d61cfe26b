using Coordination.Host;
using Coordination.Host.Database;
using Coordination.Host.SignIn;
using Coordination.Migrations.PostgreSql;
using Coordination.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Coordination.Testing.Databases;

/// <summary>
/// The migrated database that every test database is a copy of. Its name holds the identity of the compiled migrations, so a new
/// model has a new template and several test processes share one.
/// </summary>
internal static class TemplateDatabase
{
    private const string Prefix = "template_";

    /// <summary>Templates of models that nobody tests any more would fill the memory.</summary>
    private const int Kept = 12;

    private static readonly string Name = $"{Prefix}{typeof(PostgreSqlDialect).Module.ModuleVersionId:N}";
    private static readonly SemaphoreSlim Making = new(1);
    private static volatile bool s_made;

    public static async Task CloneAsync(string name, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            await EnsureAsync(ct);
            try
            {
                await TestDatabaseServer.ExecuteAsync($"create database \"{name}\" template \"{Name}\" strategy file_copy", ct);
                return;
            }
            catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.InvalidCatalogName && attempt < 5)
            {
                // Another process kept newer templates only.
                s_made = false;
            }
            catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.ObjectInUse && attempt < 50)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), ct);
            }
        }
    }

    /// <summary>Migrates as the product does, with the rows that the product's first start makes.</summary>
    public static async Task MigrateAsync(DatabaseAddress address, CancellationToken ct)
    {
        var builder = CoordinationHost.CreateBuilder([$"--ConnectionStrings:Coordination={address.ConnectionString}", $"--Database:Provider={address.Dialect.Provider}"]);
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        await app.Services.StartDatabaseAsync(ct);
        await app.Services.GetServices<IHostedService>().OfType<RolesAtStart>().Single().StartAsync(ct);
    }

    private static async Task EnsureAsync(CancellationToken ct)
    {
        if (s_made)
        {
            return;
        }

        await Making.WaitAsync(ct);
        try
        {
            if (s_made)
            {
                return;
            }

            var administration = await TestDatabaseServer.AddressAsync("postgres", pooling: false, ct);
            await using var alone = await new PostgreSqlDialect().LockAsync(administration, "template", ct);
            var existing = await TestDatabaseServer.DatabasesAsync(Prefix, ct);
            if (!existing.Contains(Name))
            {
                await MakeAsync(existing, ct);
            }

            s_made = true;
        }
        finally
        {
            Making.Release();
        }
    }

    private static async Task MakeAsync(IReadOnlyList<string> existing, CancellationToken ct)
    {
        // Made under another name: a process killed half-way leaves no template that is not one.
        var unfinished = $"new_{Name}";
        await TestDatabaseServer.ExecuteAsync($"drop database if exists \"{unfinished}\" with (force)", ct);
        await TestDatabaseServer.ExecuteAsync($"create database \"{unfinished}\"", ct);
        await MigrateAsync(new(new PostgreSqlDialect(), await TestDatabaseServer.AddressAsync(unfinished, pooling: false, ct)), ct);
        await TestDatabaseServer.ExecuteAsync($"alter database \"{unfinished}\" rename to \"{Name}\"", ct);
        foreach (var old in existing.Skip(Kept))
        {
            await TestDatabaseServer.ExecuteAsync($"drop database if exists \"{old}\" with (force)", ct);
        }
    }
}
