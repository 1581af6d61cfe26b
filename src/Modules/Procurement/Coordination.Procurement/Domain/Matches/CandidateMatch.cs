using Coordination.Procurement.Domain.Cases;

namespace Coordination.Procurement.Domain.Matches;

/// <summary>
/// A procurement and an enterprise that fit. Derived: it is made again from both at any time, and what people say of it stands in a
/// <see cref="MatchDecision"/>. Why they fit is worked out anew when it is shown.
/// </summary>
internal sealed class CandidateMatch
{
    public CandidateMatch(ProcurementCaseId caseId, CandidateId candidateId, int score, MatchStrength strength, long fingerprint, DateTimeOffset foundAt, bool isTold)
    {
        (CaseId, CandidateId, Score, Strength, Fingerprint, FoundAt, IsTold) = (caseId, candidateId, score, strength, fingerprint, foundAt, isTold);
    }

    private CandidateMatch()
    {
    }

    public ProcurementCaseId CaseId { get; private set; }

    public CandidateId CandidateId { get; private set; }

    /// <summary>Of 100.</summary>
    public int Score { get; private set; }

    public MatchStrength Strength { get; private set; }

    /// <summary>Of what it rests on.</summary>
    public long Fingerprint { get; private set; }

    public DateTimeOffset FoundAt { get; private set; }

    /// <summary>Others have been told that it is strong.</summary>
    public bool IsTold { get; private set; }

    /// <summary>Of one that has just been found: since when it is known, and whether it is told of.</summary>
    public void Keep(DateTimeOffset foundAt, bool isTold) => (FoundAt, IsTold) = (foundAt, isTold);
}
