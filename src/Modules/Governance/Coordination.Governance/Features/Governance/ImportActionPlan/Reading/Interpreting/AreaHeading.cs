using System.Globalization;
using System.Text.RegularExpressions;

namespace Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Interpreting;

/// <summary>An area's heading as written: "Område 1: Förbättrad samverkan", "1. Förbättrad samverkan", "Förbättrad samverkan".</summary>
/// <param name="Number">Its number, where one is written.</param>
/// <param name="Title">Its title without number.</param>
internal sealed partial record AreaHeading(int? Number, string Title)
{
    public bool IsNumbered => Number is not null;

    public static AreaHeading Parse(string text)
    {
        var match = Numbered().Match(text.Trim());
        return match.Success
            ? new AreaHeading(int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture), match.Groups["title"].Value.Trim())
            : new AreaHeading(null, Named().Replace(text.Trim(), ""));
    }

    /// <summary>A heading that says "area" in so many words, with a number.</summary>
    public static bool IsCertain(string text) => Certain().IsMatch(text.Trim());

    /// <summary>Headings over tables that name no area.</summary>
    public static bool IsGeneric(string text) => Generic().IsMatch(text.Trim());

    [GeneratedRegex(@"^(?:(?:\p{L}*område|kapitel|avsnitt|perspektiv)\s*)?(?<number>\d{1,2})\s*(?:[.:)]|\s[-–—]|\s)\s*(?<title>[^\d\s.,].*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^\p{L}*område\s*[:–-]\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Named();

    [GeneratedRegex(@"^\p{L}*område\s*\d{1,2}\b", RegexOptions.IgnoreCase)]
    private static partial Regex Certain();

    [GeneratedRegex(@"^(åtgärder|åtgärdsplan|aktiviteter|insatser|handlingsplan(en)?|tabell( \d+)?|plan|blad ?\d+|sheet ?\d+|ark ?\d+|planen|aktivitetsplan|sammanställning)$|handlingsplan|aktivitetsplan|åtgärdsplan|genomförandeplan", RegexOptions.IgnoreCase)]
    private static partial Regex Generic();
}
