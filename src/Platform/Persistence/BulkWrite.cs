using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Platform.Persistence;

/// <summary>A database that takes the rows of a table at once, many times faster than statements that insert them.</summary>
public interface IBulkDialect : IDatabaseDialect
{
    /// <summary>Adds the rows within the connection's transaction.</summary>
    Task CopyAsync(DbConnection connection, BulkTable table, CancellationToken ct);
}

/// <summary>Writes a commit that only adds rows, in one transaction; what such a commit completes (versions, audit, outbox) is among the rows.</summary>
internal static class BulkWrite
{
    /// <summary>The number of rows written; null when the commit has to take the ordinary way.</summary>
    /// <exception cref="DbUpdateException">The database refused a row; nothing is stored.</exception>
    public static async Task<int?> TryAsync(ModuleDbContext db, IDatabaseDialect dialect, CancellationToken ct)
    {
        if (!db.CopiesNewRows || dialect is not IBulkDialect bulk || BulkRows.Gather(db) is not { } tables)
        {
            return null;
        }

        await CopyAsync(db, bulk, tables, ct);
        return tables.Sum(t => t.Rows.Count);
    }

    /// <summary>Copies the tables in order, in the context's transaction or one of their own.</summary>
    /// <exception cref="DbUpdateException">The database refused a row; nothing is stored.</exception>
    public static async Task CopyAsync(ModuleDbContext db, IBulkDialect bulk, IReadOnlyList<BulkTable> tables, CancellationToken ct)
    {
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        try
        {
            foreach (var table in tables)
            {
                await bulk.CopyAsync(db.Database.GetDbConnection(), table, ct);
            }

            if (own is not null)
            {
                await own.CommitAsync(ct);
            }
        }
        catch (DbException exception)
        {
            throw new DbUpdateException("The database refused new rows.", exception);
        }
    }
}
