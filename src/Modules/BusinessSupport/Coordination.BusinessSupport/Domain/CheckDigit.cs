namespace Coordination.BusinessSupport.Domain;

/// <summary>Check digits of Swedish numbers.</summary>
internal static class CheckDigit
{
    /// <summary>Modulus 10 (Luhn): from the right every second digit is doubled, and the digits of it all sum to a multiple of ten.</summary>
    public static bool IsLuhn(string digits) =>
        digits.Length > 1 && digits.All(char.IsAsciiDigit)
        && digits.Reverse().Select((c, i) => (c - '0') * (i % 2 == 0 ? 1 : 2)).Sum(n => n > 9 ? n - 9 : n) % 10 == 0
        && digits.Any(c => c != '0');
}
