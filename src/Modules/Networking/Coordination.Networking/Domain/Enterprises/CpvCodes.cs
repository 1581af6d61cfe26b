using System.Collections.Frozen;
using Coordination.Platform.Codes;
using Coordination.Platform.Text;

namespace Coordination.Networking.Domain.Enterprises;

/// <summary>The whole of CPV 2008 with its Swedish labels and check digits; what the vocabulary does not have is not a code.</summary>
internal static class CpvCodes
{
    private const int CodeLength = 8;

    private static readonly Lazy<FrozenDictionary<string, (string Label, char CheckDigit)>> Known = new(Read);

    private static readonly Lazy<(CpvCode Code, string[] Words)[]> Searched = new(() => [.. Known.Value.Select(k => (new CpvCode(k.Key, k.Value.Label), WordsIn(k.Value.Label))).OrderBy(k => k.Item1.Code, StringComparer.Ordinal)]);

    public static int Count => Known.Value.Count;

    public static string? LabelOf(string code) => Known.Value.TryGetValue(code, out var known) ? known.Label : null;

    /// <summary>Whether the code exists and, where a check digit is written with it, whether that is the code's own.</summary>
    public static bool Has(string code, char? checkDigit = null) => Known.Value.TryGetValue(code, out var known) && (checkDigit is null || checkDigit == known.CheckDigit);

    /// <summary>Codes whose labels have all the words, or begin with the digits: the general before the particular.</summary>
    public static IReadOnlyList<CpvCode> Find(string? words, int most)
    {
        if (SearchText.Normalise(words) is not { Length: > 1 } text)
        {
            return [];
        }

        if (text.All(char.IsAsciiDigit))
        {
            return text.Length > CodeLength ? [] : [.. Searched.Value.Where(k => k.Code.Code.StartsWith(text, StringComparison.Ordinal)).Take(most).Select(k => k.Code)];
        }

        var asked = text.Split(' ').Where(w => w.Length > 1).ToList();
        return
        [
            .. Searched.Value.Select(k => (k.Code, Fit: asked.ConvertAll(w => k.Words.Max(known => Fit(known, w)))))
                .Where(k => k.Fit.Count > 0 && k.Fit.TrueForAll(f => f > 0))
                .OrderByDescending(k => k.Fit.Sum()).ThenByDescending(k => k.Code.Code.Length - k.Code.Code.TrimEnd('0').Length).ThenBy(k => k.Code.Code, StringComparer.Ordinal)
                .Take(most).Select(k => k.Code),
        ];
    }

    /// <summary>A whole word, then the beginning of one, then the other way round for inflected words, then a part of a compound.</summary>
    private static int Fit(string known, string word) =>
        known == word ? 4
        : known.StartsWith(word, StringComparison.Ordinal) ? 3
        : known.Length > 3 && word.StartsWith(known, StringComparison.Ordinal) && word.Length - known.Length <= 3 ? 2
        : word.Length > 3 && known.Contains(word, StringComparison.Ordinal) ? 1
        : 0;

    private static string[] WordsIn(string label) => [.. new string([.. SearchText.Normalise(label).Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(), string.Empty];

    private static FrozenDictionary<string, (string Label, char CheckDigit)> Read() =>
        CpvVocabulary.Entries.ToFrozenDictionary(e => e.Code, e => (e.Swedish, e.CheckDigit), StringComparer.Ordinal);
}
