using System.ComponentModel.DataAnnotations;

namespace Coordination.Host.Database;

/// <summary>Section <c>Database</c>: which database, and where the programs of the built-in one are.</summary>
internal sealed class DatabaseOptions
{
    public const string Section = "Database";

    /// <summary>Names the provider of <c>ConnectionStrings:Coordination</c>; without a connection string it can only be PostgreSql.</summary>
    [EnumDataType(typeof(DatabaseProvider))]
    public DatabaseProvider Provider { get; set; } = DatabaseProvider.PostgreSql;

    /// <summary>Folder that holds initdb, pg_ctl and postgres; looked for when empty.</summary>
    public string? Binaries { get; set; }
}

internal enum DatabaseProvider
{
    PostgreSql,
    SqlServer,
}

/// <summary>Section <c>Coordination</c>: what the product keeps on this machine.</summary>
internal sealed class DataFolderOptions
{
    public const string Section = "Coordination";

    /// <summary>Where the built-in database lives; <see cref="Database.DataFolder.Default"/> when empty.</summary>
    public string? DataFolder { get; set; }
}
