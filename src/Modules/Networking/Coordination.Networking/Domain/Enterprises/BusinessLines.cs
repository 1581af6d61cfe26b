using Coordination.Platform.Text;

namespace Coordination.Networking.Domain.Enterprises;

/// <summary>Leads from words to codes, and back.</summary>
internal static class BusinessLines
{
    private const int CodeLength = 8;

    private static readonly (BusinessLine Line, string[] Words)[] Searched = [.. BusinessLine.All.Select(l => (l, Words(l)))];

    /// <summary>Lines of business that the words fit, best first: a whole word, then the beginning of one, then a part of a compound.</summary>
    public static IReadOnlyList<BusinessLine> Find(string? words) => SearchText.Normalise(words) is not { Length: > 1 } text
        ? []
        : [.. Searched.Select(s => (s.Line, Fit: text.Split(' ').Where(w => w.Length > 1).Sum(w => s.Words.Max(known => Fit(known, w)))))
            .Where(s => s.Fit > 0).OrderByDescending(s => s.Fit).Select(s => s.Line)];

    /// <summary>Reads a code as people write it: with or without check digit, or with its label after it. Null where the vocabulary has none such.</summary>
    public static string? ReadCode(string? text)
    {
        var written = text?.Trim() ?? string.Empty;
        var digits = written.TakeWhile(char.IsAsciiDigit).Count();
        var rest = written.Length > digits ? written[digits] : ' ';
        var check = rest == '-' && written.Length > digits + 1 ? written[digits + 1] : (char?)null;
        return digits == CodeLength && rest is (' ' or '-') && CpvCodes.Has(written[..CodeLength], check) ? written[..CodeLength] : null;
    }

    /// <summary>The label of a code; what was stored once and is no code stands as it is.</summary>
    public static string LabelOf(string code) => CpvCodes.LabelOf(code) ?? code;

    /// <summary>Words by which a search finds what has this code.</summary>
    public static string WordsOf(string code) => string.Join(' ', BusinessLine.All.Where(l => l.Codes.Any(c => c.Code == code)).Select(l => $"{l.Name} {l.Words}").Prepend(CpvCodes.LabelOf(code)));

    private static string[] Words(BusinessLine line) => [.. SearchText.Normalise($"{line.Name} {line.Words}").Replace(",", string.Empty, StringComparison.Ordinal).Split(' ').Distinct()];

    private static int Fit(string known, string word) =>
        known == word ? 4
        : known.StartsWith(word, StringComparison.Ordinal) ? 3
        : known.Length > 3 && word.StartsWith(known, StringComparison.Ordinal) ? 2
        : word.Length > 3 && (known.Contains(word, StringComparison.Ordinal) || (known.Length > 3 && word.Contains(known, StringComparison.Ordinal))) ? 1
        : 0;
}
