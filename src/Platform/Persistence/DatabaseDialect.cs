using Microsoft.EntityFrameworkCore;

namespace Coordination.Platform.Persistence;

/// <summary>
/// What the product needs to know of the database it runs on. Implemented once per provider, in the migrations projects, the
/// only code that names a provider.
/// </summary>
public interface IDatabaseDialect
{
    /// <summary><c>PostgreSql</c> or <c>SqlServer</c>: the value of <c>Database:Provider</c>.</summary>
    string Provider { get; }

    /// <summary>Collation that sorts å, ä and ö after z.</summary>
    string SwedishCollation { get; }

    /// <summary>Collation that compares keys byte by byte.</summary>
    string ExactCollation { get; }

    /// <summary>Points a context at the database, with its migrations and its own history table in its own schema.</summary>
    void Configure(DbContextOptionsBuilder options, string connectionString, string schema);

    /// <summary>True when a commit failed on a unique index or key.</summary>
    bool IsUniqueViolation(Exception exception);

    /// <summary>Takes a lock that every host on this database respects and that dies with the process; waits until it is free.</summary>
    Task<IAsyncDisposable> LockAsync(string connectionString, string name, CancellationToken ct);
}

/// <summary>Where the database is. The Host fills it in, after starting its own server when none is configured.</summary>
/// <param name="Dialect">How to speak to it.</param>
/// <param name="ConnectionString">Where it is; holds a password and is never logged.</param>
public sealed record DatabaseAddress(IDatabaseDialect Dialect, string ConnectionString)
{
    /// <inheritdoc />
    public override string ToString() => Dialect.Provider;
}
