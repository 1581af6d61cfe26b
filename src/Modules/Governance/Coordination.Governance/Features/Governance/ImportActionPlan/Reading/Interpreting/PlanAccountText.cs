using System.Text.RegularExpressions;

namespace Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Interpreting;

/// <summary>What the plan says of itself: the text under the headings that plans, and the reports before them, use for it (S003-15, S003-18).</summary>
internal static partial class PlanAccountText
{
    private const int ShortestSentence = 40;

    public static ReadAccount Read(IReadOnlyList<TextLine> lines) => new()
    {
        Purpose = Under(lines, Purpose()),
        Scope = Under(lines, Scope()),
        DrawnUpWith = Under(lines, DrawnUp()),
        FollowUp = Under(lines, FollowUp()),
        Economy = Under(lines, Economy()),
    };

    /// <summary>The paragraphs from a heading to the next one, the later of two: the plan comes after the report that presents it.</summary>
    private static string? Under(IReadOnlyList<TextLine> lines, Regex heading)
    {
        var at = lines.ToList().FindLastIndex(l => l.Kind == TextLineKind.Heading && heading.IsMatch(l.Text));
        if (at < 0)
        {
            return null;
        }

        var under = string.Empty;
        foreach (var line in lines.Skip(at + 1).TakeWhile(l => l.Kind != TextLineKind.Heading && !IsSignature(l)).Where(l => l.Kind != TextLineKind.Footnote && l.Text.Length > 0))
        {
            // A paragraph that a page break cut goes on in small letters.
            var goesOn = under.Length > 0 && line.Kind == TextLineKind.Paragraph && char.IsLower(line.Text[0]) && under[^1] is not ('.' or ':');
            under += under.Length == 0 ? Written(line) : (goesOn ? " " : "\n\n") + Written(line);
        }

        return under.Length == 0 ? null : under;
    }

    private static string Written(TextLine line) => line.Kind == TextLineKind.ListItem ? $"– {line.Text}" : line.Text;

    /// <summary>A department, a name and a title below the report's last words.</summary>
    private static bool IsSignature(TextLine line) => line.Kind == TextLineKind.Paragraph && line.Text.Length is > 0 and < ShortestSentence && line.Text[^1] is not ('.' or ':' or '?' or '!');

    [GeneratedRegex(@"^syfte(t)?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Purpose();

    [GeneratedRegex(@"^(omfattning|avgränsning)(en|ar)?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Scope();

    [GeneratedRegex(@"^(ärendets )?beredning(en)?$", RegexOptions.IgnoreCase)]
    private static partial Regex DrawnUp();

    [GeneratedRegex(@"^(ansvar och uppföljning|uppföljning( och (revidering|utvärdering))?)$", RegexOptions.IgnoreCase)]
    private static partial Regex FollowUp();

    [GeneratedRegex(@"^(ekonomi|ekonomiska konsekvenser|finansiering|kostnader)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Economy();
}
