using Coordination.Host.Database;
using Coordination.Migrations.PostgreSql;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Xunit;

namespace Coordination.Testing.Databases;

/// <summary>
/// One PostgreSQL in memory for every test process on this machine: the product's own built-in server on a folder that a power cut
/// may take. Started by the first test that needs it, stopped by the last process that used it. Registered as assembly fixture in
/// every test project.
/// </summary>
public sealed class TestDatabaseServer : IAsyncLifetime
{
    private static readonly SemaphoreSlim Starting = new(1);
    private static BuiltInServer? s_server;

    /// <summary>The server's own database, for making and dropping others.</summary>
    internal static async Task<string> AdministrationAsync(CancellationToken ct)
    {
        await Starting.WaitAsync(ct);
        try
        {
            s_server ??= await StartAsync(ct);
            return Named(s_server, "postgres", pooling: true);
        }
        finally
        {
            Starting.Release();
        }
    }

    /// <summary>The address of a database on the server.</summary>
    internal static async Task<string> AddressAsync(string database, bool pooling, CancellationToken ct)
    {
        await AdministrationAsync(ct);
        return Named(s_server!, database, pooling);
    }

    internal static async Task ExecuteAsync(string sql, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(await AdministrationAsync(ct));
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 120 };
        await command.ExecuteNonQueryAsync(ct);
    }

    internal static async Task<IReadOnlyList<string>> DatabasesAsync(string prefix, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(await AdministrationAsync(ct));
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand("select datname from pg_database where starts_with(datname, @prefix) order by oid desc", connection);
        command.Parameters.AddWithValue("prefix", prefix);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var names = new List<string>();
        while (await reader.ReadAsync(ct))
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }

    /// <summary>Nothing: a run of tests that need no database starts none.</summary>
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Stops the server when no other test process uses it.</summary>
    public async ValueTask DisposeAsync()
    {
        await Starting.WaitAsync();
        try
        {
            if (s_server is not null)
            {
                NpgsqlConnection.ClearAllPools();
                await s_server.DisposeAsync();
                s_server = null;
            }
        }
        finally
        {
            Starting.Release();
        }
    }

    private static async Task<BuiltInServer> StartAsync(CancellationToken ct)
    {
        var memory = Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();
        var folder = Path.Combine(memory, $"coordination-tests-{Environment.UserName}");
        var settings = new BuiltInServerSettings(folder, Environment.GetEnvironmentVariable("Database__Binaries")) { Forgetful = true, MaxConnections = 400 };
        var server = await BuiltInServer.StartAsync(settings, NullLogger.Instance, ct);
        await DropLeftoversAsync(server, ct);
        return server;
    }

    /// <summary>Databases of test processes that were killed.</summary>
    private static async Task DropLeftoversAsync(BuiltInServer server, CancellationToken ct)
    {
        await using var alone = await new PostgreSqlDialect().LockAsync(Named(server, "postgres", pooling: false), "leftovers", ct);
        await using var connection = new NpgsqlConnection(Named(server, "postgres", pooling: false));
        await connection.OpenAsync(ct);
        var dead = new List<string>();
        await using (var command = new NpgsqlCommand("select datname from pg_database where datname like 'test\\_%'", connection))
        await using (var reader = await command.ExecuteReaderAsync(ct))
        {
            while (await reader.ReadAsync(ct))
            {
                if (!TestDatabase.IsOwnerAlive(reader.GetString(0)))
                {
                    dead.Add(reader.GetString(0));
                }
            }
        }

        foreach (var name in dead)
        {
            await using var drop = new NpgsqlCommand($"drop database if exists \"{name}\" with (force)", connection);
            await drop.ExecuteNonQueryAsync(ct);
        }
    }

    private static string Named(BuiltInServer server, string database, bool pooling) =>
        new NpgsqlConnectionStringBuilder(server.ConnectionString)
        {
            Database = database,
            Pooling = pooling,
            MaxPoolSize = 30,
            ConnectionIdleLifetime = 10,
            ConnectionPruningInterval = 5,
            IncludeErrorDetail = true,
        }.ConnectionString;
}
