namespace Coordination.Host.Database;

/// <summary>How the built-in server is kept.</summary>
/// <param name="Folder">The data folder; the server has its own folder in it.</param>
/// <param name="Binaries">Folder of PostgreSQL's programs, or null to look for them.</param>
internal sealed record BuiltInServerSettings(string Folder, string? Binaries = null)
{
    /// <summary>For tests alone: nothing outlives a power cut.</summary>
    public bool Forgetful { get; init; }

    public int MaxConnections { get; init; } = 100;

    public string ServerFolder => Path.Combine(Folder, "postgresql");

    public IEnumerable<string> ServerOptions(int port)
    {
        yield return "listen_addresses=127.0.0.1";
        yield return $"port={port}";

        // A socket's path may be 107 bytes long, which a data folder easily passes.
        yield return "unix_socket_directories=";
        yield return "shared_buffers=64MB";
        yield return $"max_connections={MaxConnections}";

        // Compiling short queries costs more than it gives.
        yield return "jit=off";
        yield return "timezone=UTC";
        yield return "log_timezone=UTC";
        if (Forgetful)
        {
            yield return "wal_level=minimal";
            yield return "max_wal_senders=0";
            yield return "fsync=off";
            yield return "synchronous_commit=off";
            yield return "full_page_writes=off";
            yield return "autovacuum=off";
        }
    }
}
