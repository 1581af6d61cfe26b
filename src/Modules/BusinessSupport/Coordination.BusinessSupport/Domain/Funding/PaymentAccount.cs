namespace Coordination.BusinessSupport.Domain.Funding;

/// <summary>Where money is paid.</summary>
internal enum AccountKind
{
    Bankgiro,
    Plusgiro,
}

/// <summary>A bankgiro or plusgiro number. Both end in a check digit by modulus 10; they differ in length and in where the hyphen stands.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Digits">Digits alone.</param>
internal sealed record PaymentAccount(AccountKind Kind, string Digits)
{
    private const int BankgiroLeast = 7;
    private const int MostDigits = 8;
    private const int PlusgiroLeast = 2;

    public string Shown => Kind == AccountKind.Plusgiro ? $"{Digits[..^1]}-{Digits[^1]}" : $"{Digits[..^4]}-{Digits[^4..]}";

    /// <summary>The account, or null where the text is no such number: wrong length, wrong check digit, or another kind of account.</summary>
    public static PaymentAccount? Read(AccountKind kind, string? text)
    {
        var written = (text ?? string.Empty).Trim();
        var digits = new string([.. written.Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '–'))]);
        var isLong = digits.Length <= MostDigits && digits.Length >= (kind == AccountKind.Bankgiro ? BankgiroLeast : PlusgiroLeast);
        return isLong && CheckDigit.IsLuhn(digits) && !IsWrittenAsTheOther(kind, written) ? new PaymentAccount(kind, digits) : null;
    }

    /// <summary>A bankgiro has its hyphen before the last four digits, a plusgiro before the last one.</summary>
    private static bool IsWrittenAsTheOther(AccountKind kind, string written)
    {
        var at = written.LastIndexOfAny(['-', '–']);
        var after = at < 0 ? 0 : written[(at + 1)..].Count(char.IsAsciiDigit);
        return at >= 0 && after != (kind == AccountKind.Bankgiro ? 4 : 1);
    }
}
