using Coordination.Platform.Results;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Procurement.Features.Procurement.ImportPlan;

/// <summary>A plan as it was reviewed, to be taken in.</summary>
/// <param name="Unit">The buying unit's code.</param>
/// <param name="Lines">What each row does.</param>
/// <param name="Gone">What the plan no longer has, to be called off; empty where that is not asked for.</param>
/// <param name="Columns">How the list was read, to be remembered.</param>
/// <param name="Because">Why what is gone is called off.</param>
internal sealed record PlanToImport(string Unit, IReadOnlyList<PlanLine> Lines, IReadOnlyList<ProcurementCase> Gone, IReadOnlyList<(string Heading, PlanColumn Column)> Columns, string Because);

/// <summary>Takes a buying unit's plan in, all of it in one commit.</summary>
internal sealed class ImportPlanHandler(ProcurementDbContext db, TimeProvider clock)
{
    /// <summary>What was reviewed is not what would be stored.</summary>
    public static Error Changed { get; } = new("PRC-0121", "PlanImport.ChangedMeanwhile", Kind: ErrorKind.Conflict);

    /// <returns>A conflict where somebody has stored or changed some of it at the same moment; then nothing is stored.</returns>
    public async Task<Result> ImportAsync(PlanToImport plan, string by, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        foreach (var line in plan.Lines)
        {
            if (line.Change == PlanChange.Adds)
            {
                db.Cases.Add(ProcurementCase.FromPlan(ProcurementCaseId.New(), line.Row.SourceId, line.Facts!, now, by));
            }
            else if (line.Change == PlanChange.Changes)
            {
                line.Known!.ReadPlan(line.Facts!, line.Changes, now, by);
            }
        }

        foreach (var gone in plan.Gone)
        {
            gone.End(ProcurementStatus.Cancelled, plan.Because, null, [], now, by);
        }

        await RememberAsync(plan, ct);
        try
        {
            await db.SaveChangesAsync(ct);
            return Result.Success;
        }
        catch (DbUpdateException exception) when (db.IsRace(exception))
        {
            db.ChangeTracker.Clear();
            return Changed;
        }
    }

    private async Task RememberAsync(PlanToImport plan, CancellationToken ct)
    {
        var mapping = await db.PlanMappings.SingleOrDefaultAsync(m => m.BuyingUnit == plan.Unit, ct);
        if (mapping is null)
        {
            mapping = new PlanMapping(PlanMappingId.New(), plan.Unit);
            db.PlanMappings.Add(mapping);
        }

        mapping.Remember(plan.Columns);
    }
}
