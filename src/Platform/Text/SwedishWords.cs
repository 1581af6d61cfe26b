using System.Buffers;
using System.Globalization;
using System.Text;

namespace Coordination.Platform.Text;

/// <summary>
/// Words as they are compared: lower case, and without the endings that Swedish adds to them, so that städning, städare and städa are one.
/// Light on purpose (ADR 0033): the same beginning for the forms of a word is what counts, not that the beginning is itself a word.
/// </summary>
public static class SwedishWords
{
    /// <summary>What is left of a word is never shorter.</summary>
    public const int ShortestStem = 3;

    private const string Vowels = "aeiouyåäö";

    /// <summary>Letters that are compared as they are.</summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyzåäö");

    /// <summary>Consonants after which a last l, n or r is what is left of el, en or er: möbl-er, fönstr-et.</summary>
    private const string BeforeLiquid = "bdfgkptvs";

    /// <summary>The longer before those that they end with.</summary>
    private static readonly string[] Endings =
    [
        "heternas", "arnas", "ernas", "ornas", "heterna", "heten", "heter", "arna", "erna", "orna", "arne", "aren", "ades", "ande", "eln", "ens", "ern", "het", "ade", "are", "ats", "iga", "ige", "igt",
        "ad", "an", "ar", "as", "at", "el", "en", "er", "es", "et", "or", "na", "a", "e", "s",
    ];

    /// <summary>Each word's stem, in the order of the text; words of one or two letters and figures are left out.</summary>
    public static IEnumerable<(string Word, string Stem)> StemsOf(string? text)
    {
        foreach (var word in WordsOf(text))
        {
            yield return (word, Stem(word));
        }
    }

    /// <summary>The stem of one word.</summary>
    public static string Stem(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var stem = Folded(word);
        for (var length = 0; length != stem.Length;)
        {
            length = stem.Length;
            stem = WithoutEnding(stem);
        }

        return stem;
    }

    private static string WithoutEnding(string word)
    {
        // Städ-ning but trän-ing: after a vowel the n belongs to the word.
        if (word.EndsWith("ning", StringComparison.Ordinal) && Rest(word, 4) is { } short4 && !Vowels.Contains(short4[^1], StringComparison.Ordinal))
        {
            return short4;
        }

        if (word.EndsWith("ing", StringComparison.Ordinal) && Rest(word, 3) is { } short3)
        {
            return short3;
        }

        foreach (var ending in Endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal) && Rest(word, ending == "iga" || ending == "ige" || ending == "igt" ? 1 : ending.Length) is { } rest)
            {
                return rest;
            }
        }

        return word[^1] is 'l' or 'n' or 'r' && word.Length > ShortestStem && BeforeLiquid.Contains(word[^2], StringComparison.Ordinal) && Rest(word, 1) is { } stem ? stem : word;
    }

    /// <summary>The word without its last letters; null where too little would be left.</summary>
    private static string? Rest(string word, int ending) =>
        word.Length - ending >= ShortestStem && word.AsSpan(0, word.Length - ending).ContainsAny(Vowels) ? word[..^ending] : null;

    private static IEnumerable<string> WordsOf(string? text)
    {
        if (text is null)
        {
            yield break;
        }

        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetter(text[i]))
            {
                start = start < 0 ? i : start;
                continue;
            }

            if (start >= 0 && i - start >= ShortestStem)
            {
                yield return Folded(text[start..i]);
            }

            start = -1;
        }
    }

    /// <summary>Lower case, and without accents but those that make å, ä and ö other letters.</summary>
    private static string Folded(string word)
    {
        if (!word.AsSpan().ContainsAnyExcept(Plain))
        {
            return word;
        }

        var lower = word.Normalize(NormalizationForm.FormC).ToLowerInvariant();
        if (!lower.AsSpan().ContainsAnyExcept(Plain))
        {
            return lower;
        }

        var folded = new StringBuilder(lower.Length);
        foreach (var letter in lower)
        {
            folded.Append(letter is 'å' or 'ä' or 'ö' ? letter : letter.ToString().Normalize(NormalizationForm.FormD).First(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));
        }

        return folded.ToString();
    }
}
