using System.Data.Common;
using System.Diagnostics;
using System.Text.Json;
using Coordination.Platform.Domain;
using Coordination.Platform.Messaging;
using Coordination.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
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
        Complete((ModuleDbContext)eventData.Context!);
        return result;
    }

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var db = (ModuleDbContext)eventData.Context!;
        Complete(db);
        return await BulkWrite.TryAsync(db, db.DatabaseDialect, cancellationToken) is { } rows ? InterceptionResult<int>.SuppressWithResult(rows) : result;
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

    private void Complete(ModuleDbContext db)
    {
        // Detected once here and once by the save itself, not again by the look at the entries.
        if (!db.CopiesNewRows)
        {
            db.ChangeTracker.DetectChanges();
        }

        var (now, detects) = (clock.GetUtcNow(), db.ChangeTracker.AutoDetectChangesEnabled);
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var entries = db.ChangeTracker.Entries().ToList();
        db.ChangeTracker.AutoDetectChangesEnabled = detects;
        var audit = entries.Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && !Unaudited.Contains(e.Metadata.ClrType) && e.Metadata.FindAnnotation(AuditAnnotations.Ignore) is null)
            .Select(e => Describe(e, now)).OfType<AuditRow>().ToList();

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

    private AuditRow? Describe(EntityEntry entry, DateTimeOffset now)
    {
        var changes = new SortedDictionary<string, object?[]>(StringComparer.Ordinal);
        foreach (var property in entry.Properties)
        {
            var name = property.Metadata.Name;
            if (name == nameof(IAggregate.Version) || property.Metadata.FindAnnotation(AuditAnnotations.Ignore) is not null)
            {
                continue;
            }

            var secret = property.Metadata.FindAnnotation(AuditAnnotations.Secret) is not null;
            var before = entry.State == EntityState.Added ? null : Plain(property.OriginalValue, secret);
            var after = entry.State == EntityState.Deleted ? null : Plain(property.CurrentValue, secret);
            if (entry.State == EntityState.Modified ? property.IsModified && !Equals(property.OriginalValue, property.CurrentValue) : before is not null || after is not null)
            {
                changes[name] = [before, after];
            }
        }

        if (changes.Count == 0)
        {
            return null;
        }

        return new AuditRow
        {
            At = now,
            ActorKind = actor.Actor.Kind.ToString(),
            ActorId = actor.Actor.Id,
            ActorName = actor.Actor.Name,
            Subject = entry.Metadata.ClrType.Name,
            SubjectId = string.Join('/', entry.Metadata.FindPrimaryKey()?.Properties.Select(p => Plain(entry.Property(p.Name).CurrentValue, false)) ?? []),
            Action = entry.State switch { EntityState.Added => "added", EntityState.Deleted => "removed", _ => "changed" },
            Changes = JsonSerializer.Serialize(changes, MessageJson.Options),
            TraceId = Activity.Current?.TraceId.ToHexString(),
        };
    }

    private static string? Plain(object? value, bool secret) => value switch
    {
        null => null,
        _ when secret => "•••",
        byte[] bytes => $"{bytes.Length} bytes",
        DateOnly date => date.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value.GetType().GetProperty("Value") is { PropertyType: { } type } id && type == typeof(Guid)
            ? id.GetValue(value)!.ToString()
            : value is System.Collections.IEnumerable and not string ? JsonSerializer.Serialize(value, MessageJson.Options) : value.ToString(),
    };
}

/// <summary>Marks what the audit log leaves out or masks; set them in a mapping with <c>HasAnnotation</c>.</summary>
public static class AuditAnnotations
{
    /// <summary>On an entity or a property: not worth an entry (a derived value, a heartbeat).</summary>
    public const string Ignore = "Coordination:AuditIgnore";

    /// <summary>On a property: the entry says that it changed, not to what.</summary>
    public const string Secret = "Coordination:AuditSecret";
}
