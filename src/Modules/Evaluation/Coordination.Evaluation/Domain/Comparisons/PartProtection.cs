using Coordination.Evaluation.Domain.Indicators;
using Coordination.Evaluation.Domain.Rounds;

namespace Coordination.Evaluation.Domain.Comparisons;

/// <summary>
/// What may be shown of a whole and its parts where persons are counted (ADR 0036). The whole stands on the indicator's card, so the parts are
/// hidden in such a way that nothing can be computed from it; what is in no part is a part too. Each period is judged by itself and whatever is
/// compared with it, so that no choice of years or parts shows what another hides.
/// </summary>
internal static class PartProtection
{
    /// <summary>What is in no part.</summary>
    public const string Rest = "";

    public static bool Counts(Indicator indicator) => Counts(indicator.Unit);

    public static bool Counts(IndicatorUnit unit) => unit == IndicatorUnit.Persons;

    /// <summary>Whether parts and the rest make up the whole; shares and means do not.</summary>
    public static bool AddsUp(Indicator indicator) => indicator.YearRule != YearRule.Mean && indicator.Unit is not (IndicatorUnit.Percent or IndicatorUnit.Score);

    /// <summary>A whole of so few that it is not shown where it is compared.</summary>
    public static bool IsSmall(decimal value) => value > 0 && value < SmallCells.Fewest;

    /// <summary>A series as everybody may see it: wholes of so few persons are hidden, and a year with such a period has no sum to compute it from.</summary>
    public static IReadOnlyList<SeriesPoint> Shown(Indicator indicator, IReadOnlyList<SeriesPoint> whole) =>
        Counts(indicator) && whole.Any(p => IsSmall(p.Value)) ? [.. whole.Select(p => IsSmall(p.Value) ? p with { Value = 0, IsHidden = true, Quality = null } : p)] : whole;

    public static bool HidesBaseline(Indicator indicator) => Counts(indicator) && indicator.BaselineValue is { } value && IsSmall(value);

    /// <summary>What is left of a whole beside its parts; null where nothing is, or the parts are more than the whole.</summary>
    public static decimal? RestOf(decimal? whole, IEnumerable<decimal> parts) => whole - parts.Sum() is { } rest and > 0 ? rest : null;

    /// <summary>The parts that are hidden, the <see cref="Rest"/> among them.</summary>
    /// <param name="whole">Null where none is known.</param>
    /// <param name="parts">By key.</param>
    /// <param name="addsUp">Whether the parts make up the whole.</param>
    public static IReadOnlySet<string> Hidden(decimal? whole, IReadOnlyDictionary<string, decimal> parts, bool addsUp)
    {
        var sum = parts.Values.Sum();
        if (!addsUp || whole is not { } all || all < sum)
        {
            return parts.Where(p => IsSmall(p.Value)).Select(p => p.Key).ToHashSet(StringComparer.Ordinal);
        }

        var cells = parts.OrderBy(p => p.Key, StringComparer.Ordinal).ToList();
        if (all > sum)
        {
            cells.Add(new(Rest, all - sum));
        }

        var isHidden = SmallCells.ProtectColumn(cells.ConvertAll(c => (int)Math.Ceiling(c.Value)));
        return cells.Where((_, i) => isHidden.IsHidden(i)).Select(c => c.Key).ToHashSet(StringComparer.Ordinal);
    }
}
