using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Coordination.Platform.Text;

/// <summary>Why what is written is no Swedish organisation number.</summary>
public enum OrganisationNumberFlaw
{
    /// <summary>Not ten digits, or a person's without a day of birth.</summary>
    Malformed,

    /// <summary>With the letters of another country before it.</summary>
    Foreign,

    WrongCheckDigit,
}

/// <summary>
/// Swedish organisation numbers, and the personal numbers that sole traders have in their place, as people and files write them: ten digits,
/// the last of them a check digit (lag 1974:174). A personal number is hidden wherever it is shown.
/// </summary>
public static class OrganisationNumberText
{
    private const string Hidden = "••••••-••••";
    private const int Length = 10;

    /// <summary>Ten digits of «212000-3005», «16212000-3005», «19811228-9874» or «SE212000300501»; null for what is none.</summary>
    public static string? Read(string? written) => Flaw(written, out var digits) is null ? digits : null;

    /// <summary>What is wrong with it; null where nothing is.</summary>
    /// <param name="written">As written.</param>
    /// <param name="digits">Its ten digits, also where the check digit is wrong; empty where there are not ten.</param>
    public static OrganisationNumberFlaw? Flaw(string? written, out string digits)
    {
        digits = string.Empty;
        var signs = Signs(written ?? string.Empty);
        if (signs.Length == Length + 4 && signs.StartsWith("SE", StringComparison.OrdinalIgnoreCase))
        {
            signs = signs[2..^2];
        }

        if (signs.Length > 2 && char.IsAsciiLetter(signs[0]) && char.IsAsciiLetter(signs[1]))
        {
            return OrganisationNumberFlaw.Foreign;
        }

        if (signs.AsSpan().ContainsAnyExceptInRange('0', '9') || Ten(signs) is not { } ten)
        {
            return OrganisationNumberFlaw.Malformed;
        }

        digits = ten;
        return !HasCheckDigit(ten) || !ten.AsSpan().ContainsAnyExcept('0') ? OrganisationNumberFlaw.WrongCheckDigit
            : IsPersonal(ten) && !IsDay(ten) ? OrganisationNumberFlaw.Malformed : null;
    }

    /// <summary>The third of ten digits of an organisation number is at least 2; a month never is. No number is nobody's.</summary>
    public static bool IsPersonal(string? digits) => digits is not null && digits.Length == Length && !digits.AsSpan().ContainsAnyExceptInRange('0', '9') && digits[2] < '2';

    /// <summary>All of it, for the form of those who keep a register: 212000-3005.</summary>
    public static string Written(string digits)
    {
        ArgumentNullException.ThrowIfNull(digits);
        return $"{digits[..6]}-{digits[6..]}";
    }

    /// <summary>
    /// As it is shown to everybody, whatever was stored: a personal number is hidden however it is written, also one mistyped in its check digit
    /// or with a digit too few or too many. What is no number stands as it is.
    /// </summary>
    [return: NotNullIfNotNull(nameof(number))]
    public static string? Shown(string? number)
    {
        if (number is null)
        {
            return null;
        }

        var flaw = Flaw(number, out var digits);
        return IsPersonal(digits) || CouldBePersonal(number) ? Hidden
            : flaw is null or OrganisationNumberFlaw.WrongCheckDigit ? Written(digits) : number;
    }

    private static bool CouldBePersonal(string number)
    {
        var digits = string.Concat(number.Where(char.IsAsciiDigit));
        return (Ten(digits) is { } ten && IsPersonal(ten))
            || (!number.Any(char.IsAsciiLetter) && digits.Length is Length - 1 or Length + 1 or Length + 3 && new[] { digits, digits[2..] }.Any(IsDay));
    }

    /// <summary>Without what is written between them.</summary>
    private static string Signs(string written) => written.All(IsSign) ? written : string.Concat(written.Where(IsSign));

    private static bool IsSign(char c) => !char.IsWhiteSpace(c) && c is not ('-' or '–' or '+' or '.');

    private static string? Ten(string digits) => digits.Length == Length ? digits : digits.Length == Length + 2 && digits[..2] is "16" or "18" or "19" or "20" ? digits[2..] : null;

    /// <summary>Luhn: every second digit from the first is doubled, and the digits of it all sum to a multiple of ten.</summary>
    private static bool HasCheckDigit(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var twice = (digits[i] - '0') * (i % 2 == 0 ? 2 : 1);
            sum += twice > 9 ? twice - 9 : twice;
        }

        return sum % 10 == 0;
    }

    /// <summary>The first six digits are a day of birth; a coordination number has 60 added to the day.</summary>
    private static bool IsDay(string digits)
    {
        var day = int.Parse(digits.AsSpan(4, 2), NumberStyles.None, CultureInfo.InvariantCulture);
        var text = string.Create(CultureInfo.InvariantCulture, $"{digits[..4]}{(day > 60 ? day - 60 : day):00}");
        return new[] { "19", "20" }.Any(century => DateOnly.TryParseExact(century + text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
    }
}
