using System.Globalization;

namespace Coordination.Procurement.Domain.Cpv;

/// <summary>How particular a code is.</summary>
internal enum CpvLevel
{
    Division,
    Group,
    Class,
    Category,
    Subcategory,
}

/// <summary>A code of CPV 2008 (Regulation (EC) No 213/2008).</summary>
/// <param name="Code">Eight digits.</param>
/// <param name="CheckDigit">As the regulation prints it; no formula gives them all.</param>
/// <param name="Parent">The nearest code above it that exists; null for a division.</param>
internal sealed record CpvCode(string Code, char CheckDigit, string? Parent, string Swedish, string English)
{
    /// <summary>With the check digit: 90911200-8.</summary>
    public string Full => $"{Code}-{CheckDigit}";

    public CpvLevel Level => CpvRange.LevelOf(Code);

    public string Label => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? English : Swedish;

    /// <summary>The code and everything below it.</summary>
    public CpvRange Range => CpvRange.Under(Code);
}

/// <summary>Codes from one to another, both in it, compared as eight digits.</summary>
internal readonly record struct CpvRange(string From, string To)
{
    public static CpvRange Only(string code) => new(code, code);

    /// <summary>A code and everything below it: 90910000 to 90919999.</summary>
    public static CpvRange Under(string code) => new(code, code[..Digits(code)].PadRight(8, '9'));

    public static CpvLevel LevelOf(string code) => (CpvLevel)Math.Min(Digits(code) - 2, (int)CpvLevel.Subcategory);

    public bool Has(string code) => string.CompareOrdinal(From, code) <= 0 && string.CompareOrdinal(code, To) <= 0;

    public override string ToString() => From == To ? From : $"{From}–{To}";

    /// <summary>How many digits say something: at least the two of the division.</summary>
    private static int Digits(string code) => Math.Max(2, code.TrimEnd('0').Length);
}
