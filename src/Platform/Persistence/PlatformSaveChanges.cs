using System.Data.Common;
using Coordination.Platform.Domain;
using Coordination.Platform.Messaging;
using Coordination.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Coordination.Platform.Persistence;

/// <summary>
/// Completes every commit: a new version for each changed aggregate, an audit entry for each change, an outbox row for each
/// event; after the commit the relay is woken. One transaction holds all of it.
/// </summary>
internal sealed class PlatformSaveChanges(CurrentActor actor, TimeProvider clock, OutboxSignal signal) : SaveChangesInterceptor, IDbTransactionInterceptor
{
    private static readonly HashSet<Type> Unaudited =
        [typeof(OutboxRow), typeof(InboxRow), typeof(MailRow), typeof(AuditRow), typeof(OperationRow), typeof(FileRow)];

    private bool _hasOutgoing;

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        var db = (ModuleDbContext)eventData.Context!;
        db.AddRange(db.TakeWhole());
        Complete(db);
        return result;
    }

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var db = (ModuleDbContext)eventData.Context!;
        var whole = db.TakeWhole();
        if (BulkWrite.Of(db, whole) is { } write)
        {
            return InterceptionResult<int>.SuppressWithResult(await WriteAsync(write, whole, cancellationToken));
        }

        db.AddRange(whole);
        Complete(db);
        return result;
    }

    public override int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        Saved(eventData.Context!);
        return result;
    }

    public override ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Saved(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Wake(eventData.Context!);

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Wake(eventData.Context!);
        return Task.CompletedTask;
    }

    private async Task<int> WriteAsync(BulkWrite write, IReadOnlyList<IAggregate> whole, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var rows = await write.WriteAsync(whole, new AuditWriter(actor.Actor, now), now, ct);
        _hasOutgoing |= write.HasOutgoing;
        return rows;
    }

    private void Complete(ModuleDbContext db)
    {
        // Detected once here and once by the save itself, not again by the look at the entries.
        db.ChangeTracker.DetectChanges();
        var (now, detects) = (clock.GetUtcNow(), db.ChangeTracker.AutoDetectChangesEnabled);
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var entries = db.ChangeTracker.Entries().ToList();
        db.ChangeTracker.AutoDetectChangesEnabled = detects;
        var audit = entries.Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && !Unaudited.Contains(e.Metadata.ClrType) && e.Metadata.FindAnnotation(AuditAnnotations.Ignore) is null)
            .Select(new AuditWriter(actor.Actor, now).Changed).OfType<AuditRow>().ToList();

        foreach (var entry in entries)
        {
            if (entry.Entity is not IAggregate aggregate)
            {
                continue;
            }

            foreach (var fact in aggregate.TakeEvents())
            {
                db.Outbox.Add(OutboxRowFactory.Create(fact, now));
                _hasOutgoing = true;
            }

            if (entry.State is EntityState.Added or EntityState.Modified || (entry.State is EntityState.Unchanged && aggregate.IsTouched))
            {
                aggregate.Committing();
                if (entry.State is EntityState.Unchanged)
                {
                    entry.State = EntityState.Modified;
                }
            }
        }

        db.Audit.AddRange(audit);
        _hasOutgoing |= entries.Any(e => e is { Entity: OutboxRow, State: EntityState.Added });
    }

    /// <summary>Inside a caller's transaction the rows are not to be seen yet; its commit wakes the relay.</summary>
    private void Saved(DbContext db)
    {
        if (db.Database.CurrentTransaction is null)
        {
            Wake(db);
        }
    }

    private void Wake(DbContext db)
    {
        if (_hasOutgoing)
        {
            _hasOutgoing = false;
            signal.Raise(((ModuleDbContext)db).Schema);
        }
    }
}
