using System.Text.Json;
using Coordination.Platform.Messaging;
using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Platform.Operations;

/// <summary>One start of an operation, as its handler sees it.</summary>
public sealed class OperationRun
{
    private static readonly TimeSpan BetweenReports = TimeSpan.FromMilliseconds(300);

    private readonly OperationLedger _ledger;
    private readonly OperationRow _row;
    private readonly OperationStart _start;
    private readonly TimeProvider _clock;
    private long _reportedAt;

    internal OperationRun(OperationLedger ledger, OperationRow row, OperationStart start, TimeProvider clock) =>
        (_ledger, _row, _start, _clock) = (ledger, row, start, clock);

    public Guid Id => _row.Id;

    /// <summary>True when an earlier start was broken off.</summary>
    public bool IsRestart => _row.Attempts > 1;

    /// <summary>What <see cref="OperationQueue.Add"/> was given.</summary>
    public TInput Input<TInput>() => _start.Input.Deserialize<TInput>(MessageJson.Options)
        ?? throw new InvalidOperationException($"Operation {Id} has no input.");

    /// <summary>Shows progress. Cheap to call for every row: most calls do nothing.</summary>
    public async Task ReportAsync(int done, int? total, CancellationToken ct)
    {
        var now = _clock.GetTimestamp();
        if (done == total || _reportedAt == 0 || _clock.GetElapsedTime(_reportedAt, now) >= BetweenReports)
        {
            _reportedAt = now;
            await _ledger.ReportAsync(_row, done, total, ct);
        }
    }

    /// <summary>
    /// Finishes the operation in the handler's own commit: the effect is there if, and only if, the operation is finished, however the
    /// host dies. Call before the save.
    /// </summary>
    /// <exception cref="OperationCanceledException">Another host has taken the work over; give up.</exception>
    public async Task FinishInAsync(ModuleDbContext db, OperationOutcome outcome, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(outcome);
        var row = await db.Operations.SingleOrDefaultAsync(o => o.Id == Id && o.LeaseId == _row.LeaseId && o.FinishedAt == null, ct)
            ?? throw new OperationCanceledException($"Operation {Id} is no longer held by this host.");
        row.State = outcome.Succeeded ? OperationState.Succeeded : OperationState.Failed;
        row.Result = JsonSerializer.Serialize(new OperationResult(outcome.Message, outcome.Link), MessageJson.Options);
        row.Errors = outcome.Errors.Count == 0 ? null : JsonSerializer.Serialize(outcome.Errors, MessageJson.Options);
        row.Done = row.Total ?? row.Done;
        row.FinishedAt = _clock.GetUtcNow();
        row.LeaseId = null;

        // A host that lost its lease and does not know it yet fails its commit on this.
        row.Version++;
    }
}
