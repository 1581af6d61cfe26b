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
    public async Task ImportAsync(PlanToImport plan, string by, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        string[] added = [.. plan.Lines.Where(l => l.Change == PlanChange.Adds).Select(l => l.Row.SourceId)];
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

        // Sent twice at once, the second finds everything stored by the first.
        await db.SaveOnceAsync(async stop => await db.Cases.CountAsync(c => c.Source == ProcurementSource.Plan && added.Contains(c.SourceId), stop) == added.Length, ct);
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
