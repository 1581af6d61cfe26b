using System.Globalization;
using System.Text.RegularExpressions;

namespace Coordination.Governance.Domain.Revisions;

/// <summary>A day that a draft does not know yet, as drafts write it: 2018-xx-xx (S003-16).</summary>
/// <param name="AsWritten">As written, in small letters.</param>
/// <param name="Earliest">First day it can be.</param>
/// <param name="Latest">Last day it can be; the same as the first when the day is known.</param>
internal sealed partial record DraftDate(string AsWritten, DateOnly Earliest, DateOnly Latest)
{
    public bool IsKnown => Earliest == Latest;

    /// <summary>Null when the text is no such date, or none that can be.</summary>
    public static DraftDate? Parse(string? text)
    {
        var written = text?.Trim().ToLowerInvariant() ?? string.Empty;
        if (Form().Match(written) is not { Success: true } match || !Year(match, out var year))
        {
            return null;
        }

        var (month, day) = (match.Groups["month"].Value, match.Groups["day"].Value);
        if (month == "xx")
        {
            return day == "xx" ? new DraftDate(written, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)) : null;
        }

        if (!DateOnly.TryParseExact($"{year:D4}-{month}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first))
        {
            return null;
        }

        if (day == "xx")
        {
            return new DraftDate(written, first, first.AddMonths(1).AddDays(-1));
        }

        return DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var known) ? new DraftDate(written, known, known) : null;
    }

    private static bool Year(Match match, out int year) =>
        int.TryParse(match.Groups["year"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out year) && year is >= 1990 and <= 2100;

    [GeneratedRegex("^(?<year>[0-9]{4})-(?<month>[0-9]{2}|xx)-(?<day>[0-9]{2}|xx)$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
