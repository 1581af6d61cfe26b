using System.Runtime.InteropServices;
using Coordination.Procurement.Domain.Cases;

namespace Coordination.Procurement.Domain.Matches;

/// <summary>
/// Finds who could deliver, procurement after procurement. Its tables are as long as the list of enterprises and used again for each
/// procurement, so that memory does not grow with how many there are. Not for several at once.
/// </summary>
internal sealed class MatchSearch
{
    /// <summary>The best that are kept for one procurement.</summary>
    public const int MostForEach = 100;

    /// <summary>Two good words are all that words can give.</summary>
    private const float EnoughWords = 2;

    /// <summary>A word of the description says less than one of a title, and all of them no more than one good word: it names much that is not bought.</summary>
    private const float Describing = 0.4f;
    private const float MostDescribed = 1;

    private const int MostRemembered = 1_000_000;

    private readonly CandidateIndex _index;
    private readonly Met[] _met;
    private readonly Described[] _described;
    private readonly Beside[] _beside;
    private readonly List<int> _touched = [];
    private readonly List<Rank> _ranks = [];
    private readonly List<MatchFinding> _found = [];
    private readonly Dictionary<string, StemHit[]> _remembered = new(StringComparer.Ordinal);
    private int _rememberedHits;
    private int _searches;

    public MatchSearch(CandidateIndex index)
    {
        _index = index;
        _met = new Met[index.Candidates.Count];
        _described = new Described[index.Candidates.Count];
        _beside = new Beside[index.Terms.Length];
    }

    public CandidateIndex Index => _index;

    /// <summary>A finding as it is stored.</summary>
    public CandidateMatch Row(ProcurementCaseId wanted, MatchFinding finding) =>
        new(wanted, _index.Candidates[finding.Candidate].Facts.Id, finding.Score, _index.Weights.StrengthOf(finding.Score), finding.Fingerprint, default, false);

    /// <summary>The best first; the list is used again by the next call.</summary>
    public IReadOnlyList<MatchFinding> Find(CaseProfile wanted)
    {
        _found.Clear();
        _searches++;
        MeetCodes(wanted);
        MeetWords(wanted);
        MeetDescription(wanted);
        foreach (var candidate in _touched)
        {
            var score = Score(wanted, candidate);
            if (score >= _index.Weights.WeakFrom)
            {
                _ranks.Add(new Rank(score, candidate));
            }
        }

        KeepBest();
        foreach (var rank in _ranks)
        {
            _found.Add(Finding(wanted, rank));
        }

        foreach (var candidate in _touched)
        {
            _met[candidate] = default;
        }

        if (wanted.Describing.Count > 0)
        {
            foreach (var candidate in _touched)
            {
                _described[candidate] = default;
            }
        }

        _touched.Clear();
        _ranks.Clear();
        return _found;
    }

    /// <summary>Counts how many have each score, so that only those that may be among the best are put in order.</summary>
    private void KeepBest()
    {
        if (_ranks.Count > MostForEach)
        {
            Span<int> having = stackalloc int[MatchWeights.Whole + 1];
            foreach (var rank in _ranks)
            {
                having[rank.Score]++;
            }

            var least = MatchWeights.Whole;
            for (var better = having[least]; better < MostForEach; better += having[least])
            {
                least--;
            }

            _ranks.RemoveAll(r => r.Score < least);
        }

        _ranks.Sort(static (one, other) => one.Score != other.Score ? other.Score.CompareTo(one.Score) : one.Candidate.CompareTo(other.Candidate));
        if (_ranks.Count > MostForEach)
        {
            _ranks.RemoveRange(MostForEach, _ranks.Count - MostForEach);
        }
    }

    private void MeetCodes(CaseProfile wanted)
    {
        foreach (var code in wanted.Codes)
        {
            foreach (var posting in _index.Meeting(code))
            {
                var (relation, value) = CodePair.Of(code, posting.Code);
                foreach (var candidate in CollectionsMarshal.AsSpan(posting.Candidates))
                {
                    ref var met = ref Touch(candidate);
                    if (value > met.Code || (value == met.Code && IsBefore(code, posting.Code, met)))
                    {
                        (met.Code, met.Relation, met.Wanted, met.Offered) = (value, relation, code, posting.Code);
                    }
                }
            }
        }
    }

    /// <summary>Of two pairs that say as much the same one is taken every time, in whatever order they come.</summary>
    private static bool IsBefore(CodeNumber wanted, CodeNumber offered, in Met met) =>
        met.Relation != CodeRelation.None && (wanted.Number < met.Wanted.Number || (wanted.Number == met.Wanted.Number && offered.Number < met.Offered.Number));

    private void MeetWords(CaseProfile wanted)
    {
        for (var word = 1; word <= wanted.Words.Count; word++)
        {
            foreach (var hit in Hits(wanted.Words[word - 1].Stem))
            {
                foreach (var candidate in CollectionsMarshal.AsSpan(hit.Posting.Candidates))
                {
                    ref var met = ref Touch(candidate);
                    if (met.LastWord != word)
                    {
                        met.LastWord = word;
                        met.Words += hit.Weight;
                        met.WordHash = unchecked(met.WordHash + hit.Hash);
                    }
                }
            }
        }
    }

    /// <summary>Only of those who have met it otherwise: a description makes a match stronger, and is none by itself.</summary>
    private void MeetDescription(CaseProfile wanted)
    {
        for (var word = 1; word <= wanted.Describing.Count; word++)
        {
            foreach (var hit in Hits(wanted.Describing[word - 1].Stem))
            {
                foreach (var candidate in CollectionsMarshal.AsSpan(hit.Posting.Candidates))
                {
                    ref var met = ref _met[candidate];
                    ref var described = ref _described[candidate];
                    if (met.IsTouched && described.LastWord != word)
                    {
                        described.LastWord = word;
                        described.Words += hit.Weight;
                        met.WordHash = unchecked(met.WordHash + hit.Hash);
                    }
                }
            }
        }
    }

    private StemHit[] Hits(string stem)
    {
        if (_remembered.TryGetValue(stem, out var hits))
        {
            return hits;
        }

        hits = _index.Meeting(stem);
        if (_rememberedHits < MostRemembered)
        {
            _remembered[stem] = hits;
            _rememberedHits += hits.Length + 1;
        }

        return hits;
    }

    private ref Met Touch(int candidate)
    {
        ref var met = ref _met[candidate];
        if (!met.IsTouched)
        {
            met.IsTouched = true;
            _touched.Add(candidate);
        }

        return ref met;
    }

    /// <summary>Zero for those that have too little in common with it in the matter itself.</summary>
    private int Score(CaseProfile wanted, int candidate)
    {
        var weights = _index.Weights;
        ref readonly var met = ref _met[candidate];
        var words = ValueOfWords(wanted, candidate);
        if ((weights.Code * met.Code) + (weights.Words * words) < MatchWeights.LeastTopic)
        {
            return 0;
        }

        ref readonly var beside = ref BesideOf(wanted, candidate);
        var sum = Points(weights.Code, met.Code) + Points(weights.Words, words) + beside.Sum;
        return MatchRules.Cut(sum, beside.Place, beside.Size, beside.Reservation, wanted.IsShortOfTime, weights);
    }

    /// <summary>What place, size and reservation say: worked out once for all enterprises that do not differ in them.</summary>
    private ref readonly Beside BesideOf(CaseProfile wanted, int candidate)
    {
        var terms = _index.TermsOf[candidate];
        ref var beside = ref _beside[terms];
        if (beside.Search != _searches)
        {
            beside = Judge(wanted, _index.Terms[terms]);
        }

        return ref beside;
    }

    private Beside Judge(CaseProfile wanted, CandidateProfile offered)
    {
        var weights = _index.Weights;
        var place = MatchRules.PlaceOf(wanted.Place, offered.Place);
        var size = MatchRules.SizeOf(wanted.Smallest, offered.Capacity, weights.SmallKronor);
        var reservation = MatchRules.ReservationOf(wanted, offered.Facts);
        return new Beside(
            _searches, place, size, reservation,
            Points(weights.Place, MatchRules.ValueOf(place, wanted.Place.Municipalities.Count > 0)),
            Points(weights.Size, MatchRules.ValueOf(size)),
            Points(weights.Reservation, MatchRules.ValueOf(reservation)));
    }

    private MatchFinding Finding(CaseProfile wanted, Rank rank)
    {
        var weights = _index.Weights;
        ref readonly var met = ref _met[rank.Candidate];
        ref readonly var beside = ref BesideOf(wanted, rank.Candidate);
        var points = new MatchPoints(Points(weights.Code, met.Code), Points(weights.Words, ValueOfWords(wanted, rank.Candidate)), beside.PlacePoints, beside.SizePoints, beside.ReservationPoints);
        return new MatchFinding(
            rank.Candidate, rank.Score, points, met.Relation, met.Wanted, met.Offered, beside.Place, beside.Size, beside.Reservation, Fingerprint(wanted, met, beside.Place, beside.Size, beside.Reservation));
    }

    private float ValueOfWords(CaseProfile wanted, int candidate) =>
        Math.Min(1, (_met[candidate].Words + (wanted.Describing.Count == 0 ? 0 : Math.Min(MostDescribed, _described[candidate].Words * Describing))) / EnoughWords);

    private static int Points(int weight, float value) => (int)MathF.Round(weight * value, MidpointRounding.AwayFromZero);

    /// <summary>Of what the match rests on, not of what it is worth: other weights, and days that pass, do not make another match.</summary>
    private static long Fingerprint(CaseProfile wanted, in Met met, PlaceRelation place, SizeRelation size, ReservationRelation reservation) => StableHash.Of(
        (long)met.Relation, met.Wanted.Number, met.Offered.Number, met.WordHash, (long)place, (long)size, (long)reservation, (long)(wanted.Smallest ?? 0), (wanted.Deadline ?? DateTimeOffset.UnixEpoch).UtcTicks);

    private readonly record struct Rank(int Score, int Candidate);

    /// <summary>What stands beside the matter itself.</summary>
    /// <param name="Search">The search that it was worked out for, counted from one.</param>
    private readonly record struct Beside(int Search, PlaceRelation Place, SizeRelation Size, ReservationRelation Reservation, int PlacePoints, int SizePoints, int ReservationPoints)
    {
        public int Sum => PlacePoints + SizePoints + ReservationPoints;
    }

    /// <summary>What an enterprise has met of a description; apart from the rest, which is asked for every word of a title and stays small.</summary>
    private struct Described
    {
        public int LastWord;
        public float Words;
    }

    private struct Met
    {
        public bool IsTouched;

        /// <summary>The last of the procurement's words that it has met, counted from one: each is met once.</summary>
        public int LastWord;
        public float Code;
        public float Words;
        public CodeRelation Relation;
        public CodeNumber Wanted;
        public CodeNumber Offered;
        public long WordHash;
    }
}
