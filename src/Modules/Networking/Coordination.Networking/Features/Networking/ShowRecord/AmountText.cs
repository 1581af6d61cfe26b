using System.Globalization;
using Coordination.Networking.Domain.Projects;
using Coordination.Platform.Time;

namespace Coordination.Networking.Features.Networking.ShowRecord;

/// <summary>Sums of money as people write and read them.</summary>
internal static class AmountText
{
    private const decimal Largest = 100_000_000_000m;

    /// <summary>«1 250 000», «12 500,50» or «1250000 kr»; null for nothing and for what is no sum.</summary>
    public static decimal? Read(string? text)
    {
        var digits = new string([.. (text ?? string.Empty).Where(c => !char.IsWhiteSpace(c))]).Replace(',', '.');
        digits = digits.EndsWith("kr", StringComparison.OrdinalIgnoreCase) ? digits[..^2] : digits;
        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount < Largest ? Math.Round(amount, 2) : null;
    }

    /// <summary>Something is written, and it is no sum.</summary>
    public static bool IsMalformed(string? text) => !string.IsNullOrWhiteSpace(text) && Read(text) is null;

    /// <summary>As it stands in a form.</summary>
    public static string? Written(decimal? amount) => amount is { } sum ? NumberText.Number(sum, 2, CultureInfo.GetCultureInfo("sv-SE")).Replace('\u00A0', ' ') : null;

    public static string Shown(decimal amount, ProjectCurrency currency) => currency == ProjectCurrency.SEK ? NumberText.Money(amount) : $"{NumberText.Number(amount)}\u00A0{currency}";
}
