using Coordination.Platform.Jobs;
using Coordination.Procurement.Domain.Purchases;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Procurement.Features.Procurement.ImportPurchases;

/// <summary>Takes away lists that nobody accepted, with their files: they may hold personal numbers.</summary>
internal sealed class ExpirePurchaseDrafts(ProcurementDbContext db, TimeProvider clock) : IRecurringJob
{
    private const int KeptDays = 7;

    public string Name => "procurement.expire-purchase-drafts";

    public string Cron => "0 50 3 ? * *";

    public async Task<JobOutcome> RunAsync(JobContext context, CancellationToken ct)
    {
        var before = clock.GetUtcNow().AddDays(-KeptDays);
        var expired = await db.PurchaseImports.Where(i => i.State == PurchaseImportState.Draft && i.StartedAt < before).ToListAsync(ct);
        var files = expired.Select(i => i.FileId).ToList();
        db.Files.RemoveRange(await db.Files.Where(f => files.Contains(f.Id)).ToListAsync(ct));
        db.PurchaseImports.RemoveRange(expired);
        await db.SaveChangesAsync(ct);
        return new JobOutcome(expired.Count);
    }
}
