using Coordination.Platform.Domain;
using Coordination.Platform.Results;

namespace Coordination.Procurement.Domain.Matches;

internal readonly record struct MatchSettingsId(Guid Value) : ITypedId<MatchSettingsId>
{
    public static MatchSettingsId From(Guid value) => new(value);
}

/// <summary>How many points each part of a match can give, and what the sum of them is called.</summary>
/// <param name="Code">The same code of CPV, or one that holds the other.</param>
/// <param name="Words">Words that both use.</param>
/// <param name="Place">Where it is to be delivered.</param>
/// <param name="Size">How large its smallest part is.</param>
/// <param name="Reservation">That it is, or could be asked whether it may be, reserved.</param>
/// <param name="StrongFrom">Points from which a match is strong.</param>
/// <param name="LikelyFrom">Points from which it is likely.</param>
/// <param name="WeakFrom">Points under which it is no match.</param>
/// <param name="SmallKronor">What a small enterprise can take on, where it has not said so itself.</param>
internal sealed record MatchWeights(int Code, int Words, int Place, int Size, int Reservation, int StrongFrom, int LikelyFrom, int WeakFrom, decimal SmallKronor)
{
    public const int Whole = 100;

    public static MatchWeights Standard { get; } = new(45, 20, 20, 10, 5, 70, 50, 30, 700_000m);

    /// <summary>What the two have to have in common in the matter itself: place and size alone are no match.</summary>
    public const int LeastTopic = 15;

    public int Sum => Code + Words + Place + Size + Reservation;

    public MatchStrength StrengthOf(int score) => score >= StrongFrom ? MatchStrength.Strong : score >= LikelyFrom ? MatchStrength.Likely : MatchStrength.Weak;

    public Result Check() => this switch
    {
        { Sum: not Whole } => new Error("PRC-0201", "Matches.SumNotWhole", "Code", ErrorKind.Invalid),
        _ when StrongFrom <= LikelyFrom || LikelyFrom <= WeakFrom || WeakFrom < 1 || StrongFrom > Whole => new Error("PRC-0202", "Matches.LimitsInDisorder", "StrongFrom", ErrorKind.Invalid),
        _ => Result.Success,
    };
}

/// <summary>How strongly the two fit.</summary>
internal enum MatchStrength
{
    Weak,
    Likely,
    Strong,
}

/// <summary>The municipality's own weights. There is one of them.</summary>
internal sealed class MatchSettings : Aggregate<MatchSettingsId>
{
    public static readonly MatchSettingsId Only = new(new Guid("01900000-0000-7000-8000-00000000d001"));

    public MatchSettings()
    {
        Id = Only;
        Apply(MatchWeights.Standard);
    }

    public int Code { get; private set; }

    /// <summary>For words that both use.</summary>
    public int CommonWords { get; private set; }

    public int Place { get; private set; }

    public int Size { get; private set; }

    public int Reservation { get; private set; }

    public int StrongFrom { get; private set; }

    public int LikelyFrom { get; private set; }

    public int WeakFrom { get; private set; }

    public decimal SmallKronor { get; private set; }

    public MatchWeights Weights => new(Code, CommonWords, Place, Size, Reservation, StrongFrom, LikelyFrom, WeakFrom, SmallKronor);

    public Result Change(MatchWeights weights)
    {
        var checkedWeights = weights.Check();
        if (checkedWeights.Succeeded)
        {
            Apply(weights);
        }

        return checkedWeights;
    }

    private void Apply(MatchWeights weights)
    {
        (Code, CommonWords, Place, Size, Reservation, StrongFrom, LikelyFrom, WeakFrom, SmallKronor) = weights;
        Touch();
    }
}
