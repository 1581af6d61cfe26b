using System.Globalization;
using System.Text.Json;
using Coordination.Platform.Persistence;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Host.Features.Administration.ReadLog;

/// <summary>Which entries are asked for.</summary>
internal sealed record LogFilter(string? Person, string? Subject, DateOnly? From, DateOnly? Until, string? Words)
{
    public static LogFilter Of(ListQuery query) => new(query["vem"], query["vad"], Day(query["fran"]), Day(query["till"]), query["q"]);

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

/// <summary>One property that a change touched.</summary>
internal sealed record LoggedChange(string Property, string? Before, string? After);

/// <summary>Who did what, in every module.</summary>
internal sealed class ReadLogQuery(EverySchema schemas, LogWords words)
{
    /// <summary>More than this is the database administrator's to take out.</summary>
    public const int MostExported = 50_000;

    public Task<PagedList<(string Schema, AuditRow Row)>> PageAsync(LogFilter filter, ListQuery query, CancellationToken ct) =>
        schemas.PageAsync(db => Filtered(db, filter), row => row.At, query, ct);

    /// <summary>Every entry, module by module, newest first within each.</summary>
    public async IAsyncEnumerable<(string Schema, AuditRow Row)> AllAsync(LogFilter filter, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var schema in schemas.Schemas)
        {
            await foreach (var row in Filtered(schemas.Context(schema)!, filter).AsNoTracking().Take(MostExported).AsAsyncEnumerable().WithCancellation(ct))
            {
                yield return (schema, row);
            }
        }
    }

    /// <summary>What stood there before and after, property by property.</summary>
    public static IReadOnlyList<LoggedChange> Changes(AuditRow row)
    {
        using var json = JsonDocument.Parse(row.Changes);
        return [.. json.RootElement.EnumerateObject().Select(p => new LoggedChange(p.Name, Text(p.Value, 0), Text(p.Value, 1)))];
    }

    private static string? Text(JsonElement pair, int index) =>
        pair.ValueKind == JsonValueKind.Array && pair.GetArrayLength() > index && pair[index].ValueKind != JsonValueKind.Null ? pair[index].ToString() : null;

    // The database lowers both sides by its own rules; the framework's culture has no part in it.
#pragma warning disable CA1304, CA1311
    private IQueryable<AuditRow> Filtered(ModuleDbContext db, LogFilter filter)
    {
        var rows = db.Audit.AsQueryable();
        if (filter.Person is { } person)
        {
            rows = rows.Where(a => a.ActorName.ToLower().Contains(person.ToLower()) || a.ActorId == person);
        }

        if (filter.Subject is { } subject)
        {
            var types = words.SubjectsCalled(db, subject);
            rows = rows.Where(a => types.Contains(a.Subject) || a.SubjectId == subject);
        }

        if (filter.From?.ToInstant(TimeOnly.MinValue) is { } from)
        {
            rows = rows.Where(a => a.At >= from);
        }

        if (filter.Until?.AddDays(1).ToInstant(TimeOnly.MinValue) is { } before)
        {
            rows = rows.Where(a => a.At < before);
        }

        if (filter.Words is { } text)
        {
            rows = rows.Where(a => a.Changes.ToLower().Contains(text.ToLower()));
        }

        return rows.OrderByDescending(a => a.At).ThenByDescending(a => a.Id);
    }
#pragma warning restore CA1304, CA1311
}
