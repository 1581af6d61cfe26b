using System.Globalization;
using System.Text.RegularExpressions;
using Coordination.Platform.Text;

namespace Coordination.Governance.Domain.Meetings;

/// <summary>A line of a list of meetings as it was understood.</summary>
/// <param name="Line">Line number, from 1.</param>
/// <param name="AsWritten">The line itself.</param>
/// <param name="On">The day, or null when none was found.</param>
/// <param name="StartsAt">The time, when one is given.</param>
/// <param name="Place">What is left of the line.</param>
internal sealed record MeetingLine(int Line, string AsWritten, DateOnly? On, TimeOnly? StartsAt, string? Place);

/// <summary>
/// Reads meetings as people list them: <c>2027-01-27; 16.00; Stadshuset</c>, <c>onsdag 27 januari kl. 16.00</c> under a line that says
/// <c>2027</c>, <c>27/1 2027</c>, or the columns of a spreadsheet.
/// </summary>
internal static partial class MeetingLines
{
    public const int MostLines = 200;

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

    private static readonly string[] Weekdays = ["mandag", "tisdag", "onsdag", "torsdag", "fredag", "lordag", "sondag"];

    private static readonly string[] Headings = ["datum", "date", "sammantrade", "sammantraden", "tid", "plats", "dag"];

    /// <param name="text">The list.</param>
    /// <param name="year">For dates without a year, until a line says another.</param>
    public static IReadOnlyList<MeetingLine> Read(string text, int year)
    {
        var lines = new List<MeetingLine>();
        var number = 0;
        foreach (var raw in text.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            var line = raw.Trim();
            if (line.Length == 0)
            {
                continue;
            }

            if (OnlyAYear().Match(line) is { Success: true } heading)
            {
                year = int.Parse(heading.Groups["y"].Value, CultureInfo.InvariantCulture);
                continue;
            }

            if (lines.Count == 0 && Headings.Contains(SearchText.Normalise(line.Split(';', ',', '\t')[0])))
            {
                continue;
            }

            if (lines.Count == MostLines)
            {
                break;
            }

            lines.Add(Line(number, line, year));
        }

        return lines;
    }

    private static MeetingLine Line(int number, string line, int year)
    {
        var (on, rest) = Day(line, year);
        if (on is null)
        {
            return new MeetingLine(number, line, null, null, null);
        }

        TimeOnly? startsAt = null;
        if (Clock().Match(rest) is { Success: true } clock && TimeOnly.TryParse($"{clock.Groups["h"].Value}:{clock.Groups["m"].Value}", CultureInfo.InvariantCulture, out var time))
        {
            startsAt = time;
            rest = rest.Remove(clock.Index, clock.Length);
        }

        var words = rest.Split([' ', ';', ',', '\t', '"'], StringSplitOptions.RemoveEmptyEntries).Where(w => !Weekdays.Contains(SearchText.Normalise(w).TrimEnd('.', 'e', 'n')));
        var place = string.Join(' ', words).Trim(' ', '-', '–', '.');
        return new MeetingLine(number, line, on, startsAt, place.Length == 0 ? null : place);
    }

    private static (DateOnly? On, string Left) Day(string line, int year)
    {
        foreach (var pattern in new[] { Iso(), Compact(), Slashed(), Named() })
        {
            if (pattern.Match(line) is not { Success: true } match)
            {
                continue;
            }

            var month = match.Groups["name"].Success
                ? Array.FindIndex(Months, m => match.Groups["name"].Value.StartsWith(m, StringComparison.OrdinalIgnoreCase)) + 1
                : Number(match.Groups["m"].Value);
            var inYear = match.Groups["y"].Success ? Number(match.Groups["y"].Value) : year;
            var day = Number(match.Groups["d"].Value);
            if (month is >= 1 and <= 12 && inYear is >= 1990 and <= 2100 && day >= 1 && day <= DateTime.DaysInMonth(inYear, month))
            {
                return (new DateOnly(inYear, month, day), line.Remove(match.Index, match.Length));
            }
        }

        return (null, line);
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<y>(19|20)\d{2})$", RegexOptions.ExplicitCapture)]
    private static partial Regex OnlyAYear();

    [GeneratedRegex(@"\b(?<y>(19|20)\d{2})-(?<m>\d{1,2})-(?<d>\d{1,2})\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Iso();

    [GeneratedRegex(@"\b(?<y>(19|20)\d{2})(?<m>\d{2})(?<d>\d{2})\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Compact();

    [GeneratedRegex(@"\b(?<d>\d{1,2})/(?<m>\d{1,2})([ /-]+(?<y>(19|20)\d{2}))?\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Slashed();

    [GeneratedRegex(@"\b(?<d>\d{1,2})\s+(?<name>jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-zåäö]*\.?(\s+(?<y>(19|20)\d{2}))?\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Named();

    [GeneratedRegex(@"\b(kl\.?\s*)?(?<h>[01]?\d|2[0-3])[.:](?<m>[0-5]\d)\b(\s*[-–]\s*\d{1,2}[.:]\d{2})?", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Clock();
}
