using System.Text.Json;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Plans;
using Coordination.Governance.Features.Governance.ImportActionPlan.Applying;
using Coordination.Governance.Features.Governance.StartPlanImport;
using Coordination.Platform.Messaging;
using Coordination.Platform.Operations;
using Coordination.Platform.Results;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ImportActionPlan;

/// <summary>
/// Imports a large plan that a person has accepted. Plan, activities and the operation's end are one transaction: cancelled or broken
/// off nothing is there, and the import stands open with its answers.
/// </summary>
internal sealed class AcceptPlanImportHandler(GovernanceDbContext db, PlanAcceptance acceptance, IStringLocalizer<Texts> texts, TimeProvider clock) : IOperationHandler
{
    public const string Name = "governance.accept-plan-import";

    public string Kind => Name;

    public async Task<OperationOutcome> RunAsync(OperationRun run, CancellationToken ct)
    {
        var order = run.Input<PlanImportOrder>();
        var id = new PlanImportId(order.Import);
        if (await db.PlanImports.SingleOrDefaultAsync(i => i.Id == id, ct) is not { } import)
        {
            return Refused(id, texts["Import.Gone"]);
        }

        if (import.WhyClosed(clock.GetUtcNow()) is { } closed)
        {
            return Refused(id, Text(closed));
        }

        if (import.Version != order.Version || import.Choices is null)
        {
            return Refused(id, texts["Import.ChangedMeanwhile"]);
        }

        var choices = JsonSerializer.Deserialize<ImportChoices>(import.Choices, MessageJson.Options)!;
        var answered = await acceptance.CheckAsync(import, choices, [], ct);
        if (!answered.Succeeded)
        {
            return Refused(id, [.. answered.Errors.Select(Text)]);
        }

        var (rows, areas) = (answered.Value.Read.Rows.Count, answered.Value.Read.Areas.Count);
        var outcome = OperationOutcome.Success(texts["Import.Done", rows, areas]);
        var stored = await acceptance.StoreAsync(import, answered.Value, new AcceptanceProgress(run, plan => outcome = outcome with { Link = $"/planer/{plan.Value}" }), ct);
        return stored.Succeeded ? outcome : Refused(id, [.. stored.Errors.Select(Text)]);
    }

    private OperationOutcome Refused(PlanImportId id, params IReadOnlyList<string> errors) => new(false, texts["Import.NotImported"], $"/planer/importera/{id.Value}", errors);

    private string Text(Error error) => texts[error.TextKey, error.Arguments];
}

/// <summary>The operation that an acceptance belongs to: told how far it has come, and ended in its transaction.</summary>
/// <param name="Run">The operation.</param>
/// <param name="End">Makes what the person is told, once the plan is known.</param>
internal sealed record AcceptanceProgress(OperationRun Run, Func<PlanId, OperationOutcome> End);
