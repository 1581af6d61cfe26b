using System.Globalization;
using System.Text.RegularExpressions;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Source;
using static Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Interpreting.TimetableReading;

namespace Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Interpreting;

/// <summary>Reads timetables in every form that plans use: a year, a range with any dash and spacing, ongoing, dates and quarters (S003-R1.1 … R5.6).</summary>
internal static partial class TimetableText
{
    public const string Ongoing = "Pågår";
    public const string OngoingContinuous = "Pågår kontinuerligt";

    private static readonly string[] OngoingWords = ["pågår", "pågående", "löpande", "kontinuerligt", "pågår kontinuerligt", "pågår löpande", "tills vidare", "årligen"];

    public static ReadTimetable Read(string text, string asWritten, out TimetableReading reading)
    {
        reading = Read(text);
        return reading.Timetable with { AsWritten = asWritten };
    }

    public static TimetableReading Read(string text)
    {
        var line = Dashes().Replace(Spacing.OneLine(text), "-").Trim().TrimEnd('.').ToLowerInvariant();
        if (line.Length == 0 || line.All(c => c is '-' or ' ' or '?'))
        {
            return Unknown(DoubtCodes.TimetableMissing, "", Ongoing);
        }

        return OngoingForm(line) ?? YearForm(line) ?? TimetableDates.Read(line) ?? Loose(line);
    }

    private static TimetableReading? OngoingForm(string line)
    {
        if (OnlyOngoing().IsMatch(line))
        {
            return Certain(Continuous().IsMatch(line) ? TimetableKind.OngoingContinuous : TimetableKind.Ongoing, null, null);
        }

        if (Since().Match(line) is { Success: true } since)
        {
            return Certain(TimetableKind.Ongoing, Number(since.Groups[1]), null);
        }

        if (line.Length >= 3 && Array.Exists(OngoingWords, w => w.StartsWith(line, StringComparison.Ordinal)))
        {
            var whole = OngoingWords.First(w => w.StartsWith(line, StringComparison.Ordinal));
            var suggestion = CultureInfo.InvariantCulture.TextInfo.ToUpper(whole[0]) + whole[1..];
            return Suggested(DoubtCodes.TimetableCutOff, [.. new[] { suggestion, Ongoing, OngoingContinuous }.Distinct()]);
        }

        return null;
    }

    private static TimetableReading? YearForm(string line)
    {
        var match = YearOrRange().Match(Prefix().Replace(line, ""));
        if (!match.Success)
        {
            return null;
        }

        var from = Number(match.Groups["from"]);
        if (match.Groups["short"].Success)
        {
            return Shortened(from, match.Groups["short"].Value);
        }

        if (match.Groups["open"].Success)
        {
            return Plausible(from)
                ? new TimetableReading(new ReadTimetable(TimetableKind.Ongoing, from, null, ""), DoubtCodes.TimetableOpenEnded, [$"Pågår från {from}", $"{from}"])
                : WrongYear(line);
        }

        var to = match.Groups["to"].Success ? Number(match.Groups["to"]) : from;
        return !Plausible(from) || !Plausible(to) ? WrongYear(line)
            : to < from ? Suggested(DoubtCodes.TimetableReversed, $"{to}-{from}", $"{from}", $"{to}")
            : to == from ? Certain(TimetableKind.Year, from, from)
            : Certain(TimetableKind.Range, from, to);
    }

    // 2018-20 is two years; 2019-06 is a month.
    private static TimetableReading? Shortened(int from, string ending)
    {
        var to = (from / 100 * 100) + int.Parse(ending, CultureInfo.InvariantCulture);
        return to > from && Plausible(from) ? Suggested(DoubtCodes.TimetableShortened, $"{from}-{to}", $"{from}") : null;
    }

    private static TimetableReading WrongYear(string line)
    {
        var mended = FourDigits().Replace(line, m => Plausible(Number(m)) ? m.Value : "20" + m.Value[2..]);
        return YearOrRange().IsMatch(mended) && mended != line
            ? Suggested(DoubtCodes.TimetableYear, mended, Ongoing)
            : Unknown(DoubtCodes.TimetableYear, "", Ongoing);
    }

    // Words around years, or letters that a scanner put for digits.
    private static TimetableReading Loose(string line)
    {
        var mended = ScannedYear().Replace(line, m => m.Value.Replace('o', '0').Replace('l', '1').Replace('i', '1'));
        if (mended != line && (YearForm(mended) ?? TimetableDates.Read(mended)) is { Doubt: null })
        {
            return Suggested(DoubtCodes.TimetableYear, mended);
        }

        var years = FourDigits().Matches(line).Select(Number).Where(Plausible).ToList();
        if (years.Count == 0)
        {
            return Unknown(LooksLikeYear().IsMatch(line) ? DoubtCodes.TimetableYear : DoubtCodes.TimetableNotUnderstood, "", Ongoing, OngoingContinuous);
        }

        var (from, to) = (years.Min(), years.Max());
        var certain = JustYears().IsMatch(line) || Continuous().IsMatch(line) || line.StartsWith("pågår", StringComparison.Ordinal);
        var kind = from == to ? TimetableKind.Year : TimetableKind.Range;
        return certain ? Certain(kind, from, to) : Suggested(DoubtCodes.TimetableNotUnderstood, from == to ? $"{from}" : $"{from}-{to}", Ongoing);
    }

    internal static bool Plausible(int year) => year is >= 1990 and <= 2099;

    private static int Number(Capture digits) => int.Parse(digits.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]")]
    private static partial Regex Dashes();

    [GeneratedRegex(@"^(?:(?:pågår|pågående|redan|löpande|kontinuerlig\w*|årlig\w*|varje|år|ständig\w*|fortlöpande|återkommande|tills|vidare|och|samt|arbete)[\s,/()-]*)+$")]
    private static partial Regex OnlyOngoing();

    [GeneratedRegex(@"löpande|kontinuerlig|årlig|varje år|ständig|fortlöpande|återkommande|tills vidare")]
    private static partial Regex Continuous();

    [GeneratedRegex(@"^pågår (?:sedan|från|fr o m|fr\.o\.m\.?) (\d{4})$")]
    private static partial Regex Since();

    [GeneratedRegex(@"^(?:senast|under|år|åren|klart|klar|hela|perioden|före|utgången av|slutet av|innan|vid|i)\s+")]
    private static partial Regex Prefix();

    [GeneratedRegex(@"^(?:från (?:och med )?)?(?<from>\d{4})(?:\s*(?:-|till och med|t\.?\s?o\.?\s?m\.?|till)\s*(?<to>\d{4})|\s*[-/]\s*(?<short>\d{2})(?!\d)|(?<open>\s*-|\s+(?:och framåt|och tills vidare|ff|framåt|och löpande)))?$")]
    private static partial Regex YearOrRange();

    [GeneratedRegex(@"(?<!\d)\d{4}(?!\d)")]
    private static partial Regex FourDigits();

    [GeneratedRegex(@"\b2[0oi l1]?[0-9oil]{2,3}\b")]
    private static partial Regex ScannedYear();

    [GeneratedRegex(@"^\d{3}$|^\d{5,}$|\d{3,}-\d{3,}")]
    private static partial Regex LooksLikeYear();

    [GeneratedRegex(@"^\d{4}(?:\s*(?:,|och|samt|,\s*och|/|&)\s*\d{4})+$")]
    private static partial Regex JustYears();
}
