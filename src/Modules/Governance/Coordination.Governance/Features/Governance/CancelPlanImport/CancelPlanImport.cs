using Coordination.Governance.Domain.Plans;
using Coordination.Governance.Features.Governance.StartPlanImport;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.CancelPlanImport;

/// <summary>Gives an import up: its file and reading are removed, that it was there stays in the log.</summary>
internal sealed class CancelPlanImportHandler(GovernanceDbContext db, ImportWorkQuery work, CurrentActor actor, TimeProvider clock)
{
    public async Task<Result> HandleAsync(PlanImportId id, CancellationToken ct)
    {
        if (await db.PlanImports.SingleOrDefaultAsync(i => i.Id == id, ct) is not { } import)
        {
            return new Error("GOV-0930", "Import.Gone", Kind: ErrorKind.NotFound);
        }

        if (import.WhyClosed(clock.GetUtcNow()) is { Code: not "GOV-0933" } closed)
        {
            return closed;
        }

        if (await work.FindAsync(import, ct) is not null)
        {
            return new Error("GOV-0945", "Import.BeingWorkedOn", Kind: ErrorKind.Conflict);
        }

        import.Cancel(actor.Actor.Name, clock.GetUtcNow());
        if (await db.Files.SingleOrDefaultAsync(f => f.Id == import.FileId, ct) is { } file)
        {
            db.Files.Remove(file);
        }

        try
        {
            await db.SaveChangesAsync(ct);
            return Result.Success;
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Error("GOV-0934", "Import.ChangedMeanwhile", Kind: ErrorKind.Conflict);
        }
    }
}
