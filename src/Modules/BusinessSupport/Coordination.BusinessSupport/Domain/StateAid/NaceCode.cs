namespace Coordination.BusinessSupport.Domain.StateAid;

/// <summary>Sector by NACE, as the central register asks for it: two to four digits, <c>88.99</c>. The Swedish SNI has a fifth digit, which is left out.</summary>
internal static class NaceCode
{
    /// <summary>Digits before the point.</summary>
    private const int Division = 2;
    private const int Most = 4;
    private const int MostOfSni = 5;

    /// <summary>As it is kept, or null for what is no code.</summary>
    public static string? Read(string? text)
    {
        var digits = new string([.. (text ?? string.Empty).Where(c => !char.IsWhiteSpace(c) && c != '.')]);
        if (digits.Length is < Division or > MostOfSni || !digits.All(char.IsAsciiDigit) || digits[..Division] == "00")
        {
            return null;
        }

        var kept = digits[..Math.Min(digits.Length, Most)];
        return kept.Length == Division ? kept : $"{kept[..Division]}.{kept[Division..]}";
    }

    /// <summary>Primary agriculture and fishery stand outside regulation 2023/2831 (article 1).</summary>
    public static bool IsExcluded(string code) =>
        code == "01" || code.StartsWith("03", StringComparison.Ordinal)
        || (code.StartsWith("01.", StringComparison.Ordinal) && code[3] is >= '1' and <= '5');
}
