using Microsoft.EntityFrameworkCore;

namespace Coordination.Platform.Retention;

/// <summary>Deletes much in many short statements.</summary>
public static class Batches
{
    /// <summary>Deletes every row of the query, a batch a statement.</summary>
    /// <param name="rows">What is to go, ordered.</param>
    /// <param name="batch">Rows per statement.</param>
    /// <param name="ct">Stops between two statements; what is deleted stays deleted.</param>
    /// <returns>How many went.</returns>
    public static async Task<int> DeleteInBatchesAsync<TRow>(this IOrderedQueryable<TRow> rows, int batch, CancellationToken ct)
        where TRow : class
    {
        var (total, deleted) = (0, batch);
        while (deleted == batch)
        {
            deleted = await rows.Take(batch).ExecuteDeleteAsync(ct);
            total += deleted;
        }

        return total;
    }
}
