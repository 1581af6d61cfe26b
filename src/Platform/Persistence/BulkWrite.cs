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

    /// <summary>What becomes a row, in the order in which it was met: what something is a part of comes before it.</summary>
    private readonly List<(BulkRows Rows, object One, object? Owner)> _met = [];
    private readonly List<OutboxRow> _told = [];
    private int _entries;

    private BulkWrite(ModuleDbContext db, IBulkDialect dialect, BulkRows outbox, BulkRows audit) => (_db, _dialect, _outbox, _audit) = (db, dialect, outbox, audit);

    /// <summary>Whether there is something to tell others.</summary>
    public bool HasOutgoing => _told.Count > 0;

    /// <summary>Null when the commit has to take the ordinary way: the database cannot, something is mapped in a way that only EF knows, or there may be more in the commit.</summary>
    public static BulkWrite? Of(ModuleDbContext db, IReadOnlyCollection<IAggregate> made) =>
        made.Count > 0 && db.DatabaseDialect is IBulkDialect dialect && RowsOf(db, typeof(OutboxRow)) is { } outbox && RowsOf(db, typeof(AuditRow)) is { } audit
            && made.Select(m => m.GetType()).Distinct().All(t => RowsOf(db, t) is not null) && !db.ChangeTracker.Entries().Any()
            ? new(db, dialect, outbox, audit) : null;

    /// <returns>The number of rows.</returns>
    /// <exception cref="DbUpdateException">The database refused a row; nothing is stored.</exception>
    public async Task<int> WriteAsync(IReadOnlyCollection<IAggregate> made, AuditWriter writer, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var one in made)
        {
            _told.AddRange(one.TakeEvents().Select(fact => OutboxRowFactory.Create(fact, now)));
            one.Committing();
            Meet(one, null, RowsOf(_db, one.GetType())!);
        }

        // Each row is made when the database takes it, and forgotten then: none has to outlive the others.
        await CopyAsync(_db, _dialect, [.. _met.Select(m => m.Rows).Distinct().Select(RowsMet), .. Told(writer)], ct);
        return _met.Count + _told.Count + _entries;
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

    private BulkTable RowsMet(BulkRows rows) => rows.Table(_met.Where(m => m.Rows == rows).Select(m => rows.Row(m.One, m.Owner)));

    private IEnumerable<BulkTable> Told(AuditWriter writer)
    {
        if (_told.Count > 0)
        {
            yield return _outbox.Table(_told.Select(t => _outbox.Row(t, null)));
        }

        if (_met.Exists(m => m.Rows.Audit is not null))
        {
            yield return _audit.Table(Entries(writer).Select(e => _audit.Row(e, null)));
        }
    }

    private IEnumerable<AuditRow> Entries(AuditWriter writer)
    {
        foreach (var (rows, one, owner) in _met)
        {
            if (rows.Audit is { } audit && writer.Added(audit, one, owner) is { } entry)
            {
                _entries++;
                yield return entry;
            }
        }
    }

    private void Meet(object one, object? owner, BulkRows rows)
    {
        _met.Add((rows, one, owner));
        foreach (var part in rows.Parts)
        {
            foreach (var its in part.Of(one))
            {
                Meet(its, one, part.Rows);
            }
        }
    }
}
