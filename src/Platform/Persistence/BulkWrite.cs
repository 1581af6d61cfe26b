using System.Data.Common;
using System.Threading.Channels;
using Coordination.Platform.Domain;
using Coordination.Platform.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

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

    /// <summary>The rows of the table that is met first: on their way to the database while the others are gathered.</summary>
    private readonly Channel<object?[]> _first = Channel.CreateUnbounded<object?[]>(new() { SingleReader = true, SingleWriter = true });

    private int _count;

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
        await using var own = await BeginAsync(_db, ct);
        var first = RowsOf(_db, made.First().GetType())!;
        var gathered = Task.Run(() => Gather(first, made, writer, now), CancellationToken.None);
        try
        {
            await CopyAsync(_db, _dialect, [first.Table(_first.Reader.ReadAllAsync(ct))], ct);
        }
        finally
        {
            // What is stored belongs to the caller: nothing reads it any longer when this returns.
            await ((Task)gathered).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await gathered;

        // In the order in which they were met: what something is a part of is there before it.
        await CopyAsync(_db, _dialect, [.. _rows.Select(r => r.Key.Table(r.Value)), .. Told()], ct);
        if (own is not null)
        {
            await own.CommitAsync(ct);
        }

        return _count + _told.Count + _entries.Count;
    }

    /// <summary>Copies the tables in order, in the context's transaction or one of their own.</summary>
    /// <exception cref="DbUpdateException">The database refused a row; nothing is stored.</exception>
    public static async Task CopyAsync(ModuleDbContext db, IBulkDialect bulk, IReadOnlyList<BulkTable> tables, CancellationToken ct)
    {
        await using var own = await BeginAsync(db, ct);
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

    private static async Task<IDbContextTransaction?> BeginAsync(ModuleDbContext db, CancellationToken ct) =>
        db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;

    private static BulkRows? RowsOf(ModuleDbContext db, Type type) => db.Model.FindEntityType(type) is { } known ? BulkRows.Of(known) : null;

    private IEnumerable<BulkTable> Told()
    {
        if (_told.Count > 0)
        {
            yield return _outbox.Table(_told.Select(t => _outbox.Row(t, null)));
        }

        if (_entries.Count > 0)
        {
            yield return _audit.Table(_entries.Select(e => _audit.Row(e, null)));
        }
    }

    private void Gather(BulkRows first, IReadOnlyCollection<IAggregate> made, AuditWriter writer, DateTimeOffset now)
    {
        try
        {
            foreach (var one in made)
            {
                _told.AddRange(one.TakeEvents().Select(fact => OutboxRowFactory.Create(fact, now)));
                one.Committing();
                Add(one, null, RowsOf(_db, one.GetType())!, first, writer);
            }

            _first.Writer.Complete();
        }
        catch (Exception exception)
        {
            _first.Writer.Complete(exception);
            throw;
        }
    }

    private void Add(object one, object? owner, BulkRows rows, BulkRows first, AuditWriter writer)
    {
        _count++;
        var row = rows.Row(one, owner);
        if (rows == first)
        {
            _first.Writer.TryWrite(row);
        }
        else if (_rows.TryGetValue(rows, out var list))
        {
            list.Add(row);
        }
        else
        {
            _rows[rows] = [row];
        }

        if (rows.Audit is { } audit && writer.Added(audit, one, owner) is { } entry)
        {
            _entries.Add(entry);
        }

        foreach (var part in rows.Parts)
        {
            foreach (var its in part.Of(one))
            {
                Add(its, one, part.Rows, first, writer);
            }
        }
    }
}
