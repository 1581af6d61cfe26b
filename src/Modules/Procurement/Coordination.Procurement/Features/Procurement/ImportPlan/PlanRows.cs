using System.Globalization;
using Coordination.Platform.Documents;
using Coordination.Platform.Text;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Cpv;
using Coordination.Procurement.Domain.Plans;

namespace Coordination.Procurement.Features.Procurement.ImportPlan;

/// <summary>A row of the plan as it was understood.</summary>
/// <param name="Line">Line number in the list, from 1.</param>
/// <param name="SourceId">What makes it the same procurement when the plan is read again.</param>
/// <param name="Facts">What it says; null where it has no title and cannot be read.</param>
/// <param name="Doubts">What is doubtful, with the heading of its column.</param>
internal sealed record PlanRow(int Line, string SourceId, ProcurementFacts? Facts, IReadOnlyList<(string Heading, DoubtFacts Doubt)> Doubts);

/// <summary>Reads the rows of a buying unit's plan by the columns that were settled. What is doubtful is kept and told.</summary>
internal sealed class PlanRows(string unit, string unitName, IReadOnlyDictionary<PlanColumn, PlanHeading> columns)
{
    /// <summary>Hardly anybody procures for less: the unit is likely thousands.</summary>
    private const decimal LeastProbable = 10_000m;

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>With what the ids of all that a unit's list holds begin.</summary>
    public static string KeyOf(string unit) => $"{unit}/";

    public IReadOnlyList<PlanRow> Read(IReadOnlyList<ListRow> rows) => [.. rows.Select(Read)];

    private PlanRow Read(ListRow row)
    {
        var doubts = new List<(string Heading, DoubtFacts Doubt)>();
        var title = Cell(row, PlanColumn.Title);
        if (title is null)
        {
            return new PlanRow(row.Line, string.Empty, null, [(Heading(PlanColumn.Title), new(DoubtKind.Missing, nameof(ProcurementFacts.Title), null))]);
        }

        var key = SearchText.Normalise(Cell(row, PlanColumn.Number) ?? title);
        var sourceId = $"{KeyOf(unit)}{(key.Length > ProcurementCase.LongestSourceId - 30 ? key[..(ProcurementCase.LongestSourceId - 30)] : key)}";
        for (var again = 2; !_seen.Add(sourceId); again++)
        {
            // The same number twice: both rows are kept.
            doubts.RemoveAll(d => d.Doubt.Kind == DoubtKind.Repeated);
            doubts.Add((Heading(columns.ContainsKey(PlanColumn.Number) ? PlanColumn.Number : PlanColumn.Title), new(DoubtKind.Repeated, nameof(ProcurementCase.SourceId), Cell(row, PlanColumn.Number) ?? title)));
            sourceId = $"{sourceId.Split('#')[0]}#{again}";
        }

        var codes = Codes(row, doubts);
        var (year, quarter) = When(row, doubts);
        var facts = new ProcurementFacts
        {
            Title = title.Kept(ProcurementFacts.LongestTitle)!,
            Description = Cell(row, PlanColumn.Description)?.Replace('|', '\n'),
            BuyerName = unitName,
            BuyingUnit = unit,
            Status = ProcurementStatus.Planned,
            Kind = Understood(row, PlanColumn.Kind, nameof(ProcurementFacts.Kind), PlanWords.Kind, doubts),
            Procedure = Cell(row, PlanColumn.Procedure) is { } procedure ? PlanWords.Procedure(procedure) : null,
            ProcedureText = Cell(row, PlanColumn.Procedure).Kept(200),
            MainCpv = codes.Count > 0 ? codes[0] : null,
            AdditionalCpv = [.. codes.Skip(1)],
            Estimate = Value(row, doubts),
            PlannedYear = year,
            PlannedQuarter = quarter,
            ContractStart = Understood(row, PlanColumn.Start, nameof(ProcurementFacts.ContractStart), PlanWords.Date, doubts),
            ContractEnd = Understood(row, PlanColumn.End, nameof(ProcurementFacts.ContractEnd), PlanWords.Date, doubts),
            ReservedParticipation = Understood(row, PlanColumn.Reserved, nameof(ProcurementFacts.ReservedParticipation), PlanWords.YesNo, doubts) switch
            {
                true => ReservedParticipation.Unspecified,
                false => ReservedParticipation.No,
                null => ReservedParticipation.NotStated,
            },
            EmploymentText = Cell(row, PlanColumn.Employment) is { } words && PlanWords.YesNo(words) is null ? words : null,
            HasEmploymentRequirement = Cell(row, PlanColumn.Employment) is { } requirement ? PlanWords.YesNo(requirement) ?? true : null,
        };
        if (title.Length > ProcurementFacts.LongestTitle)
        {
            doubts.Add((Heading(PlanColumn.Title), new(DoubtKind.Shortened, nameof(ProcurementFacts.Title), title)));
        }

        return new PlanRow(row.Line, sourceId, facts with { Doubts = [.. doubts.Select(d => d.Doubt)] }, doubts);
    }

    private List<string> Codes(ListRow row, List<(string Heading, DoubtFacts Doubt)> doubts)
    {
        var codes = new List<string>();
        foreach (var written in (Cell(row, PlanColumn.Cpv) ?? string.Empty).Split([';', '|', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(w => char.IsAsciiDigit(w[0]) || codes.Count == 0))
        {
            var reading = CpvReading.Read(written);
            if (reading.Doubt is { } doubt)
            {
                doubts.Add((Heading(PlanColumn.Cpv), new(doubt, codes.Count == 0 ? nameof(ProcurementFacts.MainCpv) : nameof(ProcurementFacts.AdditionalCpv), written)));
            }

            if (reading.Code is { } code && !codes.Contains(code))
            {
                codes.Add(code);
            }
        }

        return codes;
    }

    private StatedMoney Value(ListRow row, List<(string Heading, DoubtFacts Doubt)> doubts)
    {
        if (Cell(row, PlanColumn.Value) is not { } written)
        {
            return default;
        }

        var amount = PlanWords.Amount(written);
        if (amount is null or < LeastProbable)
        {
            doubts.Add((Heading(PlanColumn.Value), new(amount is null ? DoubtKind.Malformed : DoubtKind.Improbable, nameof(ProcurementCase.EstimatedValue), written)));
        }

        return amount is null ? default : new StatedMoney(amount, "SEK");
    }

    private (int? Year, int? Quarter) When(ListRow row, List<(string Heading, DoubtFacts Doubt)> doubts)
    {
        var own = Cell(row, PlanColumn.Year) is { } written ? int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 2000 and <= 2100 ? number : (int?)null : null;
        if (own is null && Cell(row, PlanColumn.Year) is { } unreadable)
        {
            doubts.Add((Heading(PlanColumn.Year), new(DoubtKind.Malformed, nameof(ProcurementFacts.PlannedYear), unreadable)));
        }

        if (Cell(row, PlanColumn.Quarter) is not { } period)
        {
            return (own, null);
        }

        var read = PlanWords.Quarter(period);
        var year = read?.Year ?? own;
        if (read is null || year is null)
        {
            doubts.Add((Heading(PlanColumn.Quarter), new(read is null ? DoubtKind.Malformed : DoubtKind.Missing, read is null ? nameof(ProcurementFacts.PlannedQuarter) : nameof(ProcurementFacts.PlannedYear), period)));
        }

        return (year, year is null ? null : read?.Quarter);
    }

    private T? Understood<T>(ListRow row, PlanColumn column, string field, Func<string, T?> read, List<(string Heading, DoubtFacts Doubt)> doubts)
        where T : struct
    {
        if (Cell(row, column) is not { } written)
        {
            return null;
        }

        var value = read(written);
        if (value is null)
        {
            doubts.Add((Heading(column), new(DoubtKind.Malformed, field, written)));
        }

        return value;
    }

    private string? Cell(ListRow row, PlanColumn column) =>
        columns.TryGetValue(column, out var heading) && heading.Index < row.Cells.Count && row.Cells[heading.Index].Trim() is { Length: > 0 } text ? text : null;

    private string Heading(PlanColumn column) => columns.TryGetValue(column, out var heading) ? heading.Text : string.Empty;
}
