using Microsoft.EntityFrameworkCore;

namespace Coordination.Platform.Web;

/// <summary>One page of a list, and how many rows there are in all. A page outside the range is empty, not an error.</summary>
/// <typeparam name="T">A row as the page shows it.</typeparam>
public sealed record PagedList<T>(IReadOnlyList<T> Items, int Page, int Size, int Total) : IPagedList
{
    public int Count => Items.Count;
}

/// <summary>What a pager needs to know of a page.</summary>
public interface IPagedList
{
    int Page { get; }

    int Size { get; }

    int Total { get; }

    /// <summary>Rows on this page.</summary>
    int Count { get; }

    /// <summary>At least one, also for an empty list.</summary>
    int Pages => Math.Max(1, (Total + Size - 1) / Size);
}

/// <summary>Cuts a page out of a query.</summary>
public static class PagedLists
{
    /// <summary>Counts and reads one page. The query must be ordered by something unique at last, or rows could jump between pages.</summary>
    public static async Task<PagedList<T>> ToPagedListAsync<T>(this IQueryable<T> rows, ListQuery query, CancellationToken ct)
    {
        var total = await rows.CountAsync(ct);
        var items = total == 0 ? [] : await rows.Skip(query.Skip).Take(query.Size).ToListAsync(ct);
        return new PagedList<T>(items, query.Page, query.Size, total);
    }

    /// <summary>The same for rows that are in memory already.</summary>
    public static PagedList<T> ToPagedList<T>(this IReadOnlyCollection<T> rows, ListQuery query) =>
        new([.. rows.Skip(query.Skip).Take(query.Size)], query.Page, query.Size, rows.Count);
}
