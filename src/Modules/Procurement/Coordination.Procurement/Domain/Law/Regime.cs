using Coordination.Procurement.Domain.Cases;

namespace Coordination.Procurement.Domain.Law;

/// <summary>Which rules of LOU a purchase follows.</summary>
internal enum Regime
{
    /// <summary>Direct procurement, 19 a kap.</summary>
    Direct,

    /// <summary>Advertised under 19 kap.</summary>
    NationalRules,

    /// <summary>The EU's rules in full.</summary>
    EuropeanRules,

    /// <summary>Either of the advertised ones: which cannot be told.</summary>
    Advertised,

    /// <summary>Cannot be told.</summary>
    Unknown,
}

/// <summary>What is lacking to tell more.</summary>
internal enum RegimeGap
{
    KindUnknown,
    ValueUnknown,
    ValueWithheld,
    OtherCurrency,
    CodesUnknown,

    /// <summary>Nobody has announced the threshold in kronor, or we have not found it.</summary>
    ThresholdUnknown,

    /// <summary>The product knows no limit of that day.</summary>
    NoLimits,

    /// <summary>Bilaga 2 has another content before 1 February 2022, which the product does not have.</summary>
    OlderList,
}

/// <summary>Which rules apply on a day, and by which limits; what cannot be told is said. Information, never a decision.</summary>
/// <param name="Regime">Which rules.</param>
/// <param name="IsSpecial">Whether it is a service of bilaga 2; null where that cannot be told.</param>
/// <param name="Gaps">What is lacking.</param>
/// <param name="Limits">The limits that were looked at.</param>
/// <param name="Day">The day.</param>
internal sealed record RegimeFinding(Regime Regime, bool? IsSpecial, IReadOnlyList<RegimeGap> Gaps, IReadOnlyList<Limit> Limits, DateOnly Day)
{
    /// <param name="kind">What is bought.</param>
    /// <param name="mainCpv">Decides whether it is a service of bilaga 2.</param>
    /// <param name="value">Without VAT, options included (5 kap. 3 § LOU).</param>
    /// <param name="day">The day whose rules are asked for.</param>
    /// <param name="limits">Every limit that is known.</param>
    public static RegimeFinding Find(ContractKind? kind, string? mainCpv, StatedMoney value, DateOnly day, IReadOnlyCollection<Limit> limits)
    {
        var gaps = new List<RegimeGap>();
        var isSpecial = IsSpecialService(kind, mainCpv, day, gaps);
        var direct = On(LimitKind.Direct);
        var threshold = (kind, isSpecial) switch
        {
            (null, _) or (_, null) => null,
            (_, true) => On(LimitKind.SpecialServices),
            (ContractKind.Works, _) => On(LimitKind.Works),
            _ => On(LimitKind.GoodsAndServices),
        };

        // What is bought under bilaga 2 may be bought directly up to the threshold (19 a kap. 2 § LOU).
        var shown = (isSpecial == true ? new[] { threshold } : [direct, threshold]).OfType<Limit>().ToList();
        if (shown.Count == 0 || (direct is null && isSpecial != true))
        {
            gaps.Add(RegimeGap.NoLimits);
        }

        if (value.Kronor is not { } kronor)
        {
            gaps.Add(value.IsWithheld ? RegimeGap.ValueWithheld : value.Amount is null ? RegimeGap.ValueUnknown : RegimeGap.OtherCurrency);
            return new(Regime.Unknown, isSpecial, gaps, shown, day);
        }

        if (isSpecial != true && direct?.Kronor is { } most && kronor < most)
        {
            // Below the general limit everything may be bought directly, of whichever kind it is.
            return new(Regime.Direct, isSpecial, gaps, shown, day);
        }

        if (kind is null || isSpecial is null)
        {
            return new(Regime.Unknown, isSpecial, gaps, shown, day);
        }

        if (threshold?.Kronor is not { } europe)
        {
            gaps.Add(threshold is null ? RegimeGap.NoLimits : RegimeGap.ThresholdUnknown);
            return new(isSpecial == true || direct?.Kronor is null ? Regime.Unknown : Regime.Advertised, isSpecial, [.. gaps.Distinct()], shown, day);
        }

        var regime = kronor < europe
            ? isSpecial == true ? Regime.Direct : direct?.Kronor is null ? Regime.Unknown : Regime.NationalRules
            : isSpecial == true ? Regime.NationalRules : Regime.EuropeanRules;
        return new(regime, isSpecial, gaps, shown, day);

        Limit? On(LimitKind of) => limits.Where(l => l.Kind == of && l.HoldsOn(day)).MaxBy(l => l.ValidFrom);
    }

    private static bool? IsSpecialService(ContractKind? kind, string? mainCpv, DateOnly day, List<RegimeGap> gaps)
    {
        if (kind is null)
        {
            gaps.Add(RegimeGap.KindUnknown);
            return null;
        }

        if (kind != ContractKind.Services)
        {
            return false;
        }

        if (mainCpv is null)
        {
            gaps.Add(RegimeGap.CodesUnknown);
            return null;
        }

        if (day < LawList.SpecialServices.ValidFrom)
        {
            gaps.Add(RegimeGap.OlderList);
            return null;
        }

        return LawList.SpecialServices.Has(mainCpv);
    }
}
