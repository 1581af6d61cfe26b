using System.Runtime.InteropServices;

namespace Coordination.Procurement.Domain.Matches;

/// <summary>
/// Enterprises by the beginnings of their codes and by the stems of their words, so that a procurement meets only those that have something
/// in common with it. Read by several at once; what is met is gathered by a <see cref="MatchSearch"/> of one's own.
/// </summary>
internal sealed class CandidateIndex
{
    private const int Group = 3;
    private const int Division = 2;

    private readonly Dictionary<int, List<CodePosting>> _byGroup = [];
    private readonly Dictionary<int, List<CodePosting>> _byDivision = [];
    private readonly Dictionary<string, List<WordPosting>> _byStem = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<WordPosting>> _byHead = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<WordPosting>> _byStart = new(StringComparer.Ordinal);

    public CandidateIndex(IEnumerable<CandidateFacts> candidates, MatchWeights weights)
    {
        Weights = weights;
        Candidates = [.. candidates.Select(s => new CandidateProfile(s))];
        for (var i = 0; i < Candidates.Count; i++)
        {
            AddCodes(i);
            AddWords(i);
        }
    }

    public MatchWeights Weights { get; }

    public IReadOnlyList<CandidateProfile> Candidates { get; }

    /// <summary>Codes of which one could hold or be near the wanted one, with those who have them.</summary>
    internal IEnumerable<CodePosting> Meeting(CodeNumber wanted) => wanted.Digits <= Division
        ? _byDivision.GetValueOrDefault(wanted.First(Division)) ?? []
        : (_byGroup.GetValueOrDefault(wanted.First(Group)) ?? []).Concat((_byDivision.GetValueOrDefault(wanted.First(Division)) ?? []).Where(p => p.Code.Digits <= Division));

    /// <summary>Who has the word, or a part of it when it is a compound, or a compound that it begins or ends; each once, as it fits best.</summary>
    internal WordHit[] Meeting(string stem)
    {
        var best = new Dictionary<int, WordHit>();
        Take(_byStem.GetValueOrDefault(stem), 1f);
        Take(_byHead.GetValueOrDefault(stem), 0.8f);
        Take(_byStart.GetValueOrDefault(stem), 0.5f);
        for (var length = MatchWords.ShortestPart; length <= stem.Length - MatchWords.ShortestRest; length++)
        {
            Take(_byStem.GetValueOrDefault(stem[^length..]), 0.8f);
            Take(_byStem.GetValueOrDefault(stem[..length]), 0.5f);
        }

        return [.. best.Values];

        void Take(List<WordPosting>? postings, float weight)
        {
            foreach (var posting in CollectionsMarshal.AsSpan(postings))
            {
                ref var hit = ref CollectionsMarshal.GetValueRefOrAddDefault(best, posting.Candidate, out var isKnown);
                if (!isKnown || hit.Weight < weight)
                {
                    hit = new WordHit(posting.Candidate, weight, posting.Word, StableHash.Of(stem) ^ (StableHash.Of(Candidates[posting.Candidate].Words[posting.Word].Stem) * 31));
                }
            }
        }
    }

    private void AddCodes(int candidate)
    {
        foreach (var code in Candidates[candidate].Codes)
        {
            Add(_byDivision, code.First(Division), code, candidate);
            if (code.Digits > Division)
            {
                Add(_byGroup, code.First(Group), code, candidate);
            }
        }
    }

    private void AddWords(int candidate)
    {
        var words = Candidates[candidate].Words;
        for (var word = 0; word < words.Count; word++)
        {
            var stem = words[word].Stem;
            Add(_byStem, stem, new(candidate, word));

            // Kontorsstädning is a kind of städning.
            for (var length = MatchWords.ShortestPart; length <= stem.Length - MatchWords.ShortestRest; length++)
            {
                Add(_byHead, stem[^length..], new(candidate, word));
            }

            for (var length = MatchWords.ShortestStart; length <= stem.Length - MatchWords.ShortestRest; length++)
            {
                Add(_byStart, stem[..length], new(candidate, word));
            }
        }
    }

    private static void Add(Dictionary<int, List<CodePosting>> postings, int key, CodeNumber code, int candidate)
    {
        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(postings, key, out _);
        list ??= [];
        var posting = list.Find(p => p.Code == code);
        if (posting is null)
        {
            list.Add(posting = new CodePosting(code, []));
        }

        posting.Candidates.Add(candidate);
    }

    private static void Add(Dictionary<string, List<WordPosting>> postings, string key, WordPosting posting)
    {
        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(postings, key, out _);
        (list ??= []).Add(posting);
    }
}

/// <summary>Those who sell under a code.</summary>
internal sealed record CodePosting(CodeNumber Code, List<int> Candidates);

/// <summary>A word of an enterprise.</summary>
internal readonly record struct WordPosting(int Candidate, int Word);

/// <summary>A word of a procurement met by an enterprise's.</summary>
internal readonly record struct WordHit(int Candidate, float Weight, int Word, long Hash);

/// <summary>A hash that is the same on every machine and in every version (FNV-1a).</summary>
internal static class StableHash
{
    private const long Prime = 1099511628211;
    private const long Start = unchecked((long)14695981039346656037);

    public static long Of(string text)
    {
        var hash = Start;
        foreach (var letter in text)
        {
            hash = unchecked((hash ^ letter) * Prime);
        }

        return hash;
    }

    public static long Of(params ReadOnlySpan<long> numbers)
    {
        var hash = Start;
        foreach (var number in numbers)
        {
            hash = unchecked((hash ^ number) * Prime);
            hash = unchecked((hash ^ (number >> 32)) * Prime);
        }

        return hash;
    }
}
