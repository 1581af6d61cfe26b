using System.Text.Json;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Plans;
using Coordination.Governance.Features.Governance.ImportActionPlan.Applying;
using Coordination.Governance.Features.Governance.StartPlanImport;
using Coordination.Platform.Messaging;
using Coordination.Platform.Operations;
using Coordination.Platform.Persistence;
using Coordination.Platform.Results;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Coordination.Governance.Features.Governance.ImportActionPlan;

/// <summary>Accept an import with these choices.</summary>
/// <param name="Id">The import.</param>
/// <param name="Version">The version that the person saw.</param>
/// <param name="Choices">All answers, those of earlier pages too.</param>
/// <param name="ShownNames">The names whose fields were on the page, in order: where errors stand.</param>
internal sealed record ImportPlanCommand(PlanImportId Id, long Version, ImportChoices Choices, params IReadOnlyList<string> ShownNames);

/// <summary>What became of an accepted import: a plan, or an operation that will make it.</summary>
internal sealed record AcceptedImport(PlanId? Plan, Guid? Operation);

/// <summary>
/// Accepts an import, at once or, when it is large, in an operation. Twice accepted, or by two people at once, it comes in once.
/// </summary>
internal sealed class ImportActionPlanHandler(
    GovernanceDbContext db, PlanAcceptance acceptance, ImportWorkQuery work, OperationQueue operations, IOptions<GovernanceOptions> options, IStringLocalizer<Texts> texts, TimeProvider clock)
{
    public async Task<Result<AcceptedImport>> HandleAsync(ImportPlanCommand command, CancellationToken ct)
    {
        var found = await FindAsync(command.Id, command.Version, ct);
        if (!found.Succeeded)
        {
            return Result<AcceptedImport>.Failure(found.Errors);
        }

        var import = found.Value;
        var answered = await acceptance.CheckAsync(import, command.Choices, command.ShownNames, ct);
        if (!answered.Succeeded)
        {
            return Result<AcceptedImport>.Failure(answered.Errors);
        }

        if (answered.Value.Read.Rows.Count > options.Value.ImportAtOnceRows)
        {
            return await OrderAsync(import, command.Choices, ct);
        }

        var plan = await acceptance.StoreAsync(import, answered.Value, null, ct);
        return plan.Succeeded ? new AcceptedImport(plan.Value, null) : Result<AcceptedImport>.Failure(plan.Errors);
    }

    /// <summary>Keeps the choices so far, so that a person can leave, or go on with the next questions.</summary>
    public async Task<Result> KeepAsync(ImportPlanCommand command, CancellationToken ct)
    {
        var found = await FindAsync(command.Id, command.Version, ct);
        if (!found.Succeeded)
        {
            return Result.Failure(found.Errors);
        }

        Keep(found.Value, command.Choices);
        return await SaveAsync(found.Value, ct);
    }

    /// <summary>Says which plan the file is a new version of, or that it is a new plan.</summary>
    public async Task<Result> AimAsync(ImportPlanCommand command, PlanId? target, CancellationToken ct)
    {
        var found = await FindAsync(command.Id, command.Version, ct);
        if (!found.Succeeded)
        {
            return Result.Failure(found.Errors);
        }

        if (target is { } plan && !await db.Plans.AnyAsync(p => p.Id == plan, ct))
        {
            return new Error("GOV-0935", "Import.PlanGone", "Target", ErrorKind.Invalid);
        }

        found.Value.Aim(target);
        Keep(found.Value, command.Choices);
        return await SaveAsync(found.Value, ct);
    }

    /// <summary>The order and the answers in one commit: what the operation does is what the person saw.</summary>
    private async Task<Result<AcceptedImport>> OrderAsync(PlanImport import, ImportChoices choices, CancellationToken ct)
    {
        Keep(import, choices);
        var operation = operations.Add(db, AcceptPlanImportHandler.Name, texts["Import.AcceptingTitle", choices.Title], new PlanImportOrder(import.Id.Value, import.Version + 1));
        import.WorkIn(operation);
        var saved = await SaveAsync(import, ct);
        return saved.Succeeded ? new AcceptedImport(null, operation) : Result<AcceptedImport>.Failure(saved.Errors);
    }

    private static void Keep(PlanImport import, ImportChoices choices) => import.Keep(JsonSerializer.Serialize(choices, MessageJson.Options));

    private async Task<Result<PlanImport>> FindAsync(PlanImportId id, long version, CancellationToken ct)
    {
        if (await db.PlanImports.SingleOrDefaultAsync(i => i.Id == id, ct) is not { State: not PlanImportState.Unread } import)
        {
            return new Error("GOV-0930", "Import.Gone", Kind: ErrorKind.NotFound);
        }

        return import.WhyClosed(clock.GetUtcNow()) is { } closed ? closed
            : await work.FindAsync(import, ct) is not null ? new Error("GOV-0945", "Import.BeingWorkedOn", Kind: ErrorKind.Conflict)
            : import.Version != version ? new Error("GOV-0934", "Import.ChangedMeanwhile", Kind: ErrorKind.Conflict)
            : import;
    }

    private async Task<Result> SaveAsync(PlanImport import, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return Result.Success;
        }
        catch (DbUpdateConcurrencyException)
        {
            return await acceptance.WhyLostAsync(import.Id, ct);
        }
    }
}
