using System.Text.RegularExpressions;
using Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Source;

namespace Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Interpreting;

/// <summary>
/// Tracked changes that were left in a text. The accepted text is the reading; where the struck word also stands unmarked just
/// before ("I dialog ~dialog~ samråd"), a scanner has written it twice and it goes as well (S003-16, S003-R4.2).
/// </summary>
internal static partial class TrackedChange
{

    /// <summary>The readings of a text with marks: suggested, accepted, rejected; without repeats.</summary>
    public static IReadOnlyList<string> Readings(SourceText text)
    {
        var suggested = Spacing.OneLine(WithoutRepeats(text, PartKind.Struck));
        var rejected = Spacing.OneLine(WithoutRepeats(text, PartKind.Inserted, keepRepeated: true));
        return [.. new[] { suggested, text.Line, rejected }.Where(r => r.Length > 0).Distinct()];
    }

    /// <summary>Pairs of struck and inserted words, to recognise the same change elsewhere.</summary>
    public static IEnumerable<(string Old, string New)> Pairs(SourceText text)
    {
        var marked = text.Parts.Where(p => p.Text.Trim().Length > 0).ToList();
        for (var i = 0; i + 1 < marked.Count; i++)
        {
            if (marked[i].Kind == PartKind.Struck && marked[i + 1].Kind == PartKind.Inserted)
            {
                yield return (marked[i].Text.Trim().ToLowerInvariant(), marked[i + 1].Text.Trim().ToLowerInvariant());
            }
        }
    }

    /// <summary>The readings of an unmarked text in which both words of a change stand side by side; empty when there are none.</summary>
    public static IReadOnlyList<string> UnfinishedReadings(string line, IReadOnlyCollection<(string Old, string New)> pairs)
    {
        foreach (var (old, replacement) in pairs)
        {
            var both = new Regex($@"\b(?:{Regex.Escape(replacement)}\s+{Regex.Escape(old)}|{Regex.Escape(old)}\s+{Regex.Escape(replacement)})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
            if (both.IsMatch(line))
            {
                return [both.Replace(line, replacement, 1), line, both.Replace(line, old, 1)];
            }
        }

        var match = TwoWords().Match(line);
        if (!match.Success || match.Groups[1].Value.Equals(match.Groups[2].Value, StringComparison.OrdinalIgnoreCase))
        {
            return [];
        }

        string With(Group word) => string.Concat(line.AsSpan(0, match.Index), word.Value, line.AsSpan(match.Index + match.Length));
        return [With(match.Groups[1]), line, With(match.Groups[2])];
    }

    private static string WithoutRepeats(SourceText text, PartKind leftOut, bool keepRepeated = false)
    {
        var kept = "";
        foreach (var part in text.Parts.Where(p => p.Kind != PartKind.FootnoteMark))
        {
            var repeats = part.Kind == PartKind.Struck && part.Text.Trim().Length > 0 && EndsWithWord(kept, part.Text.Trim());
            if (repeats && !keepRepeated)
            {
                kept = kept.TrimEnd()[..^part.Text.Trim().Length];
            }

            kept += part.Kind == leftOut || repeats ? "" : part.Text;
        }

        return kept;
    }

    private static bool EndsWithWord(string text, string word)
    {
        var end = text.TrimEnd();
        return end.EndsWith(word, StringComparison.OrdinalIgnoreCase) && (end.Length == word.Length || !char.IsLetterOrDigit(end[^(word.Length + 1)]));
    }

    // Words that replace each other in plans: two side by side without "och" are a change that nobody finished (S003-R2.2).
    [GeneratedRegex(@"\b(samråd|dialog|samverkan|samarbete)\s+(samråd|dialog|samverkan|samarbete)\b", RegexOptions.IgnoreCase)]
    private static partial Regex TwoWords();
}
