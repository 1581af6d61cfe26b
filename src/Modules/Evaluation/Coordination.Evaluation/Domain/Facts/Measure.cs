using Coordination.Evaluation.Domain.Indicators;

namespace Coordination.Evaluation.Domain.Facts;

/// <summary>How facts become a figure.</summary>
internal enum MeasureSum
{
    /// <summary>How many, by the number that each stands for.</summary>
    Number,

    /// <summary>Their amounts.</summary>
    Amount,

    /// <summary>How many of those that could be, in percent.</summary>
    ShareOfNumber,

    /// <summary>Their amounts of all amounts, in percent.</summary>
    ShareOfAmount,

    /// <summary>How many there are at the end of the period.</summary>
    Standing,
}

/// <summary>A figure that the product counts by itself: facts of one kind, some of them or all.</summary>
internal sealed record Measure(string Key, FactKind Kind, MeasureSum Sum)
{
    /// <summary>Only these; null for all.</summary>
    public IReadOnlyList<string>? Categories { get; init; }

    public bool? IsReserved { get; init; }

    public bool? IsFromEnterprise { get; init; }

    public bool? IsLate { get; init; }

    public bool IsShare => Sum is MeasureSum.ShareOfNumber or MeasureSum.ShareOfAmount;

    public IndicatorUnit Unit => Sum switch
    {
        MeasureSum.Amount => IndicatorUnit.Kronor,
        MeasureSum.ShareOfNumber or MeasureSum.ShareOfAmount => IndicatorUnit.Percent,
        _ => IndicatorUnit.Count,
    };

    public YearRule YearRule => Sum switch
    {
        MeasureSum.Standing => YearRule.Latest,
        MeasureSum.ShareOfNumber or MeasureSum.ShareOfAmount => YearRule.Mean,
        _ => YearRule.Sum,
    };

    /// <summary>Every figure the product knows how to count.</summary>
    public static IReadOnlyList<Measure> All { get; } =
    [
        new("reserved-contracts", FactKind.Contract, MeasureSum.Number) { IsReserved = true },
        new("contracts-with-enterprises", FactKind.Contract, MeasureSum.Number) { IsFromEnterprise = true },
        new("contract-value-with-enterprises", FactKind.Contract, MeasureSum.Amount) { IsFromEnterprise = true },
        new("purchases-from-enterprises", FactKind.Purchases, MeasureSum.Amount) { IsFromEnterprise = true },
        new("purchase-share-from-enterprises", FactKind.Purchases, MeasureSum.ShareOfAmount) { IsFromEnterprise = true },
        new("tenders-from-enterprises", FactKind.Tenders, MeasureSum.Number) { IsFromEnterprise = true },
        new("tender-share-from-enterprises", FactKind.Tenders, MeasureSum.ShareOfNumber) { IsFromEnterprise = true },
        new("meetings-held", FactKind.Meeting, MeasureSum.Number),
        new("meetings-information", FactKind.Meeting, MeasureSum.Number) { Categories = ["Information"] },
        new("meetings-consultation", FactKind.Meeting, MeasureSum.Number) { Categories = ["Consultation"] },
        new("meetings-dialogue", FactKind.Meeting, MeasureSum.Number) { Categories = ["Dialogue"] },
        new("meetings-partnership", FactKind.Meeting, MeasureSum.Number) { Categories = ["Partnership"] },
        new("cases-closed", FactKind.Case, MeasureSum.Number),
        new("cases-with-result", FactKind.Case, MeasureSum.ShareOfNumber) { Categories = ["Started", "Developed", "Financed", "WonOrder"] },
        new("enterprises-started", FactKind.Case, MeasureSum.Number) { Categories = ["Started"] },
        new("grants-decided", FactKind.Grant, MeasureSum.Amount),
        new("obligations-answered", FactKind.Obligation, MeasureSum.ShareOfNumber) { Categories = ["Met"] },
        new("obligations-late", FactKind.Obligation, MeasureSum.Number) { IsLate = true },
        new("enterprises-registered", FactKind.Enterprise, MeasureSum.Number),
        new("enterprises-work-integrating", FactKind.Enterprise, MeasureSum.Standing) { Categories = ["WorkIntegrating"] },
    ];

    public static Measure? Find(string? key) => All.FirstOrDefault(m => m.Key == key);

    public bool Takes(FactCell cell) => cell.Kind == Kind
        && (Categories is null || (cell.Category is not null && Categories.Contains(cell.Category)))
        && (IsReserved is null || IsReserved == cell.IsReserved) && (IsFromEnterprise is null || IsFromEnterprise == cell.IsFromEnterprise) && (IsLate is null || IsLate == cell.IsLate);

    /// <summary>Those that the figure is of, for the list behind it.</summary>
    public IQueryable<Fact> Of(IQueryable<Fact> facts)
    {
        var kind = Kind;
        facts = facts.Where(f => f.Kind == kind && f.Counts);
        if (Categories is { } categories)
        {
            facts = facts.Where(f => f.Category != null && categories.Contains(f.Category));
        }

        if (IsReserved is { } reserved)
        {
            facts = facts.Where(f => f.IsReserved == reserved);
        }

        if (IsFromEnterprise is { } from)
        {
            facts = facts.Where(f => f.IsFromEnterprise == from);
        }

        return IsLate is { } late ? facts.Where(f => f.IsLate == late) : facts;
    }
}

/// <summary>The facts of a month that look alike, summed.</summary>
internal sealed record FactCell(FactKind Kind, int Year, int Month, string? Category, bool IsReserved, bool IsFromEnterprise, bool IsLate, int Number, decimal Amount)
{
    /// <summary>Where they are counted apart: the committee, or the address of the record. Null where that is not told.</summary>
    public string? Part { get; init; }
}

/// <summary>A figure of a period, with what it is a share of where it is one.</summary>
internal sealed record MeasuredValue(PeriodSpan Period, decimal Value, decimal Part, decimal Whole);

/// <summary>Sums cells to a series. From the first period that has a fact of the kind, through the one that goes on; nothing before, nothing after.</summary>
internal static class MeasureSeries
{
    /// <param name="measure">What is counted.</param>
    /// <param name="kind">How long the periods are.</param>
    /// <param name="cells">Of any kind; others than the measure's are left alone.</param>
    /// <param name="today">The day in the last period.</param>
    /// <param name="since">A day in the first period, for a part that began later than its whole or cells that begin later than the facts; the first fact's unless given.</param>
    public static IReadOnlyList<MeasuredValue> Of(Measure measure, MeasurePeriod kind, IReadOnlyCollection<FactCell> cells, DateOnly today, DateOnly? since = null)
    {
        var own = cells.Where(c => c.Kind == measure.Kind).ToList();
        if (own.Count == 0 && since is null)
        {
            return [];
        }

        var (taken, all) = (Sums(own.Where(measure.Takes)), Sums(own));
        var values = new List<MeasuredValue>();
        var standing = 0m;
        for (var period = PeriodSpan.Of(kind, since ?? own.Select(c => new DateOnly(c.Year, c.Month, 1)).Min()); period.FirstDay <= today; period = period.Next)
        {
            var (part, whole) = (taken.GetValueOrDefault(period), all.GetValueOrDefault(period));
            standing += part.Number;
            MeasuredValue? value = measure.Sum switch
            {
                MeasureSum.Number => new(period, part.Number, part.Number, whole.Number),
                MeasureSum.Amount => new(period, part.Amount, part.Amount, whole.Amount),
                MeasureSum.Standing => new(period, standing, standing, standing),
                MeasureSum.ShareOfNumber => Share(period, part.Number, whole.Number),
                _ => Share(period, part.Amount, whole.Amount),
            };
            if (value is not null)
            {
                values.Add(value);
            }
        }

        return values;

        Dictionary<PeriodSpan, (decimal Number, decimal Amount)> Sums(IEnumerable<FactCell> some) => some.GroupBy(c => PeriodSpan.Of(kind, new DateOnly(c.Year, c.Month, 1)))
            .ToDictionary(g => g.Key, g => ((decimal)g.Sum(c => c.Number), g.Sum(c => c.Amount)));
    }

    /// <summary>Nothing of nothing is no share.</summary>
    private static MeasuredValue? Share(PeriodSpan period, decimal part, decimal whole) => whole == 0 ? null : new(period, decimal.Round(100 * part / whole, 1), part, whole);
}
