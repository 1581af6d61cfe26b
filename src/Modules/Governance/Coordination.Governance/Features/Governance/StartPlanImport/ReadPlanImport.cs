using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Plans;
using Coordination.Governance.Features.Governance.ImportActionPlan.Reading;
using Coordination.Platform.Operations;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.StartPlanImport;

/// <summary>Reads a large plan file. One commit: broken off, it is read again from the kept file. A file that is no plan is removed with its import.</summary>
internal sealed class ReadPlanImportHandler(GovernanceDbContext db, PlanReading reading, CurrentActor actor, IStringLocalizer<Texts> texts, TimeProvider clock) : IOperationHandler
{
    public const string Name = "governance.read-plan-import";

    public string Kind => Name;

    public async Task<OperationOutcome> RunAsync(OperationRun run, CancellationToken ct)
    {
        var id = new PlanImportId(run.Input<PlanImportOrder>().Import);
        var import = await db.PlanImports.SingleAsync(i => i.Id == id, ct);
        if (import.State != PlanImportState.Unread)
        {
            return OperationOutcome.Failure(texts["Import.Gone"]);
        }

        var file = await db.Files.SingleAsync(f => f.Id == import.FileId, ct);
        var read = PlanReading.Read(file.Content, file.Name);
        ct.ThrowIfCancellationRequested();
        OperationOutcome outcome;
        if (read.Succeeded)
        {
            await reading.OpenAsync(import, read.Value, ct);
            outcome = OperationOutcome.Success(texts["Import.ReadingDone", read.Value.Rows.Count, read.Value.Areas.Count, read.Value.Doubts.Count], $"/planer/importera/{id.Value}");
        }
        else
        {
            import.Cancel(actor.Actor.Name, clock.GetUtcNow());
            db.Files.Remove(file);
            outcome = new OperationOutcome(false, texts["Import.ReadingFailed"], "/planer/importera", [.. read.Errors.Select(e => texts[e.TextKey, e.Arguments].Value)]);
        }

        await run.FinishInAsync(db, outcome, ct);
        await db.SaveChangesAsync(ct);
        return outcome;
    }
}
