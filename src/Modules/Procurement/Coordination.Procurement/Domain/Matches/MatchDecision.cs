using Coordination.Platform.Domain;
using Coordination.Platform.Results;
using Coordination.Procurement.Domain.Cases;

namespace Coordination.Procurement.Domain.Matches;

internal readonly record struct MatchDecisionId(Guid Value) : ITypedId<MatchDecisionId>
{
    public static MatchDecisionId From(Guid value) => new(value);

    public static MatchDecisionId New() => new(Guid.CreateVersion7());
}

internal enum MatchVerdict
{
    /// <summary>One to go on with.</summary>
    Accepted,

    /// <summary>Not to be raised again while it rests on the same.</summary>
    Dismissed,
}

/// <summary>What somebody has said of a match.</summary>
internal sealed class MatchDecision : Aggregate<MatchDecisionId>
{
    public const int LongestReason = 500;

    public MatchDecision(MatchDecisionId id, ProcurementCaseId caseId, CandidateId candidateId)
    {
        (Id, CaseId, CandidateId, By) = (id, caseId, candidateId, string.Empty);
    }

    private MatchDecision() => By = string.Empty;

    public ProcurementCaseId CaseId { get; private set; }

    public CandidateId CandidateId { get; private set; }

    public MatchVerdict Verdict { get; private set; }

    /// <summary>Why it was dismissed.</summary>
    public string? Reason { get; private set; }

    /// <summary>Of the match as it was when this was said.</summary>
    public long Fingerprint { get; private set; }

    public DateTimeOffset At { get; private set; }

    public string By { get; private set; }

    public void Accept(long fingerprint, DateTimeOffset now, string by) => Set(MatchVerdict.Accepted, null, fingerprint, now, by);

    public Result Dismiss(string? reason, long fingerprint, DateTimeOffset now, string by)
    {
        if (reason.Kept(LongestReason) is not { } why)
        {
            return new Error("PRC-0203", "Matches.ReasonMissing", "Reason", ErrorKind.Invalid);
        }

        Set(MatchVerdict.Dismissed, why, fingerprint, now, by);
        return Result.Success;
    }

    private void Set(MatchVerdict verdict, string? reason, long fingerprint, DateTimeOffset now, string by)
    {
        (Verdict, Reason, Fingerprint, At, By) = (verdict, reason, fingerprint, now, by);
        Touch();
    }
}

/// <summary>How a match stands.</summary>
internal enum MatchState
{
    Open,
    Accepted,
    Dismissed,
}

/// <summary>A letter to an enterprise about a procurement; who was told of it can be shown (4 kap. 1 § LOU: all are treated alike).</summary>
internal sealed class MatchLetter
{
    public MatchLetter(Guid mailId, ProcurementCaseId caseId, CandidateId candidateId, Guid contactId, DateTimeOffset queuedAt, string by)
    {
        (Id, CaseId, CandidateId, ContactId, QueuedAt, By) = (mailId, caseId, candidateId, contactId, queuedAt, by);
    }

    private MatchLetter() => By = string.Empty;

    /// <summary>The letter's own id.</summary>
    public Guid Id { get; private set; }

    public ProcurementCaseId CaseId { get; private set; }

    public CandidateId CandidateId { get; private set; }

    /// <summary>In the register; the address stands there alone.</summary>
    public Guid ContactId { get; private set; }

    public DateTimeOffset QueuedAt { get; private set; }

    public string By { get; private set; }
}
