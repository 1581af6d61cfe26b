using System.Globalization;

namespace Coordination.Procurement.Domain.Matches;

/// <summary>How two codes of CPV lie to each other.</summary>
internal enum CodeRelation
{
    None,

    /// <summary>They begin alike.</summary>
    Near,

    /// <summary>The procurement's code holds the enterprise's: more is bought than it sells.</summary>
    Within,

    /// <summary>The enterprise's code holds the procurement's.</summary>
    Covers,

    Same,
}

/// <summary>Eight digits as a number, and how many of them say something.</summary>
internal readonly record struct CodeNumber(int Number, int Digits)
{
    private const int Length = 8;

    private static readonly int[] Powers = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000];

    public static CodeNumber? Parse(string? code) => code is { Length: Length } && int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new(number, Math.Max(2, code.TrimEnd('0').Length)) : null;

    /// <summary>The first digits.</summary>
    public int First(int digits) => Number / Powers[Length - digits];

    public override string ToString() => Number.ToString("D8", CultureInfo.InvariantCulture);
}

/// <summary>How much two codes say that one can deliver the other: 0 to 1.</summary>
internal static class CodePair
{
    /// <summary>By how many digits the one that holds the other has: a division says little, a class nearly all.</summary>
    private static readonly float[] Covering = [0, 0, 0.35f, 0.8f, 0.95f, 1, 1, 1, 1];
    private static readonly float[] Within = [0, 0, 0.3f, 0.7f, 0.9f, 0.95f, 0.95f, 0.95f, 0.95f];

    /// <summary>By how many digits they begin with alike.</summary>
    private static readonly float[] Near = [0, 0, 0.1f, 0.4f, 0.65f, 0.8f, 0.9f, 0.9f, 0.9f];

    public static (CodeRelation Relation, float Value) Of(CodeNumber wanted, CodeNumber offered)
    {
        if (wanted.Number == offered.Number)
        {
            return (CodeRelation.Same, wanted.Digits == 2 ? Within[2] : 1);
        }

        var alike = 0;
        for (var digits = 2; digits <= 8 && wanted.First(digits) == offered.First(digits); digits++)
        {
            alike = digits;
        }

        return alike == 0 ? (CodeRelation.None, 0)
            : alike >= offered.Digits ? (CodeRelation.Covers, Covering[offered.Digits])
            : alike >= wanted.Digits ? (CodeRelation.Within, Within[wanted.Digits])
            : (CodeRelation.Near, Near[alike]);
    }
}
