using System.Globalization;
using Coordination.Migrations.PostgreSql;
using Coordination.Platform.Persistence;
using Npgsql;

namespace Coordination.Testing.Databases;

/// <summary>A database of one test's or one test class's own, dropped after it. On SQL Server when <see cref="SqlServerTests"/> is configured.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static int s_count;

    private readonly string _name;

    private TestDatabase(string name, DatabaseAddress address) => (_name, Address) = (name, address);

    public DatabaseAddress Address { get; }

    public string ConnectionString => Address.ConnectionString;

    /// <summary>Arguments that point a Host at this database.</summary>
    public IReadOnlyList<string> HostArguments =>
        [$"--ConnectionStrings:Coordination={ConnectionString}", $"--Database:Provider={Address.Dialect.Provider}"];

    /// <summary>A database with every module's schema, cloned from a template that is migrated once per model.</summary>
    public static async Task<TestDatabase> CreateAsync(CancellationToken ct = default)
    {
        var name = NextName();
        if (SqlServerTests.IsConfigured)
        {
            var database = new TestDatabase(name, await SqlServerTests.CreateAsync(name, ct));
            await TemplateDatabase.MigrateAsync(database.Address, ct);
            return database;
        }

        await TemplateDatabase.CloneAsync(name, ct);
        return new(name, new(new PostgreSqlDialect(), await TestDatabaseServer.AddressAsync(name, pooling: true, ct)));
    }

    /// <summary>A database with nothing in it; always PostgreSQL unless SQL Server is configured.</summary>
    public static async Task<TestDatabase> CreateEmptyAsync(CancellationToken ct = default)
    {
        var name = NextName();
        if (SqlServerTests.IsConfigured)
        {
            return new(name, await SqlServerTests.CreateAsync(name, ct));
        }

        await TestDatabaseServer.ExecuteAsync($"create database \"{name}\"", ct);
        return new(name, new(new PostgreSqlDialect(), await TestDatabaseServer.AddressAsync(name, pooling: true, ct)));
    }

    public async ValueTask DisposeAsync()
    {
        if (SqlServerTests.IsConfigured)
        {
            await SqlServerTests.DropAsync(_name);
            return;
        }

        await using (var connection = new NpgsqlConnection(ConnectionString))
        {
            NpgsqlConnection.ClearPool(connection);
        }

        await TestDatabaseServer.ExecuteAsync($"drop database if exists \"{_name}\" with (force)", CancellationToken.None);
    }

    /// <summary>The name carries the process that made it, so that the next run can clear up after a killed one.</summary>
    internal static bool IsOwnerAlive(string name)
    {
        try
        {
            using var owner = System.Diagnostics.Process.GetProcessById(int.Parse(name.Split('_')[1], CultureInfo.InvariantCulture));
            return !owner.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static string NextName() => $"test_{Environment.ProcessId}_{Interlocked.Increment(ref s_count)}";
}
