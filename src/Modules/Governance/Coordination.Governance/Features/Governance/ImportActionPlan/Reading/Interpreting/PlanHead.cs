using System.Globalization;
using System.Text.RegularExpressions;

namespace Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Interpreting;

/// <summary>The facts around the tables: title, registration number, date, officers, addressee, validity, strategic areas, related documents.</summary>
internal static partial class PlanHead
{
    public static bool IsLabel(string text) => Label().IsMatch(text);

    public static ReadPlan Read(PlanText text, string fileName)
    {
        var lines = text.Lines;
        var (from, to) = Validity(lines);
        return new ReadPlan
        {
            Title = Title(lines) ?? fileName,
            RegistrationNumber = Value(lines, NumberLabel()) is { } labelled && RegistrationNumber().Match(labelled) is { Success: true } number
                ? number.Value
                : lines.Select(l => RegistrationNumber().Match(l.Text)).FirstOrDefault(m => m.Success)?.Value,
            Date = Date(Value(lines, DateLabel())),
            AddressedTo = lines.FirstOrDefault(l => l.Kind == TextLineKind.Paragraph && Body().IsMatch(l.Text))?.Text,
            ValidFrom = from,
            ValidTo = to,
            Officers = Officers(lines),
            StrategicAreas = StrategicAreas(lines),
            RelatedDocuments = RelatedDocumentsList.Read(lines),
            Footnotes = [.. lines.Where(l => l.Kind == TextLineKind.Footnote).Select(l => l.Text)],
            Account = PlanAccountText.Read(lines),
            Areas = [],
            Rows = [],
            Doubts = [.. lines.Where(l => UnknownDate().IsMatch(l.Text)).Take(1).Select(l => RowDoubts.Told(DoubtCodes.DecisionDate, l.Position, UnknownDate().Match(l.Text).Value))],
        };
    }

    // The plan itself stands under its own top heading; the report before it has a lower one.
    private static string? Title(IReadOnlyList<TextLine> lines)
    {
        var headings = lines.Where(l => l.Kind == TextLineKind.Heading).ToList();
        var plans = headings.Where(h => PlanWord().IsMatch(h.Text)).ToList();
        return (plans.Count > 0 ? plans.MinBy(h => h.Level)
            : lines.FirstOrDefault(l => l.Text.Length <= 120 && PlanTitle().IsMatch(l.Text))
            ?? headings.Where(h => !AreaHeading.IsCertain(h.Text)).MinBy(h => h.Level))?.Text;
    }

    // "Diarienummer" with the value after a colon, beside it or on the next line.
    private static string? Value(IReadOnlyList<TextLine> lines, Regex label)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var match = label.Match(lines[i].Text);
            if (!match.Success)
            {
                continue;
            }

            var rest = lines[i].Text[match.Length..].Trim(' ', ':');
            var value = rest.Length > 0 ? rest : lines.Skip(i + 1).Take(2).FirstOrDefault(l => l.Text.Length > 0)?.Text;
            if (value is not null && !IsLabel(value))
            {
                return value;
            }
        }

        return null;
    }

    private static IReadOnlyList<string> Officers(IReadOnlyList<TextLine> lines)
    {
        var label = lines.ToList().FindIndex(l => OfficerLabel().IsMatch(l.Text));
        if (label < 0)
        {
            return [];
        }

        var rest = OfficerLabel().Replace(lines[label].Text, "").Trim(' ', ':');
        var names = rest.Length > 0 ? rest.Split([',', ';']) : lines.Skip(label + 1).SkipWhile(l => l.Text.Length == 0).TakeWhile(l => l.Text.Length > 0 && !IsLabel(l.Text)).Select(l => l.Text);
        return [.. names.Select(n => n.Trim()).Where(n => n.Length is > 0 and < 60).Take(20)];
    }

    private static IReadOnlyList<string> StrategicAreas(IReadOnlyList<TextLine> lines)
    {
        var all = lines.ToList();
        var intro = all.FindIndex(l => StrategicIntro().IsMatch(l.Text));
        return intro < 0 ? [] : [.. all.Skip(intro + 1).SkipWhile(l => l.Text.Length == 0).TakeWhile(l => l.Text.Length == 0 || l.Kind == TextLineKind.ListItem).Where(l => l.Text.Length > 0).Select(l => l.Text)];
    }

    private static (int? From, int? To) Validity(IReadOnlyList<TextLine> lines)
    {
        foreach (var line in lines)
        {
            var match = ValidityPeriod().Match(line.Text);
            if (match.Success)
            {
                return (int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture));
            }
        }

        return (null, null);
    }

    internal static DateOnly? Date(string? text) =>
        text is not null && IsoDate().Match(text) is { Success: true } match && DateOnly.TryParseExact(match.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    [GeneratedRegex(@"^(handläggare|datum|diarienummer|dnr|diarienr|ärendenummer|till|beslutad av|beslutsdatum|giltighet|dokumentansvarig)\b\s*:?$", RegexOptions.IgnoreCase)]
    private static partial Regex Label();

    [GeneratedRegex(@"^(diarienummer|diarienr|dnr|ärendenummer)\b\.?", RegexOptions.IgnoreCase)]
    private static partial Regex NumberLabel();

    [GeneratedRegex(@"^datum\b", RegexOptions.IgnoreCase)]
    private static partial Regex DateLabel();

    [GeneratedRegex(@"^handläggare\b", RegexOptions.IgnoreCase)]
    private static partial Regex OfficerLabel();

    [GeneratedRegex(@"\b[A-ZÅÄÖ]{2,6}[- ]?(?:19|20)\d{2}[-/ ]\d{1,6}(?:[-.]\d+)*\b|\b(?:19|20)\d{2}/\d{1,6}\b")]
    internal static partial Regex RegistrationNumber();

    [GeneratedRegex(@"\b(?:19|20)\d{2}-\d{2}-\d{2}\b")]
    internal static partial Regex IsoDate();

    [GeneratedRegex(@"^\p{Lu}[\p{L} ,-]*(?:nämnden|styrelsen|fullmäktige)$")]
    private static partial Regex Body();

    [GeneratedRegex(@"handlingsplan|aktivitetsplan|åtgärdsplan|genomförandeplan|verksamhetsplan", RegexOptions.IgnoreCase)]
    private static partial Regex PlanWord();

    [GeneratedRegex(@"^(handlingsplan|aktivitetsplan|åtgärdsplan|genomförandeplan)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PlanTitle();

    [GeneratedRegex(@"strategiska (utvecklings)?områden\w*\b.*:$", RegexOptions.IgnoreCase)]
    private static partial Regex StrategicIntro();

    [GeneratedRegex(@"(?:gilt|gäll|perioden|avser åren)\D{0,60}?((?:19|20)\d{2})\s*(?:[-–—]|till(?: och med)?|t\.?o\.?m\.?)\s*((?:19|20)\d{2})", RegexOptions.IgnoreCase)]
    private static partial Regex ValidityPeriod();

    [GeneratedRegex(@"\b(?:19|20)\d{2}-(?:xx|XX|\?\?|__)-(?:xx|XX|\?\?|__|\d{2})")]
    private static partial Regex UnknownDate();
}
