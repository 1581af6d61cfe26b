using System.Globalization;
using System.Text.RegularExpressions;

namespace Coordination.Procurement.Domain.Matches;

/// <summary>How much an enterprise says that it can take on, where it says so in money: «upp till 500 000 kr», «2 mkr per år».</summary>
internal static partial class CapacityText
{
    /// <summary>The largest sum that is named; null where none is.</summary>
    public static decimal? Kronor(string? text)
    {
        decimal? most = null;
        foreach (var match in string.IsNullOrEmpty(text) ? [] : Sum().Matches(text).Cast<Match>())
        {
            var digits = match.Groups["number"].Value.Replace(" ", string.Empty, StringComparison.Ordinal).Replace("\u00A0", string.Empty, StringComparison.Ordinal).Replace(',', '.');
            if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number > 1_000_000_000)
            {
                continue;
            }

            var kronor = number * (match.Groups["unit"].Value.ToLowerInvariant() switch { "kr" or "kronor" or "sek" => 1m, "tkr" => 1_000m, _ => 1_000_000m });
            most = most is null || kronor > most ? kronor : most;
        }

        return most;
    }

    [GeneratedRegex(@"(?<number>\d{1,3}(?:[ \u00A0]\d{3})+|\d{1,10}(?:[.,]\d{1,2})?)\s?(?<unit>kronor|kr|sek|tkr|mkr|mnkr|msek|miljoner|miljon)\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sum();
}
