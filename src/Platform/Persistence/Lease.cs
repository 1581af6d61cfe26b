using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace Coordination.Platform.Persistence;

/// <summary>A row that one worker at a time may hold. A worker that dies needs no repair: its lease runs out.</summary>
public interface ILeasable
{
    /// <summary>Not before; also the end of a lease.</summary>
    DateTimeOffset VisibleAt { get; }

    /// <summary>Who holds it, or who held it last.</summary>
    Guid? LeaseId { get; }
}

/// <summary>
/// Claims rows so that workers on any number of hosts share them. In LINQ alone: the condition is checked again by the update,
/// under the row's lock, on both databases, so two workers never get the same row.
/// </summary>
public static class Lease
{
    /// <summary>Claims up to <paramref name="most"/> rows that are due, oldest first. The rows come back untracked.</summary>
    /// <param name="open">Every row that still needs work; the claim adds that it is due.</param>
    /// <param name="key">The row's key, which also breaks ties in the order.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="now">The present.</param>
    /// <param name="length">After this long anybody may claim them again.</param>
    /// <param name="ct">Stops the claim.</param>
    /// <returns>The claimed rows, all with the same lease, or none.</returns>
    public static async Task<IReadOnlyList<TRow>> ClaimAsync<TRow, TKey>(
        IQueryable<TRow> open, Expression<Func<TRow, TKey>> key, int most, DateTimeOffset now, TimeSpan length, CancellationToken ct)
        where TRow : class, ILeasable
    {
        ArgumentNullException.ThrowIfNull(open);
        ArgumentNullException.ThrowIfNull(key);
        var due = open.Where(r => r.VisibleAt <= now);

        // Not folded into the update as a subquery: under row versioning that may see rows as they were.
        var candidates = await due.OrderBy(r => r.VisibleAt).ThenBy(key).Select(key).Take(most).ToListAsync(ct);
        if (candidates.Count == 0)
        {
            return [];
        }

        Guid? lease = Guid.CreateVersion7();
        var end = now + length;
        var claimed = await due.Where(IsOneOf(key, candidates)).ExecuteUpdateAsync(
            row => row.SetProperty(r => r.LeaseId, lease).SetProperty(r => r.VisibleAt, end), ct);
        return claimed == 0 ? [] : await open.AsNoTracking().Where(r => r.LeaseId == lease).OrderBy(key).ToListAsync(ct);
    }

    /// <summary>Gives rows back before the lease runs out, when the work was not begun or was broken off.</summary>
    public static Task<int> ReleaseAsync<TRow>(IQueryable<TRow> rows, Guid lease, DateTimeOffset visibleAt, CancellationToken ct)
        where TRow : class, ILeasable =>
        rows.Where(r => r.LeaseId == lease).ExecuteUpdateAsync(
            row => row.SetProperty(r => r.LeaseId, (Guid?)null).SetProperty(r => r.VisibleAt, visibleAt), ct);

    /// <summary>Holds rows longer, for work that outlasts one lease.</summary>
    /// <returns>How many are still held: zero means that the lease had run out and somebody else has them.</returns>
    public static Task<int> RenewAsync<TRow>(IQueryable<TRow> rows, Guid lease, DateTimeOffset until, CancellationToken ct)
        where TRow : class, ILeasable =>
        rows.Where(r => r.LeaseId == lease).ExecuteUpdateAsync(row => row.SetProperty(r => r.VisibleAt, until), ct);

    private static Expression<Func<TRow, bool>> IsOneOf<TRow, TKey>(Expression<Func<TRow, TKey>> key, List<TKey> keys)
    {
        Expression<Func<TKey, bool>> among = k => keys.Contains(k);
        var body = ReplacingExpressionVisitor.Replace(among.Parameters[0], key.Body, among.Body);
        return Expression.Lambda<Func<TRow, bool>>(body, key.Parameters);
    }
}
