using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Source;

/// <summary>Which paragraphs are headings: by style name in Swedish or English, by outline level, or a short line that is bold throughout.</summary>
internal sealed partial class DocxStyles
{
    private const int LongestBoldHeading = 100;

    private readonly Dictionary<string, int> _levels = new(StringComparer.Ordinal);

    public DocxStyles(Styles? styles)
    {
        foreach (var style in styles?.Elements<Style>() ?? [])
        {
            if (style.StyleId?.Value is { } id && Level(style) is { } level)
            {
                _levels[id] = level;
            }
        }
    }

    public int? HeadingLevel(Paragraph paragraph, SourceText text)
    {
        var properties = paragraph.ParagraphProperties;
        if (properties?.ParagraphStyleId?.Val?.Value is { } style && (_levels.TryGetValue(style, out var level) || NamedLevel(style) is { } named && (level = named) > 0))
        {
            return level;
        }

        if (properties?.OutlineLevel?.Val?.Value is { } outline and < 9)
        {
            return outline + 1;
        }

        return text.Line.Length <= LongestBoldHeading && properties?.NumberingProperties is null && IsBold(paragraph) ? 9 : null;
    }

    private static bool IsBold(Paragraph paragraph)
    {
        var runs = paragraph.Descendants<Run>().Where(r => r.InnerText.Trim().Length > 0).ToList();
        return runs.Count > 0 && runs.TrueForAll(r => r.RunProperties?.Bold is { } bold && (bold.Val?.Value ?? true));
    }

    private static int? Level(Style style) =>
        NamedLevel(style.StyleName?.Val?.Value ?? "")
        ?? (style.StyleParagraphProperties?.OutlineLevel?.Val?.Value is { } outline and < 9 ? outline + 1 : null);

    private static int? NamedLevel(string name)
    {
        var match = HeadingName().Match(name);
        return match.Success ? match.Groups[1].Success ? int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) : 1 : null;
    }

    [GeneratedRegex("^(?:(?:heading|rubrik)\\s*([1-9])|title|rubrik|titel)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HeadingName();
}
