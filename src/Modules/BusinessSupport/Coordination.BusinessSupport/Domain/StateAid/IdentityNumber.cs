namespace Coordination.BusinessSupport.Domain.StateAid;

/// <summary>The ten digits that the central register knows a beneficiary by: an organisation number, or the personal number that a sole trader has in its place.</summary>
internal static class IdentityNumber
{
    private const int Length = 10;

    /// <summary>Ten digits, or null where the text is no such number: wrong length or check digit.</summary>
    public static string? Read(string? text)
    {
        var digits = new string([.. (text ?? string.Empty).Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '–' or '+'))]);
        digits = digits.Length == Length + 2 && digits[..2] is "16" or "19" or "20" ? digits[2..] : digits;
        return digits.Length == Length && digits.All(char.IsAsciiDigit) && CheckDigit.IsLuhn(digits) ? digits : null;
    }

    /// <summary>The third digit of an organisation number is at least 2; a month never is.</summary>
    public static bool IsPersonal(string digits) => digits[2] < '2';

    /// <summary>As it is shown: a personal number is hidden.</summary>
    public static string? Shown(string? digits) => digits is null ? null : IsPersonal(digits) ? "••••••-••••" : Written(digits);

    public static string Written(string digits) => $"{digits[..6]}-{digits[6..]}";
}
