using System.Globalization;
using System.Text.RegularExpressions;
using Coordination.Governance.Domain.Activities;

namespace Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Interpreting;

/// <summary>Timetables more exact than a year: dates, months, quarters, seasons. The last day is kept, the years are computed.</summary>
internal static partial class TimetableDates
{
    private static readonly string[] Months = ["januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"];

    /// <summary>Null when the text is none of these forms.</summary>
    public static TimetableReading? Read(string line)
    {
        var bare = Before().Replace(line, "");
        var range = DateRange().Match(bare);
        if (range.Success)
        {
            return Span(range.Groups[1].Value, range.Groups[2].Value);
        }

        return Day(bare) ?? Part(bare);
    }

    private static TimetableReading? Span(string first, string last)
    {
        if (Read(first) is not { } from || Read(last) is not { } to)
        {
            return null;
        }

        if (from.Doubt is not null || to.Doubt is not null)
        {
            var reading = from.Doubt is not null ? from : to;
            return reading.Timetable.From is null ? reading : TimetableReading.Suggested(reading.Doubt!, $"{from.Timetable.From}-{to.Timetable.To}");
        }

        var (begins, ends) = (from.Timetable.From!.Value, to.Timetable.To!.Value);
        return to.Timetable.DueOn < from.Timetable.DueOn ? TimetableReading.Suggested(DoubtCodes.TimetableReversed, ends < begins ? $"{ends}-{begins}" : $"{begins}", $"{ends}")
            : TimetableReading.Certain(begins == ends ? TimetableKind.Year : TimetableKind.Range, begins, ends, to.Timetable.DueOn);
    }

    private static TimetableReading? Day(string text)
    {
        var match = IsoDay().Match(text) is { Success: true } iso ? iso
            : WrittenDay().Match(text) is { Success: true } written ? written
            : SlashDay().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var year = Number(match.Groups["y"]);
        var month = Month(match.Groups["m"].Value);
        var day = Number(match.Groups["d"]);
        if (!TimetableText.Plausible(year))
        {
            return TimetableReading.Unknown(DoubtCodes.TimetableYear, "", TimetableText.Ongoing);
        }

        if (month is < 1 or > 12)
        {
            return TimetableReading.Suggested(DoubtCodes.TimetableDate, $"{year}");
        }

        var days = DateTime.DaysInMonth(year, month);
        return day < 1 || day > days
            ? TimetableReading.Suggested(DoubtCodes.TimetableDate, $"{year}-{month:00}-{days:00}", $"{year}")
            : Until(new DateOnly(year, month, day));
    }

    private static TimetableReading? Part(string text)
    {
        var match = YearPart().Match(text) is { Success: true } before ? before : PartYear().Match(text);
        if (!match.Success || !TimetableText.Plausible(Number(match.Groups["y"])))
        {
            return null;
        }

        var year = Number(match.Groups["y"]);
        var part = match.Groups["p"].Value;
        var month = part switch
        {
            _ when Quarter().Match(part) is { Success: true } quarter => 3 * Number(quarter.Groups[1]),
            "våren" or "vår" or "vt" or "vårterminen" or "första halvåret" or "halvårsskiftet" or "första halvan av" => 6,
            "sommaren" or "sommar" => 8,
            "hösten" or "höst" or "ht" or "höstterminen" or "andra halvåret" or "årsskiftet" or "slutet av" => 12,
            _ => Month(part),
        };
        if (month == 0)
        {
            return null;
        }

        return month > 12 ? TimetableReading.Suggested(DoubtCodes.TimetableDate, $"{year}") : Until(new DateOnly(year, month, DateTime.DaysInMonth(year, month)));
    }

    private static TimetableReading Until(DateOnly day) => TimetableReading.Certain(TimetableKind.Year, day.Year, day.Year, day);

    private static int Month(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : text.Length >= 3 ? Array.FindIndex(Months, m => m.StartsWith(text.TrimEnd('.'), StringComparison.Ordinal)) + 1
        : 0;

    private static int Number(Group digits) => int.Parse(digits.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:senast|klart|klar|före|under|i|den|innan|till och med|t\.?o\.?m\.?|till)\s+")]
    private static partial Regex Before();

    [GeneratedRegex(@"^(.{6,}?)\s+(?:-|till och med|t\.?\s?o\.?\s?m\.?|till)\s+(.{6,})$")]
    private static partial Regex DateRange();

    [GeneratedRegex(@"^(?<y>\d{4})[-./](?<m>\d{1,2})[-./](?<d>\d{1,2})$")]
    private static partial Regex IsoDay();

    [GeneratedRegex(@"^(?<d>\d{1,2})\s+(?<m>jan\w*|feb\w*|mar\w*|apr\w*|maj|jun\w*|jul\w*|aug\w*|sep\w*|okt\w*|nov\w*|dec\w*)\.?\s+(?<y>\d{4})$")]
    private static partial Regex WrittenDay();

    [GeneratedRegex(@"^(?<d>\d{1,2})[/.](?<m>\d{1,2})[\s/.-]+(?<y>\d{4})$")]
    private static partial Regex SlashDay();

    [GeneratedRegex(@"^(?<y>\d{4})[\s,-]*(?<p>q[1-4]|kv\.?\s?[1-4]|kvartal\s?[1-4]|[01]\d|vt|ht|vår\w*|höst\w*|sommar\w*|jan\w*|feb\w*|mar\w*|apr\w*|maj|jun\w*|jul\w*|aug\w*|sep\w*|okt\w*|nov\w*|dec\w*)$")]
    private static partial Regex YearPart();

    [GeneratedRegex(@"^(?<p>q[1-4]|kv\.?\s?[1-4]|kvartal\s?[1-4]|vt|ht|vår\w*|höst\w*|sommar\w*|första halvåret|andra halvåret|halvårsskiftet|årsskiftet|jan\w*|feb\w*|mar\w*|apr\w*|maj|jun\w*|jul\w*|aug\w*|sep\w*|okt\w*|nov\w*|dec\w*)[\s,.-]*(?<y>\d{4})$")]
    private static partial Regex PartYear();

    [GeneratedRegex(@"^(?:q|kv\.?\s?|kvartal\s?)([1-4])$")]
    private static partial Regex Quarter();
}
