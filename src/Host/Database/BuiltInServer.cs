using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Coordination.Platform.Options;
using Npgsql;

namespace Coordination.Host.Database;

/// <summary>
/// The PostgreSQL that the product keeps for itself in its data folder: made once, started by the first host that needs it, shared
/// by the others, stopped by the last. A kill at any moment leaves a state from which the next start goes on.
/// </summary>
internal sealed class BuiltInServer : IAsyncDisposable
{
    private const string Superuser = "coordination";
    private static readonly TimeSpan ReadyPatience = TimeSpan.FromMinutes(2);

    private readonly BuiltInServerSettings _settings;
    private readonly PostgresBinaries _binaries;
    private readonly UnprivilegedUser? _user;
    private readonly ILogger _logger;
    private FileStream? _using;

    private BuiltInServer(BuiltInServerSettings settings, PostgresBinaries binaries, UnprivilegedUser? user, ILogger logger) =>
        (_settings, _binaries, _user, _logger) = (settings, binaries, user, logger);

    /// <summary>Holds the password of the server's own superuser; never logged.</summary>
    public string ConnectionString { get; private set; } = string.Empty;

    private string Folder => _settings.ServerFolder;

    private string Cluster => ClusterOf(_settings);

    private string PasswordFile => Path.Combine(Folder, "password");

    private string PortFile => Path.Combine(Folder, "port");

    /// <summary>Starts the server, or joins the one that another host runs on the same folder.</summary>
    /// <exception cref="CannotStartException">It cannot be started; the message says why.</exception>
    public static async Task<BuiltInServer> StartAsync(BuiltInServerSettings settings, ILogger logger, CancellationToken ct)
    {
        var user = UnprivilegedUser.Choose();
        Directory.CreateDirectory(settings.Folder);
        await DataFolder.PrepareAsync(settings.ServerFolder, user, ct);
        await using var starting = await ClusterLocks.StartingAsync(settings.ServerFolder, ct);
        var binaries = await PostgresBinaries.FindAsync(settings.Binaries, settings.Folder, ClusterMajor(settings), logger, ct);
        var server = new BuiltInServer(settings, binaries, user, logger);
        server._using = ClusterLocks.Using(settings.ServerFolder);
        try
        {
            await server.StartOrJoinAsync(ct);
            return server;
        }
        catch
        {
            await server.StopIfLastAsync();
            throw;
        }
    }

    /// <summary>Stops the server when nobody else uses it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_using is null)
        {
            return;
        }

        await using var starting = await ClusterLocks.StartingAsync(Folder, CancellationToken.None);
        await StopIfLastAsync();
    }

    private static string ClusterOf(BuiltInServerSettings settings) => Path.Combine(settings.ServerFolder, "data");

    private static int? ClusterMajor(BuiltInServerSettings settings)
    {
        var version = Path.Combine(ClusterOf(settings), "PG_VERSION");
        return File.Exists(version) ? int.Parse(File.ReadAllText(version), CultureInfo.InvariantCulture) : null;
    }

    private async Task StartOrJoinAsync(CancellationToken ct)
    {
        if (!Directory.Exists(Cluster))
        {
            await InitialiseAsync(ct);
        }

        if (await Postmaster.IsRunningAsync(Cluster, _binaries, _user, ct))
        {
            ConnectionString = Address(int.Parse(await File.ReadAllTextAsync(PortFile, ct), CultureInfo.InvariantCulture));
            if (await BecomesReadyAsync(ct))
            {
                _logger.Joined(Folder);
                return;
            }
        }

        if (Postmaster.ReadPid(Cluster) is not null)
        {
            _logger.Recovering(Folder);
            await Postmaster.WaitForOrphansAsync(Cluster, ct);
            File.Delete(Path.Combine(Cluster, "postmaster.pid"));
        }

        await StartProcessAsync(ct);
        if (!await BecomesReadyAsync(ct))
        {
            throw new CannotStartException($"PostgreSQL in {Folder} ended as soon as it had started.", "See server.log there.");
        }
    }

    /// <summary>
    /// The cluster is made under another name and renamed when whole, so that a start cut short leaves nothing that could be taken
    /// for a database, and nothing that is one is ever wiped.
    /// </summary>
    private async Task InitialiseAsync(CancellationToken ct)
    {
        _logger.Initialising(Folder);
        var unfinished = Cluster + ".new";
        if (Directory.Exists(unfinished))
        {
            Directory.Delete(unfinished, recursive: true);
        }

        await WritePasswordAsync(ct);
        string[] arguments =
        [
            "-D", unfinished, "-U", Superuser, "--pwfile", PasswordFile, "-A", "scram-sha-256", "-E", "UTF8",
            "--no-instructions", .. Locale(), .. _settings.Forgetful ? (string[])["--no-sync"] : [],
        ];
        await ServerProgram.RunOrRefuseAsync(_binaries.Initdb, arguments, Folder, _user, ct);
        Directory.Move(unfinished, Cluster);
    }

    /// <summary>Upper and lower case of å, ä and ö on every machine; Swedish order is a collation that the columns choose.</summary>
    private string[] Locale() => _binaries.Major >= 17
        ? ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
        : [OperatingSystem.IsLinux() ? "--locale=C.UTF-8" : "--locale=C"];

    private async Task WritePasswordAsync(CancellationToken ct)
    {
        File.Delete(PasswordFile);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using (var writer = new StreamWriter(PasswordFile, options))
        {
            await writer.WriteAsync(RandomNumberGenerator.GetHexString(40, lowercase: true).AsMemory(), ct);
        }

        if (_user is not null)
        {
            await ServerProgram.RunOrRefuseAsync("chown", [$"{_user.Uid}:{_user.Gid}", PasswordFile], Folder, null, ct);
        }
    }

    private async Task StartProcessAsync(CancellationToken ct)
    {
        var log = Path.Combine(Folder, "server.log");
        if (new FileInfo(log) is { Exists: true, Length: > 10_000_000 })
        {
            File.Delete(log);
        }

        // A port that was free a moment ago may have been taken.
        for (var attempt = 1; ; attempt++)
        {
            var port = FreePort();
            await File.WriteAllTextAsync(PortFile, port.ToString(CultureInfo.InvariantCulture), ct);
            var options = string.Join(' ', _settings.ServerOptions(port).Select(o => $"-c {o}"));
            var outcome = await ServerProgram.RunAsync(_binaries.PgCtl, ["-D", Cluster, "-w", "-s", "-t", "120", "-l", log, "-o", options, "start"], Folder, _user, ct);
            if (outcome.ExitCode == 0)
            {
                ConnectionString = Address(port);
                _logger.Started(_binaries.Major, _binaries.Folder, port);
                return;
            }

            if (attempt == 5)
            {
                var tail = File.Exists(log) ? string.Join(Environment.NewLine, File.ReadLines(log).TakeLast(5)) : outcome.Errors;
                throw new CannotStartException($"PostgreSQL in {Folder} did not start: {tail}", $"See {log}.");
            }
        }
    }

    /// <summary>False when the server ended meanwhile: one that has just been killed still looks alive for a moment.</summary>
    private async Task<bool> BecomesReadyAsync(CancellationToken ct)
    {
        var started = TimeProvider.System.GetTimestamp();
        var probe = new NpgsqlConnectionStringBuilder(ConnectionString) { Database = "postgres", Pooling = false }.ConnectionString;
        while (true)
        {
            try
            {
                await using var connection = new NpgsqlConnection(probe);
                await connection.OpenAsync(ct);
                return true;
            }
            catch (NpgsqlException e) when (IsPassing(e) && TimeProvider.System.GetElapsedTime(started) < ReadyPatience)
            {
                // Recovering after a kill, or another host is starting it this moment.
                if (!await Postmaster.IsRunningAsync(Cluster, _binaries, _user, ct))
                {
                    return false;
                }

                await Task.Delay(TimeSpan.FromMilliseconds(50), ct);
            }
            catch (NpgsqlException e)
            {
                throw new CannotStartException($"PostgreSQL in {Folder} does not answer: {e.Message}.", "See server.log there.", e);
            }
        }
    }

    private static bool IsPassing(NpgsqlException e) =>
        e is not PostgresException || e is PostgresException { SqlState: PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.TooManyConnections };

    private async Task StopIfLastAsync()
    {
        await _using!.DisposeAsync();
        _using = null;
        await using var alone = ClusterLocks.TryAlone(Folder);
        if (alone is null || !Directory.Exists(Cluster) || !await Postmaster.IsRunningAsync(Cluster, _binaries, _user, CancellationToken.None))
        {
            return;
        }

        var outcome = await ServerProgram.RunAsync(_binaries.PgCtl, ["-D", Cluster, "-m", "fast", "-w", "-s", "-t", "60", "stop"], Folder, _user, CancellationToken.None);
        if (outcome.ExitCode != 0)
        {
            _logger.NotStopped(Folder, outcome.Errors);
        }
    }

    private string Address(int port) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = port,
        Username = Superuser,
        Password = File.ReadAllText(PasswordFile),
        Database = "coordination",
        ApplicationName = "Coordination",

        // Two hosts, each with its pool and Quartz's, stay below the server's limit.
        MaxPoolSize = 40,

        // Nothing listens but this machine.
        SslMode = SslMode.Disable,
    }.ConnectionString;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
