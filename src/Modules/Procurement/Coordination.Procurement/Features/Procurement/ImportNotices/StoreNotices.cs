using System.Runtime.ExceptionServices;
using Coordination.Platform.Security;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Features.Procurement.AssignUnits;
using Coordination.Procurement.Formats;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Procurement.Features.Procurement.ImportNotices;

/// <summary>What became of a notice.</summary>
/// <param name="Refusal">Why it is not in the register; null when it is.</param>
internal sealed record StoredNotice(NoticeFacts Notice, NoticeFate Fate, NoticeProblem? Refusal = null);

/// <summary>Stores the notices of a batch in one commit. One that cannot be stored stops no other of them.</summary>
internal sealed class StoreNoticesHandler(ProcurementDbContext db, SucceedPlannedHandler successions, CurrentActor actor, TimeProvider clock)
{
    /// <returns>What became of each, in the order given.</returns>
    /// <exception cref="DbUpdateException">One cannot be stored; the others are.</exception>
    public async Task<IReadOnlyList<StoredNotice>> HandleAsync(IReadOnlyList<NoticeFacts> batch, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        IReadOnlyList<StoredNotice> stored;
        try
        {
            stored = await TakeAndSaveAsync(batch, ct);
        }
        catch (DbUpdateException)
        {
            stored = await StoreEachAsync(batch, ct);
        }

        await successions.HandleAsync(batch, ct);
        return stored;
    }

    /// <summary>Another import stored one of them at the same moment, or the database refuses one: each alone, so that the others are stored.</summary>
    private async Task<IReadOnlyList<StoredNotice>> StoreEachAsync(IReadOnlyList<NoticeFacts> batch, CancellationToken ct)
    {
        ExceptionDispatchInfo? refused = null;
        var stored = new List<StoredNotice>(batch.Count);
        foreach (var one in batch)
        {
            ct.ThrowIfCancellationRequested();
            try
            {
                // Somebody else may have stored the same or changed the procurement: then it is taken once more upon what is stored.
                stored.AddRange(await db.InTriesAsync(() => TakeAndSaveAsync([one], ct)));
            }
            catch (DbUpdateException exception)
            {
                refused ??= ExceptionDispatchInfo.Capture(exception);
            }
        }

        refused?.Throw();
        return stored;
    }

    private async Task<IReadOnlyList<StoredNotice>> TakeAndSaveAsync(IReadOnlyList<NoticeFacts> batch, CancellationToken ct)
    {
        try
        {
            var taken = await TakeAsync(batch, ct);
            await db.SaveChangesAsync(ct);
            return taken;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private async Task<List<StoredNotice>> TakeAsync(IReadOnlyList<NoticeFacts> read, CancellationToken ct)
    {
        var batch = await KnownNotices.InTheirProcurementsAsync(db, read, ct);
        var known = await KnownNotices.LoadAsync(db, batch, ct);
        var units = await BuyerRules.LoadAsync(db, ct);
        var (now, by) = (clock.GetUtcNow(), actor.Actor.Name);
        var taken = new List<StoredNotice>(batch.Count);
        var made = new List<ProcurementCase>();
        foreach (var notice in batch)
        {
            if (known.OwnerOf(notice) is { } owner && (owner != notice.SourceId || known.Case(notice) is null))
            {
                taken.Add(owner == notice.SourceId
                    ? new(notice, NoticeFate.Unchanged)
                    : new(notice, NoticeFate.Unchanged, new NoticeProblem(NoticeProblems.TakenElsewhere, notice.Reading.Place ?? "/", notice.Mark.PublicationId)));
            }
            else if (known.Case(notice) is { } there)
            {
                known.Add(notice, there);
                taken.Add(new(notice, there.Take(there.BuyingUnit is null ? units.Fill(notice.Facts) : notice.Facts, notice.Mark, now, by) switch
                {
                    NoticeOutcome.Changed => NoticeFate.Changed,
                    NoticeOutcome.Older => NoticeFate.Late,
                    _ => NoticeFate.Unchanged,
                }));
            }
            else if (notice.Reading.IsSupplement)
            {
                taken.Add(new(notice, NoticeFate.Unchanged, new NoticeProblem(NoticeProblems.UnknownProcurement, notice.Reading.Place ?? "/", notice.Reading.PublicationId)));
            }
            else
            {
                var first = ProcurementCase.FromNotice(ProcurementCaseId.New(), notice.Source, notice.SourceId, units.Fill(notice.Facts), notice.Mark, now);
                made.Add(first);
                known.Add(notice, first);
                taken.Add(new(notice, NoticeFate.New));
            }
        }

        // Most of a file is new, and many times quicker to store when nothing that is there may change in the commit.
        db.AddWhole(made);
        return taken;
    }
}
