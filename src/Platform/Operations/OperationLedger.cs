using Coordination.Platform.Modules;
using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Platform.Operations;

/// <summary>One module's operation table as the runner sees it.</summary>
internal sealed class OperationLedger(ModuleDatabase database, IServiceScopeFactory scopes, OperationOptions options, TimeProvider clock)
{
    public string Schema => database.Schema;

    public ModuleDbContext Context(IServiceProvider scope) => database.Context(scope);

    /// <summary>Claims the oldest work that nobody holds, and counts the start.</summary>
    public async Task<OperationRow?> ClaimAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var operations = Context(scope.ServiceProvider).Operations;
        var claimed = await Lease.ClaimAsync(operations.Where(o => o.FinishedAt == null), o => o.Id, 1, clock.GetUtcNow(), options.Lease, ct);
        if (claimed.Count == 0)
        {
            return null;
        }

        var row = claimed[0];
        var started = row.StartedAt ?? clock.GetUtcNow();
        await Held(operations, row).ExecuteUpdateAsync(
            update => update
                .SetProperty(o => o.State, OperationState.Running)
                .SetProperty(o => o.StartedAt, started)
                .SetProperty(o => o.Attempts, o => o.Attempts + 1)
                .SetProperty(o => o.Version, o => o.Version + 1), ct);
        row.Attempts++;
        return row;
    }

    public async Task ReportAsync(OperationRow row, int done, int? total, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await Held(Context(scope.ServiceProvider).Operations, row).ExecuteUpdateAsync(
            update => update.SetProperty(o => o.Done, done).SetProperty(o => o.Total, total), ct);
    }

    /// <summary>Holds the work longer.</summary>
    /// <returns>False when it should stop: the person has cancelled, or another host has it.</returns>
    public async Task<bool> RenewAsync(OperationRow row, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var operations = Context(scope.ServiceProvider).Operations;
        var mine = operations.Where(o => o.Id == row.Id && o.FinishedAt == null && !o.CancelRequested);
        return await Lease.RenewAsync(mine, row.LeaseId!.Value, clock.GetUtcNow() + options.Lease, ct) > 0;
    }

    /// <summary>Gives the work back, to be started again at once by another host.</summary>
    public async Task ReturnAsync(OperationRow row)
    {
        await using var scope = scopes.CreateAsyncScope();
        await Lease.ReleaseAsync(Held(Context(scope.ServiceProvider).Operations, row), row.LeaseId!.Value, clock.GetUtcNow(), CancellationToken.None);
    }

    /// <summary>Finishes the work unless its handler has.</summary>
    public async Task FinishAsync(OperationRow row, string state, string? result, string? errors)
    {
        await using var scope = scopes.CreateAsyncScope();
        DateTimeOffset? now = clock.GetUtcNow();
        await Held(Context(scope.ServiceProvider).Operations, row).ExecuteUpdateAsync(
            update => update
                .SetProperty(o => o.State, state)
                .SetProperty(o => o.Result, result)
                .SetProperty(o => o.Errors, errors)
                .SetProperty(o => o.FinishedAt, now)
                .SetProperty(o => o.LeaseId, (Guid?)null)
                .SetProperty(o => o.Version, o => o.Version + 1), CancellationToken.None);
    }

    public async Task<bool> IsCancelRequestedAsync(OperationRow row)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await Context(scope.ServiceProvider).Operations.AnyAsync(o => o.Id == row.Id && o.CancelRequested, CancellationToken.None);
    }

    private static IQueryable<OperationRow> Held(IQueryable<OperationRow> operations, OperationRow row) =>
        operations.Where(o => o.Id == row.Id && o.LeaseId == row.LeaseId && o.FinishedAt == null);
}
