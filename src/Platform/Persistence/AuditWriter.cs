using System.Buffers;
using System.Collections;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Coordination.Platform.Domain;
using Coordination.Platform.Messaging;
using Coordination.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Coordination.Platform.Persistence;

/// <summary>Marks what the audit log leaves out or masks; set them in a mapping with <c>HasAnnotation</c>.</summary>
public static class AuditAnnotations
{
    /// <summary>On an entity or a property: not worth an entry (a derived value, a heartbeat).</summary>
    public const string Ignore = "Coordination:AuditIgnore";

    /// <summary>On a property: the entry says that it changed, not to what.</summary>
    public const string Secret = "Coordination:AuditSecret";
}

/// <summary>Writes a commit's audit entries: who did what at the moment of the commit.</summary>
internal sealed class AuditWriter(Actor actor, DateTimeOffset now)
{
    private readonly ArrayBufferWriter<byte> _text = new();
    private readonly string _kind = actor.Kind.ToString();
    private readonly string? _trace = Activity.Current?.TraceId.ToHexString();
    private Utf8JsonWriter? _json;

    /// <summary>A change that the tracker knows; null where nothing is told of it.</summary>
    public AuditRow? Changed(EntityEntry entry)
    {
        var changes = new SortedDictionary<string, (string? Before, string? After)>(StringComparer.Ordinal);
        foreach (var property in entry.Properties.Where(p => AuditedType.IsTold(p.Metadata)))
        {
            var secret = AuditedType.IsSecret(property.Metadata);
            var before = entry.State == EntityState.Added ? null : Plain(property.OriginalValue, secret);
            var after = entry.State == EntityState.Deleted ? null : Plain(property.CurrentValue, secret);
            if (entry.State == EntityState.Modified ? property.IsModified && !Equals(property.OriginalValue, property.CurrentValue) : before is not null || after is not null)
            {
                changes[property.Metadata.Name] = (before, after);
            }
        }

        if (changes.Count == 0)
        {
            return null;
        }

        var json = Begin();
        foreach (var (name, (before, after)) in changes)
        {
            Write(json, name, before, after);
        }

        return End(
            json, entry.Metadata.ClrType.Name, string.Join('/', entry.Metadata.FindPrimaryKey()?.Properties.Select(p => Plain(entry.Property(p.Name).CurrentValue, false)) ?? []),
            entry.State switch { EntityState.Added => "added", EntityState.Deleted => "removed", _ => "changed" });
    }

    /// <summary>Something new that no tracker knows, as <see cref="Changed"/> would tell of it.</summary>
    public AuditRow? Added(AuditedType type, object one, object? owner)
    {
        var (json, isTold) = (Begin(), false);
        foreach (var property in type.Told)
        {
            if (Plain(property.Value.Read(one, owner), property.IsSecret) is { } after)
            {
                Write(json, property.Name, null, after);
                isTold = true;
            }
        }

        return isTold ? End(json, type.Name, string.Join('/', type.Key.Select(k => Plain(k.Read(one, owner), false))), "added") : null;
    }

    private Utf8JsonWriter Begin()
    {
        _text.ResetWrittenCount();
        _json ??= new Utf8JsonWriter(_text, new JsonWriterOptions { Encoder = MessageJson.Options.Encoder });
        _json.Reset();
        _json.WriteStartObject();
        return _json;
    }

    private static void Write(Utf8JsonWriter json, string name, string? before, string? after)
    {
        json.WriteStartArray(name);
        json.WriteStringValue(before);
        json.WriteStringValue(after);
        json.WriteEndArray();
    }

    private AuditRow End(Utf8JsonWriter json, string subject, string subjectId, string action)
    {
        json.WriteEndObject();
        json.Flush();
        return new AuditRow
        {
            At = now,
            ActorKind = _kind,
            ActorId = actor.Id,
            ActorName = actor.Name,
            Subject = subject,
            SubjectId = subjectId,
            Action = action,
            Changes = Encoding.UTF8.GetString(_text.WrittenSpan),
            TraceId = _trace,
        };
    }

    private static string? Plain(object? value, bool secret) => value switch
    {
        null => null,
        _ when secret => "•••",
        string text => text,
        bool flag => flag.ToString(),
        byte[] bytes => $"{bytes.Length} bytes",
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.ToString("O", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable => JsonSerializer.Serialize(value, MessageJson.Options),
        ITypedId id => id.Value.ToString(),
        _ => value.ToString(),
    };
}

/// <summary>What the audit log tells of a type, read without a tracker; in the order in which it is told.</summary>
internal sealed class AuditedType
{
    public AuditedType(IEntityType type)
    {
        Name = type.ClrType.Name;
        Told = [.. type.GetProperties().Where(p => IsTold(p) && BulkValue.Of(type, p) is not null).OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => new ToldProperty(p.Name, BulkValue.Of(type, p)!, IsSecret(p)))];
        Key = [.. type.FindPrimaryKey()?.Properties.Select(p => BulkValue.Of(type, p)).OfType<BulkValue>() ?? []];
    }

    public string Name { get; }

    public IReadOnlyList<ToldProperty> Told { get; }

    public IReadOnlyList<BulkValue> Key { get; }

    public static bool IsTold(IReadOnlyProperty property) => property.Name != nameof(IAggregate.Version) && property.FindAnnotation(AuditAnnotations.Ignore) is null;

    public static bool IsSecret(IReadOnlyProperty property) => property.FindAnnotation(AuditAnnotations.Secret) is not null;
}

/// <summary>A property that the audit log tells of.</summary>
internal sealed record ToldProperty(string Name, BulkValue Value, bool IsSecret);
