using System.Data.Common;
using Coordination.Platform.Domain;
using Coordination.Platform.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Platform.Persistence;

/// <summary>A database that takes the rows of a table at once, many times faster than statements that insert them.</summary>
public interface IBulkDialect : IDatabaseDialect
{
    /// <summary>Adds the rows within the connection's transaction.</summary>
    Task CopyAsync(DbConnection connection, BulkTable table, CancellationToken ct);
}

/// <summary>
/// A commit of aggregates that are new and whole, in one transaction, with what every commit completes: their versions, their audit entries
/// and their events.
/// </summary>
internal sealed class BulkWrite
{
    private readonly ModuleDbContext _db;
    private readonly IBulkDialect _dialect;
    private readonly BulkRows _outbox;
    private readonly BulkRows _audit;
    private readonly Dictionary<BulkRows, List<object?[]>> _rows = [];
    private readonly List<OutboxRow> _told = [];
    private readonly List<AuditRow> _entries = [];

    private BulkWrite(ModuleDbContext db, IBulkDialect dialect, BulkRows outbox, BulkRows audit) => (_db, _dialect, _outbox, _audit) = (db, dialect, outbox, audit);

    /// <summary>Whether there is something to tell others.</summary>
    public bool HasOutgoing => _told.Count > 0;

    /// <summary>Null when the commit has to take the ordinary way: the database cannot, something is mapped in a way that only EF knows, or there may be more in the commit.</summary>
    public static BulkWrite? Of(ModuleDbContext db, IReadOnlyCollection<IAggregate> made) =>
        made.Count > 0 && db.DatabaseDialect is IBulkDialect dialect && RowsOf(db, typeof(OutboxRow)) is { } outbox && RowsOf(db, typeof(AuditRow)) is { } audit
            && made.Select(m => m.GetType()).Distinct().All(t => RowsOf(db, t) is not null) && !db.ChangeTracker.Entries().Any()
            ? new(db, dialect, outbox, audit) : null;

    public void Add(IAggregate one, AuditWriter writer, DateTimeOffset now)
    {
        _told.AddRange(one.TakeEvents().Select(fact => OutboxRowFactory.Create(fact, now)));
        one.Committing();
        Add(one, null, RowsOf(_db, one.GetType())!, writer);
    }

    /// <returns>The number of rows.</returns>
    /// <exception cref="DbUpdateException">The database refused a row; nothing is stored.</exception>
    public async Task<int> WriteAsync(CancellationToken ct)
    {
        // In the order in which they were met: what something is a part of is there before it.
        await CopyAsync(
            _db, _dialect,
            [.. _rows.Select(r => r.Key.Table(r.Value)), _outbox.Table(_told.Select(t => _outbox.Row(t, null))), _audit.Table(_entries.Select(e => _audit.Row(e, null)))], ct);
        return _rows.Values.Sum(r => r.Count) + _told.Count + _entries.Count;
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

    private static BulkRows? RowsOf(ModuleDbContext db, Type type) => db.Model.FindEntityType(type) is { } known ? BulkRows.Of(known) : null;

    private void Add(object one, object? owner, BulkRows rows, AuditWriter writer)
    {
        if (!_rows.TryGetValue(rows, out var list))
        {
            _rows[rows] = list = [];
        }

        list.Add(rows.Row(one, owner));
        if (rows.Audit is { } audit && writer.Added(audit, one, owner) is { } entry)
        {
            _entries.Add(entry);
        }

        foreach (var part in rows.Parts)
        {
            foreach (var its in part.Of(one))
            {
                Add(its, one, part.Rows, writer);
            }
        }
    }
}
