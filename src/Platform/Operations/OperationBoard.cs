using System.Text.Json;
using Coordination.Platform.Messaging;
using Coordination.Platform.Modules;
using Coordination.Platform.Persistence;
using Coordination.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Platform.Operations;

/// <summary>An operation as its page shows it.</summary>
public sealed record OperationStatus(
    Guid Id, string Title, string State, int Done, int? Total, string? Message, string? Link, IReadOnlyList<string> Errors, DateTimeOffset CreatedAt, DateTimeOffset? FinishedAt, bool CancelRequested)
{
    public bool IsFinished => FinishedAt is not null;
}

/// <summary>Shows operations to those who started them, and lets them cancel. Scoped.</summary>
public sealed class OperationBoard(IServiceProvider scope, IEnumerable<ModuleDatabase> databases, CurrentActor actor, TimeProvider clock)
{
    /// <summary>Null when there is none, or when somebody else started it and <paramref name="mayAll"/> is not given.</summary>
    public async Task<OperationStatus?> FindAsync(Guid id, bool mayAll, CancellationToken ct) =>
        await RowAsync(id, mayAll, ct) is (_, { } row) ? Status(row) : null;

    /// <summary>Asks the work to stop. What waits is cancelled at once; what runs stops at its next look.</summary>
    /// <returns>False as for <see cref="FindAsync"/>.</returns>
    public async Task<bool> CancelAsync(Guid id, bool mayAll, CancellationToken ct)
    {
        if (await RowAsync(id, mayAll, ct) is not ({ } db, { } row))
        {
            return false;
        }

        // Two statements, neither of which can hide a start between them: what was queued is finished, whatever else is asked to stop.
        DateTimeOffset? now = clock.GetUtcNow();
        await db.Operations.Where(o => o.Id == id && o.State == OperationState.Queued).ExecuteUpdateAsync(
            update => update.SetProperty(o => o.State, OperationState.Cancelled).SetProperty(o => o.FinishedAt, now).SetProperty(o => o.Version, o => o.Version + 1), ct);
        await db.Operations.Where(o => o.Id == id && o.FinishedAt == null).ExecuteUpdateAsync(update => update.SetProperty(o => o.CancelRequested, true), ct);
        return true;
    }

    private async Task<(ModuleDbContext? Db, OperationRow? Row)> RowAsync(Guid id, bool mayAll, CancellationToken ct)
    {
        foreach (var database in databases)
        {
            var db = database.Context(scope);
            if (await db.Operations.AsNoTracking().FirstOrDefaultAsync(o => o.Id == id, ct) is { } row)
            {
                return mayAll || row.StartedBy == actor.Actor.Id ? (db, row) : default;
            }
        }

        return default;
    }

    private static OperationStatus Status(OperationRow row)
    {
        var result = row.Result is null ? null : JsonSerializer.Deserialize<OperationResult>(row.Result, MessageJson.Options);
        var errors = row.Errors is null ? [] : JsonSerializer.Deserialize<string[]>(row.Errors, MessageJson.Options) ?? [];
        return new(row.Id, row.Title, row.State, row.Done, row.Total, result?.Message, result?.Link, errors, row.CreatedAt, row.FinishedAt, row.CancelRequested);
    }
}
