using System.Collections.Frozen;
using Coordination.Platform.Codes;
using Coordination.Platform.Text;

namespace Coordination.Procurement.Domain.Cpv;

/// <summary>The whole of CPV 2008 in Swedish and English, with its tree.</summary>
internal static class CpvList
{
    private static readonly Lazy<(IReadOnlyList<CpvCode> All, FrozenDictionary<string, CpvCode> ByCode)> Known = new(Read);

    private static readonly Lazy<ILookup<string, CpvCode>> Children = new(() => All.ToLookup(c => c.Parent ?? string.Empty, StringComparer.Ordinal));

    private static readonly Lazy<IReadOnlyList<(CpvCode Code, string Words)>> Searched =
        new(() => [.. All.Select(c => (c, $" {SearchText.Normalise(c.Swedish)} {SearchText.Normalise(c.English)}"))]);

    /// <summary>In the order of the codes.</summary>
    public static IReadOnlyList<CpvCode> All => Known.Value.All;

    public static CpvCode? Find(string? code) => code is not null && Known.Value.ByCode.TryGetValue(code, out var found) ? found : null;

    /// <summary>The codes right below one; the divisions of null.</summary>
    public static IEnumerable<CpvCode> Below(string? code) => Children.Value[code ?? string.Empty];

    /// <summary>The code's divisions, groups … down to itself.</summary>
    public static IReadOnlyList<CpvCode> PathTo(CpvCode code)
    {
        var path = new List<CpvCode> { code };
        while (Find(path[0].Parent) is { } above)
        {
            path.Insert(0, above);
        }

        return path;
    }

    /// <summary>Codes that begin with the digits, or have a word that begins with each of the words in either language; the general before the particular.</summary>
    public static IReadOnlyList<CpvCode> Search(string? text)
    {
        var words = SearchText.Normalise(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return [];
        }

        if (words.All(w => char.IsAsciiDigit(w[0])))
        {
            var digits = string.Concat(words.Select(w => w.Split('-')[0]));
            return [.. All.Where(c => c.Code.StartsWith(digits, StringComparison.Ordinal))];
        }

        return [.. Searched.Value.Where(s => words.All(w => s.Words.Contains($" {w}", StringComparison.Ordinal))).Select(s => s.Code).OrderBy(c => c.Level).ThenBy(c => c.Code, StringComparer.Ordinal)];
    }

    private static (IReadOnlyList<CpvCode> All, FrozenDictionary<string, CpvCode> ByCode) Read()
    {
        var rows = CpvVocabulary.Entries;
        var codes = rows.Select(r => r.Code).ToHashSet(StringComparer.Ordinal);
        List<CpvCode> all = [.. rows.Select(r => new CpvCode(r.Code, r.CheckDigit, ParentOf(r.Code, codes), r.Swedish, r.English))];
        return (all, all.ToFrozenDictionary(c => c.Code, StringComparer.Ordinal));
    }

    /// <summary>Some codes have none right above them: the next that exists is theirs.</summary>
    private static string? ParentOf(string code, HashSet<string> codes)
    {
        for (var digits = code.TrimEnd('0').Length - 1; digits >= 2; digits--)
        {
            if (code[..digits].PadRight(8, '0') is var above && above != code && codes.Contains(above))
            {
                return above;
            }
        }

        return null;
    }
}
