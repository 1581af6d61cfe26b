using System.Globalization;
using System.Text.RegularExpressions;
using Coordination.Platform.Text;
using Coordination.Procurement.Domain.Purchases;

namespace Coordination.Procurement.Features.Procurement.ImportPurchases;

/// <summary>Sums and days as ledgers write them. What can be read in two ways is not read.</summary>
internal static partial class LedgerWords
{
    private const decimal Largest = 100_000_000_000m;

    private static readonly string[] Days = ["yyyy-MM-dd", "yyyyMMdd", "yyyy/MM/dd", "yyyy.MM.dd", "d/M/yyyy", "d.M.yyyy"];
    private static readonly string[] Months = ["yyyy-MM", "yyyyMM", "yyyy/MM"];

    /// <summary>«1 234,50», «-1234.5», «1.234,50», «1,234.50», «(1 234)», «1234-», «1 234 kr»; null for what is no sum, and for «1.234», which may be either.</summary>
    public static decimal? Amount(string written)
    {
        var text = new string([.. SearchText.Normalise(written).Replace('\u2212', '-').Replace('\u2013', '-').Where(c => !char.IsWhiteSpace(c) && c != '\'')]);
        if (Sum().Match(text) is not { Success: true } sum)
        {
            return null;
        }

        var (digits, negatives) = (sum.Groups["n"].Value, sum.Groups["minus"].Captures.Count + (sum.Groups["open"].Success ? 1 : 0));
        if (negatives > 1 || sum.Groups["open"].Success != sum.Groups["close"].Success || Plain(digits) is not { } plain)
        {
            return null;
        }

        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount < Largest ? decimal.Round(negatives == 1 ? -amount : amount, 2) : null;
    }

    /// <summary>The month of a day or month, or the year; null for neither.</summary>
    public static PurchasePeriod? When(string written)
    {
        var text = written.Trim();
        text = text.IndexOfAny([' ', 'T']) is var at and > 7 ? text[..at] : text;
        if (DateOnly.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return Likely(day.Year) ? PurchasePeriod.Month(day.Year, day.Month) : null;
        }

        if (DateOnly.TryParseExact(text, Months, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
        {
            return Likely(month.Year) ? PurchasePeriod.Month(month.Year, month.Month) : null;
        }

        return text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && Likely(year) ? PurchasePeriod.Year(year) : null;
    }

    /// <summary>The last of two kinds of separators parts the decimals; one alone does where one or two digits follow it.</summary>
    private static string? Plain(string digits)
    {
        var (comma, dot) = (digits.LastIndexOf(','), digits.LastIndexOf('.'));
        var last = Math.Max(comma, dot);
        if (last < 0)
        {
            return digits;
        }

        var (point, group) = (digits[last], digits[last] == ',' ? '.' : ',');
        var (whole, decimals) = (digits[..last], digits[(last + 1)..]);
        if (whole.Contains(point, StringComparison.Ordinal))
        {
            // «1.234.567»: the same sign several times parts thousands.
            return !digits.Contains(group, StringComparison.Ordinal) && Thousands().IsMatch(digits) ? digits.Replace(point.ToString(), string.Empty, StringComparison.Ordinal) : null;
        }

        return whole.Contains(group, StringComparison.Ordinal)
            ? Thousands().IsMatch(whole) ? $"{whole.Replace(group.ToString(), string.Empty, StringComparison.Ordinal)}.{decimals}" : null
            : decimals.Length is 1 or 2 or > 3 && whole.Length > 0 ? $"{whole}.{decimals}" : null;
    }

    private static bool Likely(int year) => year is >= 1990 and <= 2100;

    [GeneratedRegex(@"^(?<minus>-)?(?<open>\()?(?<minus>-)?(?<n>\d[\d.,]*)(?<close>\))?(?<minus>-)?(?:kr|sek|:-)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Sum();

    [GeneratedRegex(@"^\d{1,3}(?:[.,]\d{3})+$", RegexOptions.ExplicitCapture)]
    private static partial Regex Thousands();
}
