using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.ShowOverview;

/// <summary>
/// Keeps figures that take a look at every activity, until something in the module changes. What tells is the number of the latest
/// audit entry, which every change writes in its own commit: one look at the end of an index, and true on every host. A change whose
/// commit overtakes another's is seen by its age at the latest. Singleton.
/// </summary>
internal sealed class KeptFigures(TimeProvider clock)
{
    private const int Most = 200;
    private static readonly TimeSpan Oldest = TimeSpan.FromSeconds(20);

    private readonly ConcurrentDictionary<string, Kept> _kept = new(StringComparer.Ordinal);

    /// <param name="db">Where the figures come from.</param>
    /// <param name="key">What they are of, with everything but the data that they depend on.</param>
    /// <param name="count">Counts them.</param>
    /// <param name="ct">Stops the counting.</param>
    public async Task<T> GetAsync<T>(GovernanceDbContext db, string key, Func<Task<T>> count, CancellationToken ct)
    {
        var (latest, now) = (await db.Audit.MaxAsync(a => (long?)a.Id, ct) ?? 0, clock.GetUtcNow());
        if (_kept.TryGetValue(key, out var kept) && kept.Change == latest && now - kept.At < Oldest && kept.Figures is T figures)
        {
            return figures;
        }

        if (_kept.Count >= Most)
        {
            _kept.Clear();
        }

        var counted = await count();
        _kept[key] = new Kept(latest, now, counted);
        return counted;
    }

    private sealed record Kept(long Change, DateTimeOffset At, object? Figures);
}
