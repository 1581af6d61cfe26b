using System.Text.Json.Serialization;
using Coordination.Evaluation.Domain.Comparisons;
using Coordination.Evaluation.Domain.Indicators;

namespace Coordination.Evaluation.Domain.Benefits;

/// <summary>How many of what a line counts there were.</summary>
/// <param name="Line">The line's id.</param>
/// <param name="Count">How many.</param>
/// <param name="Origin">Where the number is shown, within the product; null for one that was entered.</param>
/// <param name="Note">What is to be known of the number.</param>
internal sealed record BenefitQuantity(Guid Line, decimal Count, string? Origin, string? Note);

/// <summary>A line of a calculation: the assumption as it was, how many, and what they come to in kronor.</summary>
/// <param name="Line">The assumption.</param>
/// <param name="Quantity">How many.</param>
/// <param name="Gross">Before anything is taken off.</param>
/// <param name="Net">What is left when what would have been anyway, others' part, displacement, drop-off and discount are taken off.</param>
/// <param name="Least">The same by the least that is reasonable.</param>
/// <param name="Most">The same by the most.</param>
internal sealed record BenefitResult(BenefitLine Line, BenefitQuantity Quantity, decimal Gross, decimal Net, decimal Least, decimal Most);

/// <summary>A figure of what participants gain, as it was.</summary>
internal sealed record UserFigure(Guid IndicatorId, string Name, IndicatorUnit Unit, decimal? Value);

/// <summary>A calculation as it came out, with all that it rests on.</summary>
internal sealed record BenefitOutcome(IReadOnlyList<BenefitResult> Results, decimal DiscountRate)
{
    public IReadOnlyList<UserFigure> Users { get; init; } = [];

    /// <summary>Whether some number is of one to four persons. Any amount tells it, divided by the assumption that stands beside it (ADR 0036).</summary>
    [JsonIgnore]
    public bool TellsOfFew =>
        Results.Any(r => r.Line.CountsPersons && PartProtection.IsSmall(r.Quantity.Count)) || Users.Any(u => PartProtection.Counts(u.Unit) && u.Value is { } value && PartProtection.IsSmall(value));

    [JsonIgnore]
    public decimal Gains => Sum(BenefitSide.Effect, r => r.Net);

    [JsonIgnore]
    public decimal LeastGains => Sum(BenefitSide.Effect, r => r.Least);

    [JsonIgnore]
    public decimal MostGains => Sum(BenefitSide.Effect, r => r.Most);

    [JsonIgnore]
    public decimal Costs => Sum(BenefitSide.Cost, r => r.Net);

    [JsonIgnore]
    public decimal LeastCosts => Sum(BenefitSide.Cost, r => r.Least);

    [JsonIgnore]
    public decimal MostCosts => Sum(BenefitSide.Cost, r => r.Most);

    [JsonIgnore]
    public decimal Surplus => Gains - Costs;

    /// <summary>Kronor gained for each that was put in; null where nothing was.</summary>
    [JsonIgnore]
    public decimal? Ratio => Over(Gains, Costs);

    /// <summary>The least gains by the most costs.</summary>
    [JsonIgnore]
    public decimal? LeastRatio => Over(LeastGains, MostCosts);

    [JsonIgnore]
    public decimal? MostRatio => Over(MostGains, LeastCosts);

    /// <summary>What each party gains and pays.</summary>
    [JsonIgnore]
    public IReadOnlyList<(BenefitParty Party, decimal Gains, decimal Costs)> Parties =>
    [
        .. Results.GroupBy(r => r.Line.Party).OrderBy(g => g.Key)
            .Select(g => (g.Key, g.Where(r => r.Line.Side == BenefitSide.Effect).Sum(r => r.Net), g.Where(r => r.Line.Side == BenefitSide.Cost).Sum(r => r.Net))),
    ];

    /// <summary>Whether one beside the other tells of few persons: a count of the same line, or the same figure, is one to four more or fewer.</summary>
    public bool DiffersByFew(BenefitOutcome other) =>
        Results.Any(r => r.Line.CountsPersons && other.Results.Any(o => o.Line.Id == r.Line.Id && o.Line.CountsPersons && PartProtection.IsSmall(Math.Abs(o.Quantity.Count - r.Quantity.Count))))
        || Users.Any(u => PartProtection.Counts(u.Unit) && other.Users.Any(o => o.IndicatorId == u.IndicatorId && o.Value - u.Value is { } more && PartProtection.IsSmall(Math.Abs(more))));

    private decimal Sum(BenefitSide side, Func<BenefitResult, decimal> what) => Results.Where(r => r.Line.Side == side).Sum(what);

    private static decimal? Over(decimal gains, decimal costs) => costs <= 0 ? null : decimal.Round(gains / costs, 2);
}

/// <summary>
/// Counts what a year's effects come to. A line's worth is taken times how many; what would have been anyway, what others did and what was
/// only moved are taken off as shares of what is left; each year after the first is less by the drop-off and discounted.
/// </summary>
internal static class BenefitSum
{
    private const decimal Whole = 100;

    public static BenefitOutcome Of(BenefitAssumptions assumptions, IReadOnlyDictionary<Guid, BenefitQuantity> quantities)
    {
        var results = assumptions.Lines.Where(l => l.IsWhole && quantities.ContainsKey(l.Id)).Select(line =>
        {
            var (quantity, worth) = (quantities[line.Id], line.PerUnit!.Value);
            var factor = FactorOf(line, assumptions.DiscountRate);
            return new BenefitResult(
                line, quantity, Round(quantity.Count * worth * line.Years), Round(quantity.Count * worth * factor), Round(quantity.Count * (line.Least ?? worth) * factor), Round(quantity.Count * (line.Most ?? worth) * factor));
        });
        return new([.. results], assumptions.DiscountRate);
    }

    /// <summary>What one krona a year of the line comes to.</summary>
    public static decimal FactorOf(BenefitLine line, decimal discountRate)
    {
        var left = line.Side == BenefitSide.Cost ? 1 : Less(line.Deadweight) * Less(line.Attribution) * Less(line.Displacement);
        var (sum, year, discount) = (0m, 1m, 1m);
        for (var i = 0; i < line.Years; i++)
        {
            sum += year / discount;
            year *= Less(line.DropOff);
            discount *= 1 + (discountRate / Whole);
        }

        return left * sum;
    }

    private static decimal Less(decimal percent) => 1 - (percent / Whole);

    /// <summary>Whole kronor: more would claim a precision that assumptions have not.</summary>
    private static decimal Round(decimal kronor) => decimal.Round(kronor, 0, MidpointRounding.AwayFromZero);
}
