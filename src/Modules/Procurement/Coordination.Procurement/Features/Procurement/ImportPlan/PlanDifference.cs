using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Plans;
using Coordination.Procurement.Features.Procurement.EditProcurement;
using Coordination.Procurement.Features.Procurement.EditRecord;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.ImportPlan;

/// <summary>What a row would do.</summary>
internal enum PlanChange
{
    Adds,
    Changes,
    Same,

    /// <summary>The row has no title.</summary>
    Skipped,
}

/// <summary>A row beside what is known.</summary>
/// <param name="Row">As it was understood.</param>
/// <param name="Change">What it would do.</param>
/// <param name="Known">The procurement it is; null for a new one.</param>
/// <param name="Facts">What would be known after; null for a row that is skipped.</param>
/// <param name="Changes">What would change, a line for each field.</param>
internal sealed record PlanLine(PlanRow Row, PlanChange Change, ProcurementCase? Known, ProcurementFacts? Facts, string Changes);

/// <summary>What a plan, read again, changes of what was read before.</summary>
internal static class PlanDifference
{
    public static IReadOnlyList<PlanLine> Find(IReadOnlyList<PlanRow> rows, IReadOnlyDictionary<string, ProcurementCase> known, IReadOnlyCollection<PlanColumn> columns, IStringLocalizer<Texts> texts) =>
        [.. rows.Select(row => Line(row, known.GetValueOrDefault(row.SourceId), columns, texts))];

    private static PlanLine Line(PlanRow row, ProcurementCase? known, IReadOnlyCollection<PlanColumn> columns, IStringLocalizer<Texts> texts)
    {
        if (row.Facts is not { } facts || known is null)
        {
            return new PlanLine(row, row.Facts is null ? PlanChange.Skipped : PlanChange.Adds, null, row.Facts, string.Empty);
        }

        var before = known.ToFacts();
        var after = Upon(before, facts, columns);
        var changes = FormChanges.Describe(ProcurementInput.Of(before), ProcurementInput.Of(after), texts, v => texts.WordOf(v));
        var isSame = changes.Length == 0 && before.Doubts.ToHashSet().SetEquals(after.Doubts) && before.ProcedureText == after.ProcedureText;
        return new PlanLine(row, isSame ? PlanChange.Same : PlanChange.Changes, known, after, changes);
    }

    /// <summary>Only what the list has a column for is the list's to change; how far it has come is never.</summary>
    private static ProcurementFacts Upon(ProcurementFacts known, ProcurementFacts plan, IReadOnlyCollection<PlanColumn> columns)
    {
        return known with
        {
            Title = plan.Title,
            Description = Has(PlanColumn.Description) ? plan.Description : known.Description,
            Kind = Has(PlanColumn.Kind) ? plan.Kind : known.Kind,
            Procedure = Has(PlanColumn.Procedure) ? plan.Procedure : known.Procedure,
            ProcedureText = Has(PlanColumn.Procedure) ? plan.ProcedureText : known.ProcedureText,
            MainCpv = Has(PlanColumn.Cpv) ? plan.MainCpv : known.MainCpv,
            AdditionalCpv = Has(PlanColumn.Cpv) ? plan.AdditionalCpv : known.AdditionalCpv,
            Estimate = Has(PlanColumn.Value) ? plan.Estimate : known.Estimate,
            PlannedYear = Has(PlanColumn.Quarter) || Has(PlanColumn.Year) ? plan.PlannedYear : known.PlannedYear,
            PlannedQuarter = Has(PlanColumn.Quarter) ? plan.PlannedQuarter : known.PlannedQuarter,
            ContractStart = Has(PlanColumn.Start) ? plan.ContractStart : known.ContractStart,
            ContractEnd = Has(PlanColumn.End) ? plan.ContractEnd : known.ContractEnd,
            ReservedParticipation = Has(PlanColumn.Reserved) ? plan.ReservedParticipation : known.ReservedParticipation,
            HasEmploymentRequirement = Has(PlanColumn.Employment) ? plan.HasEmploymentRequirement : known.HasEmploymentRequirement,
            EmploymentText = Has(PlanColumn.Employment) ? plan.EmploymentText : known.EmploymentText,
            Doubts = plan.Doubts,
        };

        bool Has(PlanColumn column) => columns.Contains(column);
    }
}

/// <summary>How what a row would do is shown.</summary>
internal static class PlanChangeLook
{
    public static StatusLook Look(this PlanChange change) => change switch
    {
        PlanChange.Adds => StatusLook.Done,
        PlanChange.Changes => StatusLook.Ongoing,
        PlanChange.Same => StatusLook.NotStarted,
        _ => StatusLook.Attention,
    };
}
