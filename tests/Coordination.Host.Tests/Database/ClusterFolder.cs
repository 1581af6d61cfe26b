using System.Globalization;
using Coordination.Host.Database;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Coordination.Host.Tests.Database;

/// <summary>A data folder of one test's own; nothing works in it afterwards and it is gone.</summary>
internal sealed class ClusterFolder : IAsyncDisposable
{
    public ClusterFolder() =>
        Path = Directory.CreateDirectory(System.IO.Path.Combine(Directory.Exists("/dev/shm") ? "/dev/shm" : System.IO.Path.GetTempPath(), $"coordination-cluster-{Guid.CreateVersion7():N}")).FullName;

    public string Path { get; }

    public string Server => System.IO.Path.Combine(Path, "postgresql");

    public string Cluster => System.IO.Path.Combine(Server, "data");

    public string PidFile => System.IO.Path.Combine(Cluster, "postmaster.pid");

    public int Postmaster => int.Parse(File.ReadLines(PidFile).First(), CultureInfo.InvariantCulture);

    /// <summary>The processes that work in the cluster, zombies not counted.</summary>
    public IReadOnlyList<int> Processes =>
        [.. Directory.EnumerateDirectories("/proc")
            .Select(p => int.TryParse(System.IO.Path.GetFileName(p), CultureInfo.InvariantCulture, out var pid) ? pid : 0)
            .Where(pid => pid > 0 && WorksHere(pid))];

    /// <summary>Those that are left when they have had their time: a server takes away its file, by which it is told to have stopped, just before it ends.</summary>
    public async Task<IReadOnlyList<int>> LeftAsync()
    {
        for (var tries = 0; tries < 100 && Processes.Count > 0; tries++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), TestContext.Current.CancellationToken);
        }

        return Processes;
    }

    public Task<BuiltInServer> StartAsync(bool durable = false) =>
        BuiltInServer.StartAsync(new BuiltInServerSettings(Path) { Forgetful = !durable }, NullLogger.Instance, TestContext.Current.CancellationToken);

    public static async Task<object?> AskAsync(BuiltInServer server, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = "postgres", Pooling = false }.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }

    public static void Kill(int pid) => System.Diagnostics.Process.GetProcessById(pid).Kill();

    /// <summary>Kills all of them. A server process may end by itself while its fellows are killed: then it is as gone as they are.</summary>
    public void KillAll()
    {
        foreach (var pid in Processes)
        {
            try
            {
                Kill(pid);
            }
            catch (ArgumentException) when (!Processes.Contains(pid))
            {
                continue;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (File.Exists(PidFile))
        {
            await using var last = await StartAsync();
        }

        Directory.Delete(Path, recursive: true);
    }

    private bool WorksHere(int pid)
    {
        try
        {
            return File.ResolveLinkTarget($"/proc/{pid}/cwd", returnFinalTarget: false)?.FullName == Cluster;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
