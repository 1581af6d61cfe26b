using System.Globalization;
using Coordination.Platform.Results;

namespace Coordination.Networking.Domain.Enterprises;

/// <summary>
/// A Swedish organisation number, or the personal number that a sole trader has in its place. Ten digits, the last of them a check
/// digit (lag 1974:174). A personal number is shown hidden and never part of what is searched by its parts.
/// </summary>
internal sealed record OrganisationNumber
{
    private const string Hidden = "••••••-••••";

    private OrganisationNumber(string digits) => Digits = digits;

    /// <summary>Ten digits without a hyphen.</summary>
    public string Digits { get; }

    /// <summary>The third digit of an organisation number is at least 2; a month never is.</summary>
    public bool IsPersonal => Digits[2] < '2';

    /// <summary>As it is shown to everybody: a personal number is hidden.</summary>
    public string Shown => IsPersonal ? Hidden : Written;

    /// <summary>All of it, for the form of those who keep the register.</summary>
    public string Written => $"{Digits[..6]}-{Digits[6..]}";

    /// <summary>Reads a stored number.</summary>
    public static OrganisationNumber From(string digits) => new(digits);

    /// <summary>Reads what a person wrote: with or without hyphen, century, «16» or the form of a VAT number.</summary>
    /// <param name="text">As written.</param>
    /// <param name="mayBePublic">Numbers of the state, regions and municipalities are taken too.</param>
    public static Result<OrganisationNumber> Parse(string? text, bool mayBePublic = false)
    {
        var written = new string([.. (text ?? string.Empty).Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '–' or '+' or '.'))]).ToUpperInvariant();
        if (written.StartsWith("SE", StringComparison.Ordinal) && written.Length == 14)
        {
            written = written[2..12];
        }

        if (written.Length > 2 && char.IsAsciiLetter(written[0]) && char.IsAsciiLetter(written[1]))
        {
            return Refused("NET-0101", "OrganisationNumber.Foreign");
        }

        if (!written.All(char.IsAsciiDigit))
        {
            return Refused("NET-0102", "OrganisationNumber.Malformed");
        }

        var digits = written.Length == 12 && written[..2] is "16" or "18" or "19" or "20" ? written[2..] : written;
        if (digits.Length != 10)
        {
            return Refused("NET-0102", "OrganisationNumber.Malformed");
        }

        if (!HasCheckDigit(digits) || digits.All(c => c == '0'))
        {
            return Refused("NET-0103", "OrganisationNumber.CheckDigit");
        }

        var number = new OrganisationNumber(digits);
        return number switch
        {
            { IsPersonal: true } when !IsDay(digits) => Refused("NET-0102", "OrganisationNumber.Malformed"),
            { IsPersonal: false, Digits: ['2', >= '0' and <= '4', ..] } when !mayBePublic => Refused("NET-0104", "OrganisationNumber.Public"),
            _ => number,
        };
    }

    public override string ToString() => Shown;

    private static Error Refused(string code, string text) => new(code, text, "Number", ErrorKind.Invalid);

    /// <summary>Luhn: every second digit from the first is doubled, and the digits of it all sum to a multiple of ten.</summary>
    private static bool HasCheckDigit(string digits) =>
        digits.Select((c, i) => (c - '0') * (i % 2 == 0 ? 2 : 1)).Sum(n => n > 9 ? n - 9 : n) % 10 == 0;

    /// <summary>The first six digits are a day of birth; a coordination number has 60 added to the day.</summary>
    private static bool IsDay(string digits)
    {
        var day = int.Parse(digits.AsSpan(4, 2), NumberStyles.None, CultureInfo.InvariantCulture);
        var text = string.Create(CultureInfo.InvariantCulture, $"{digits[..4]}{(day > 60 ? day - 60 : day):00}");
        return new[] { "19", "20" }.Any(century => DateOnly.TryParseExact(century + text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
    }
}
