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
    private readonly Dictionary<int, List<CodePosting>> _wholeDivisions = [];
    private readonly Dictionary<string, StemPosting> _byStem = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<StemPosting>> _byHead = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<StemPosting>> _byStart = new(StringComparer.Ordinal);

    public CandidateIndex(IEnumerable<CandidateFacts> candidates, MatchWeights weights)
    {
        Weights = weights;
        Candidates = [.. candidates.Select(s => new CandidateProfile(s))];
        (Terms, TermsOf) = Alike(Candidates);
        AddCodes();
        AddWords();
    }

    public MatchWeights Weights { get; }

    public IReadOnlyList<CandidateProfile> Candidates { get; }

    /// <summary>One of each of those that do not differ in where they deliver, how much, and what they are: for a procurement they are alike but for what they sell.</summary>
    internal CandidateProfile[] Terms { get; }

    /// <summary>Which of the terms each has.</summary>
    internal int[] TermsOf { get; }

    /// <summary>Codes of which one could hold or be near the wanted one, with those who have them.</summary>
    internal IEnumerable<CodePosting> Meeting(CodeNumber wanted) => wanted.Digits <= Division
        ? _byDivision.GetValueOrDefault(wanted.First(Division)) ?? []
        : (_byGroup.GetValueOrDefault(wanted.First(Group)) ?? []).Concat(_wholeDivisions.GetValueOrDefault(wanted.First(Division)) ?? []);

    /// <summary>
    /// Stems that are the word's, or a part of it when it is a compound, or a compound that it begins or ends. What fits best is first, and of
    /// those that fit as well always the same: who has several of them has met the word by the first.
    /// </summary>
    internal StemHit[] Meeting(string stem)
    {
        var (hits, hash) = (new List<StemHit>(), StableHash.Of(stem));
        Take(_byStem.GetValueOrDefault(stem), 1f);
        TakeAll(_byHead.GetValueOrDefault(stem), 0.8f);
        TakeAll(_byStart.GetValueOrDefault(stem), 0.5f);
        for (var length = MatchWords.ShortestPart; length <= stem.Length - MatchWords.ShortestRest; length++)
        {
            Take(_byStem.GetValueOrDefault(stem[^length..]), 0.8f);
            Take(_byStem.GetValueOrDefault(stem[..length]), 0.5f);
        }

        hits.Sort(static (one, other) => one.Weight != other.Weight ? other.Weight.CompareTo(one.Weight) : string.CompareOrdinal(one.Posting.Stem, other.Posting.Stem));
        return [.. hits];

        void TakeAll(List<StemPosting>? postings, float weight)
        {
            foreach (var posting in postings ?? [])
            {
                Take(posting, weight);
            }
        }

        void Take(StemPosting? posting, float weight)
        {
            if (posting is not null)
            {
                hits.Add(new StemHit(posting, weight, hash ^ (posting.Hash * 31)));
            }
        }
    }

    private static (CandidateProfile[] Terms, int[] Of) Alike(IReadOnlyList<CandidateProfile> candidates)
    {
        var (numbers, terms, of) = (new Dictionary<(uint, bool, bool, string, decimal?, decimal?, bool), int>(), new List<CandidateProfile>(), new int[candidates.Count]);
        for (var i = 0; i < of.Length; i++)
        {
            var (facts, place) = (candidates[i].Facts, candidates[i].Place);
            var key = (place.Counties, place.IsKnown, place.IsEverywhere, string.Join(',', place.Municipalities.Order()), candidates[i].Capacity, facts.SharePercent, facts.IsNonProfit);
            if (!numbers.TryGetValue(key, out of[i]))
            {
                numbers[key] = of[i] = terms.Count;
                terms.Add(candidates[i]);
            }
        }

        return ([.. terms], of);
    }

    private void AddCodes()
    {
        var byCode = new Dictionary<CodeNumber, CodePosting>();
        for (var candidate = 0; candidate < Candidates.Count; candidate++)
        {
            foreach (var code in Candidates[candidate].Codes)
            {
                if (!byCode.TryGetValue(code, out var posting))
                {
                    byCode[code] = posting = new CodePosting(code, []);
                }

                posting.Candidates.Add(candidate);
            }
        }

        foreach (var posting in byCode.Values)
        {
            var division = posting.Code.First(Division);
            Add(_byDivision, division, posting);
            if (posting.Code.Digits > Division)
            {
                Add(_byGroup, posting.Code.First(Group), posting);
            }
            else
            {
                Add(_wholeDivisions, division, posting);
            }
        }
    }

    private void AddWords()
    {
        for (var candidate = 0; candidate < Candidates.Count; candidate++)
        {
            foreach (var word in Candidates[candidate].Words)
            {
                if (!_byStem.TryGetValue(word.Stem, out var posting))
                {
                    _byStem[word.Stem] = posting = new StemPosting(word.Stem, StableHash.Of(word.Stem), []);
                    AddParts(posting);
                }

                posting.Candidates.Add(candidate);
            }
        }
    }

    private void AddParts(StemPosting posting)
    {
        var stem = posting.Stem;

        // Kontorsstädning is a kind of städning.
        for (var length = MatchWords.ShortestPart; length <= stem.Length - MatchWords.ShortestRest; length++)
        {
            Add(_byHead, stem[^length..], posting);
        }

        for (var length = MatchWords.ShortestStart; length <= stem.Length - MatchWords.ShortestRest; length++)
        {
            Add(_byStart, stem[..length], posting);
        }
    }

    private static void Add<TKey, TPosting>(Dictionary<TKey, List<TPosting>> postings, TKey key, TPosting posting)
        where TKey : notnull
    {
        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(postings, key, out _);
        (list ??= []).Add(posting);
    }
}

/// <summary>Those who sell under a code.</summary>
internal sealed record CodePosting(CodeNumber Code, List<int> Candidates);

/// <summary>Those who have a word with this stem.</summary>
internal sealed record StemPosting(string Stem, long Hash, List<int> Candidates);

/// <summary>A word of a procurement met by a stem.</summary>
internal readonly record struct StemHit(StemPosting Posting, float Weight, long Hash);

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
