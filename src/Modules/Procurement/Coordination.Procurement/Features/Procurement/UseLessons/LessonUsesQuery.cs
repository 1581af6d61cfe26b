using System.Runtime.CompilerServices;
using Coordination.Procurement.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Procurement.Features.Procurement.UseLessons;

/// <summary>Every use of a lesson, as it is now.</summary>
internal sealed class LessonUsesQuery(ProcurementDbContext db, TimeProvider clock) : ILessonUses
{
    private const int Batch = 500;

    public async IAsyncEnumerable<LessonUsed> TellAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        foreach (var ids in (await db.JudgedLessons.OrderBy(j => j.Id).Select(j => j.Id).ToListAsync(ct)).Chunk(Batch))
        {
            var judged = await db.JudgedLessons.AsNoTracking().AsSplitQuery().Where(j => ids.Contains(j.Id)).OrderBy(j => j.Id).ToListAsync(ct);
            var procurements = judged.Select(j => j.ProcurementId).Distinct().ToList();
            var cases = await db.Cases.AsNoTracking().AsSplitQuery().Where(c => procurements.Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct);
            foreach (var one in judged)
            {
                yield return one.AsTold(cases[one.ProcurementId], one.Version, now);
            }
        }
    }
}
