using System.Globalization;
using Coordination.BusinessSupport.Domain.StateAid;
using Coordination.Platform.Time;

namespace Coordination.BusinessSupport.Features.BusinessSupport.ReadLedger;

/// <summary>Sums as people write and read them.</summary>
internal static class EuroText
{
    private const decimal Largest = 100_000_000_000m;
    private const int MostDecimals = 2;

    /// <summary>«1 250 000», «12 500,50» or «1250000 kr»; null for nothing, for what is no sum and for another currency.</summary>
    public static decimal? Read(string? text)
    {
        var digits = new string([.. (text ?? string.Empty).Where(c => !char.IsWhiteSpace(c))]).Replace(',', '.');
        foreach (var unit in new[] { "kr", "sek", "eur" })
        {
            digits = digits.EndsWith(unit, StringComparison.OrdinalIgnoreCase) ? digits[..^unit.Length] : digits;
        }

        // «12.500» and «12,500» are twelve and a half to one reader and twelve thousand five hundred to another: three decimals are no sum.
        var decimals = digits.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point ? digits.Length - point - 1 : 0;
        return decimals <= MostDecimals && decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount < Largest ? amount : null;
    }

    /// <summary>Something is written, and it is no sum.</summary>
    public static bool IsMalformed(string? text) => !string.IsNullOrWhiteSpace(text) && Read(text) is null;

    /// <summary>As it stands in a form.</summary>
    public static string? Written(decimal? amount) => amount is { } sum ? NumberText.Number(sum, 2, CultureInfo.GetCultureInfo("sv-SE")).Replace('\u00A0', ' ') : null;

    public static string Euro(decimal euro) => $"{NumberText.Number(euro)}\u00A0EUR";

    public static string Shown(decimal amount, AidCurrency currency) => currency == AidCurrency.SEK ? NumberText.Money(amount) : Euro(amount);

    /// <summary>With the rate that made euro of it.</summary>
    public static string Shown(AidMoney money) =>
        money.Currency == AidCurrency.EUR ? Euro(money.Amount) : $"{NumberText.Money(money.Amount)} ÷ {NumberText.Number(money.Rate, 6)}";
}
