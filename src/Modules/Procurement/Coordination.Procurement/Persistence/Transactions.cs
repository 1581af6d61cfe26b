using Microsoft.EntityFrameworkCore;

namespace Coordination.Procurement.Persistence;

internal static class Transactions
{
    /// <summary>One commit of several statements: the caller's where there is one.</summary>
    public static async Task InTransactionAsync(this ProcurementDbContext db, Func<CancellationToken, Task> work, CancellationToken ct)
    {
        if (db.Database.CurrentTransaction is not null)
        {
            await work(ct);
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await work(ct);
        await transaction.CommitAsync(ct);
    }
}
