using Coordination.Procurement.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Procurement.Features.Procurement.AnswerReview;

/// <summary>What was answered of the same procurement or contract in earlier quarters.</summary>
internal sealed class FormerAnswerQuery(ProcurementDbContext db)
{
    /// <summary>The last answer before; null where there is none.</summary>
    public async Task<ReviewItem?> OfAsync(ReviewItem item, CancellationToken ct) => (await OfAsync([item], ct)).Select(p => p.Former).FirstOrDefault();

    /// <summary>Those that are not settled, each with its last answer before.</summary>
    public Task<IReadOnlyList<(ReviewItem Item, ReviewItem Former)>> OfOpenAsync(IEnumerable<ReviewItem> items, CancellationToken ct) => OfAsync([.. items.Where(i => !i.IsSettled)], ct);

    private async Task<IReadOnlyList<(ReviewItem Item, ReviewItem Former)>> OfAsync(IReadOnlyList<ReviewItem> items, CancellationToken ct)
    {
        if (items.Count == 0)
        {
            return [];
        }

        var unit = items[0].BuyingUnit;
        var answered = (await db.ReviewItems.AsNoTracking().AsSplitQuery().Where(i => i.BuyingUnit == unit && i.AnsweredAt != null).ToListAsync(ct)).ToLookup(i => (i.ProcurementId, i.ContractId));
        return
        [
            .. items.Select(i => (i, answered[(i.ProcurementId, i.ContractId)].Where(f => f.When.Ordinal < i.When.Ordinal).MaxBy(f => f.When.Ordinal)!)).Where(p => p.Item2 is not null),
        ];
    }
}
