namespace Coordination.Procurement.Domain;

/// <summary>Swedish organisation numbers as ten digits.</summary>
internal static class OrganisationNumber
{
    private const int Length = 10;

    /// <summary>«212000-3005», «2120003005» or «SE212000300501»; null for what is none.</summary>
    public static string? Read(string? written)
    {
        var signs = new string([.. (written ?? string.Empty).Where(char.IsLetterOrDigit)]).ToUpperInvariant();
        signs = signs.StartsWith("SE", StringComparison.Ordinal) && signs.Length == Length + 4 ? signs[2..^2] : signs.Length == Length + 2 && signs.StartsWith("16", StringComparison.Ordinal) ? signs[2..] : signs;
        return signs.Length == Length && signs.All(char.IsAsciiDigit) && IsLuhn(signs) ? signs : null;
    }

    /// <summary>The third digit of a company's is at least two: others are persons' and shown masked.</summary>
    public static bool IsPersons(string number) => number.Length == Length && number.All(char.IsAsciiDigit) && number[2] < '2';

    /// <summary>212000-3005; what is no number as it was written, and a person's without its last digits.</summary>
    public static string Shown(string number) =>
        number.Length != Length || !number.All(char.IsAsciiDigit) ? number : IsPersons(number) ? $"{number[..6]}-••••" : $"{number[..6]}-{number[6..]}";

    /// <summary>Modulus 10: from the right every second digit is doubled, and the digits of it all sum to a multiple of ten.</summary>
    private static bool IsLuhn(string digits) => digits.Reverse().Select((c, i) => (c - '0') * (i % 2 == 0 ? 1 : 2)).Sum(n => n > 9 ? n - 9 : n) % 10 == 0;
}
