using System.Globalization;

namespace Coordination.Platform.Time;

/// <summary>
/// Numbers and money as people read them. Groups are kept together by no-break spaces in Swedish (<c>1 250 000 kr</c>) and by commas
/// in English; the minus is the real one, so that it is not broken from its number.
/// </summary>
public static class NumberText
{
    private const string NoBreakSpace = "\u00A0";

    private static readonly NumberFormatInfo SwedishNumbers = new()
    {
        NumberGroupSeparator = NoBreakSpace,
        NumberDecimalSeparator = ",",
        NegativeSign = "\u2212",
    };

    private static readonly NumberFormatInfo EnglishNumbers = new() { NegativeSign = "\u2212" };

    /// <summary>A number with at most <paramref name="decimals"/> decimals, trailing zeros left out.</summary>
    public static string Number(decimal number, int decimals = 2, CultureInfo? culture = null) =>
        number.ToString($"#,0.{new string('#', decimals)}", DateText.IsEnglish(culture) ? EnglishNumbers : SwedishNumbers);

    /// <summary>Whole kronor, or with öre when there are any: <c>1 250 000 kr</c>, in English <c>SEK 1,250,000</c>.</summary>
    public static string Money(decimal kronor, CultureInfo? culture = null)
    {
        var english = DateText.IsEnglish(culture);
        var format = decimal.Truncate(kronor) == kronor ? "#,0" : "#,0.00";
        var number = kronor.ToString(format, english ? EnglishNumbers : SwedishNumbers);
        return english ? $"SEK{NoBreakSpace}{number}" : $"{number}{NoBreakSpace}kr";
    }

    /// <summary>A share of a whole: <c>63 %</c>, in English <c>63%</c>. Nothing of nothing is no share: an en dash.</summary>
    public static string Share(int part, int whole, CultureInfo? culture = null)
    {
        if (whole == 0)
        {
            return "\u2013";
        }

        var percent = (int)Math.Round(100m * part / whole, MidpointRounding.AwayFromZero);
        return string.Create(CultureInfo.InvariantCulture, $"{percent}{(DateText.IsEnglish(culture) ? "" : NoBreakSpace)}%");
    }
}
