using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Platform.Web;

/// <summary>One page of a list, and how many rows there are in all. A page outside the range is empty, not an error.</summary>
/// <typeparam name="T">A row as the page shows it.</typeparam>
public sealed record PagedList<T>(IReadOnlyList<T> Items, int Page, int Size, int Total) : IPagedList
{
    public int Count => Items.Count;

    /// <inheritdoc />
    public bool IsMore { get; init; }
}

/// <summary>What a pager needs to know of a page.</summary>
public interface IPagedList
{
    int Page { get; }

    int Size { get; }

    /// <summary>Rows in all, or as many as were counted when there are more.</summary>
    int Total { get; }

    /// <summary>True when there are more than <see cref="Total"/>: nobody waits for the rest to be counted.</summary>
    bool IsMore { get; }

    /// <summary>Rows on this page.</summary>
    int Count { get; }

    /// <summary>At least one, also for an empty list.</summary>
    int Pages => Math.Max(1, (Total + Size - 1) / Size);
}

/// <summary>How many rows there are, or that there are more than were counted.</summary>
/// <param name="Total">As many as were counted.</param>
/// <param name="IsMore">Whether there are more.</param>
public readonly record struct RowCount(int Total, bool IsMore);

/// <summary>Cuts a page out of a query.</summary>
public static class PagedLists
{
    /// <summary>
    /// A list of more rows says so and is not counted to its end: nobody reads on to row 5 000, and everybody who opens the list would
    /// wait for the count. An export holds all of them.
    /// </summary>
    public const int CountedAtMost = 5_000;

    /// <summary>
    /// The same where words are searched for in a long table: an index finds the rows that may hold them, and each of those has to be read
    /// to be counted. Whoever gets so many adds a word.
    /// </summary>
    public const int CountedOfWords = 200;

    /// <summary>Counts rows as far as a person needs it: to <see cref="CountedAtMost"/>, or to the end of the page that is asked for when that lies beyond.</summary>
    public static Task<RowCount> CountForAsync<T>(this IQueryable<T> rows, ListQuery query, CancellationToken ct) => rows.CountForAsync(query, CountedAtMost, ct);

    /// <summary>
    /// How many rows there are beside the page that was read of them: one that is not full tells by itself, and others are counted as far as
    /// a person needs it.
    /// </summary>
    /// <param name="rows">What the page was cut out of.</param>
    /// <param name="read">How many rows it got.</param>
    /// <param name="query">What was asked for.</param>
    /// <param name="ct">Stops the counting.</param>
    /// <param name="atMost">How far is counted when the page does not lie beyond.</param>
    public static async Task<RowCount> CountBesideAsync<T>(this IQueryable<T> rows, int read, ListQuery query, CancellationToken ct, int atMost = CountedAtMost)
    {
        ArgumentNullException.ThrowIfNull(query);
        var isLast = read < query.Size && (read > 0 || query.Skip == 0);
        return isLast ? new(query.Skip + read, false) : await rows.CountForAsync(query, atMost, ct);
    }

    /// <summary>Reads and counts one page. The query must be ordered by something unique at last, or rows could jump between pages.</summary>
    public static async Task<PagedList<T>> ToPagedListAsync<T>(this IQueryable<T> rows, ListQuery query, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(query);
        var items = await rows.Skip(query.Skip).Take(query.Size).ToListAsync(ct);
        return items.ToPage(query, await rows.CountBesideAsync(items.Count, query, ct));
    }

    /// <summary>A page that has been read, out of as many rows as were counted.</summary>
    public static PagedList<T> ToPage<T>(this IReadOnlyList<T> items, ListQuery query, RowCount count)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new(items, query.Page, query.Size, count.Total) { IsMore = count.IsMore };
    }

    /// <summary>The same for rows that are in memory already.</summary>
    public static PagedList<T> ToPagedList<T>(this IReadOnlyCollection<T> rows, ListQuery query) =>
        new([.. rows.Skip(query.Skip).Take(query.Size)], query.Page, query.Size, rows.Count);

    private static async Task<RowCount> CountForAsync<T>(this IQueryable<T> rows, ListQuery query, int atMost, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(query);
        var most = (int)Math.Min(Math.Max(atMost, (long)query.Skip + query.Size), int.MaxValue - 1);
        var counted = await rows.Unordered().Take(most + 1).CountAsync(ct);
        return new(Math.Min(counted, most), counted > most);
    }

    /// <summary>The same rows in any order: to stop counting early, a database must not sort first.</summary>
    private static IQueryable<T> Unordered<T>(this IQueryable<T> rows) => rows.Provider.CreateQuery<T>(new OrderRemover().Visit(rows.Expression));

    /// <summary>Follows a query from its last step to its source and leaves out the ordering; what stands inside the steps stays as it is.</summary>
    private sealed class OrderRemover : ExpressionVisitor
    {
        private static readonly HashSet<string> Ordering = [nameof(Queryable.OrderBy), nameof(Queryable.OrderByDescending), nameof(Queryable.ThenBy), nameof(Queryable.ThenByDescending)];
        private static readonly HashSet<string> Steps = [nameof(Queryable.Select), nameof(Queryable.Where)];

        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            if (node.Method.DeclaringType == typeof(Queryable) && Ordering.Contains(node.Method.Name))
            {
                return Visit(node.Arguments[0]);
            }

            return node.Method.DeclaringType == typeof(Queryable) && Steps.Contains(node.Method.Name)
                ? node.Update(node.Object, [Visit(node.Arguments[0]), .. node.Arguments.Skip(1)])
                : node;
        }
    }
}
