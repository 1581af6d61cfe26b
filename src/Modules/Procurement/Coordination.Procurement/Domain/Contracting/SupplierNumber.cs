namespace Coordination.Procurement.Domain.Contracting;

/// <summary>The number of a supplier as ledgers and people write it. A sole trader's is a personal number and is never shown whole.</summary>
internal static class SupplierNumber
{
    private const int Short = 10;
    private const int WithCentury = 12;

    /// <summary>Ten digits; null for what is no number. «19700101-1234» and «165560000001» lose their first two.</summary>
    public static string? Read(string? written)
    {
        var digits = Digits(written);
        return OrganisationNumber.Read(written)
            ?? (digits.Length == WithCentury && digits[..2] is "18" or "19" or "20" && IsOnlyNumber(written) ? OrganisationNumber.Read(digits[2..]) : null);
    }

    public static bool IsPersonal(string? number) => number is not null && OrganisationNumber.IsPersons(number);

    /// <summary>212000-3005; a personal number without its last digits, and so whatever could be one.</summary>
    public static string Shown(string number)
    {
        var digits = Digits(number);
        return Read(number) is { } read ? OrganisationNumber.Shown(read)
            : digits.Length is Short or WithCentury && IsOnlyNumber(number) ? $"{digits[..^4]}••••" : number;
    }

    private static string Digits(string? text) => new([.. (text ?? string.Empty).Where(char.IsAsciiDigit)]);

    private static bool IsOnlyNumber(string? text) => (text ?? string.Empty).All(c => char.IsAsciiDigit(c) || char.IsWhiteSpace(c) || char.IsPunctuation(c) || char.IsSymbol(c));
}
