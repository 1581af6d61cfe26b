using Coordination.Platform.Security;
using Coordination.Procurement.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Procurement.Features.Procurement.ImportNotices;

/// <summary>
/// Takes what was planned off the list of chances when its call has come, in whichever order they are read. Done after the commit that
/// stores them, so that of two imports at the same moment the last one sees both; done again it changes nothing.
/// </summary>
internal sealed class SucceedPlannedHandler(ProcurementDbContext db, SuccessionQuery successions, CurrentActor actor, TimeProvider clock)
{
    public async Task HandleAsync(IReadOnlyList<NoticeFacts> batch, CancellationToken ct)
    {
        var names = batch.SelectMany(n => n.Mark.Priors).Select(p => p.Name)
            .Concat(batch.Where(n => n.Source == ProcurementSource.EForms && n.Facts.Status == ProcurementStatus.Planned).Select(n => n.Mark.PublicationId)).Distinct().ToList();
        if (names.Count == 0)
        {
            return;
        }

        await db.InTriesAsync(() => SucceedAsync(names, ct));
    }

    private async Task<int> SucceedAsync(IReadOnlyList<string> names, CancellationToken ct)
    {
        var named = await successions.NamedAsync(names, ct);
        foreach (var planned in await db.Cases.AsSplitQuery().Where(c => c.Status == ProcurementStatus.Planned && !c.IsSucceeded && named.Contains(c.Id)).OrderBy(c => c.Id).ToListAsync(ct))
        {
            var later = await successions.LaterAsync(planned, ct);
            await InheritAsync(planned, [.. later.Select(l => l.Id).Distinct()], ct);
            planned.Succeed([.. later.Select(l => l.Part)], string.Join(", ", later.Select(l => l.Title).Distinct()), clock.GetUtcNow(), actor.Actor.Name);
        }

        return await db.SaveChangesAsync(ct);
    }

    /// <summary>Whose the plan was, theirs is what comes of it.</summary>
    private async Task InheritAsync(ProcurementCase planned, IReadOnlyList<ProcurementCaseId> later, CancellationToken ct)
    {
        if (planned.BuyingUnit is not { } unit || later.Count == 0)
        {
            return;
        }

        foreach (var one in await db.Cases.AsSplitQuery().Where(c => later.Contains(c.Id) && c.BuyingUnit == null).OrderBy(c => c.Id).ToListAsync(ct))
        {
            one.AssignUnit(unit, clock.GetUtcNow(), actor.Actor.Name);
        }
    }
}
