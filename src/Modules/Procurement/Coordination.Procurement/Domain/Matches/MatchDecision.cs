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

/// <summary>What a letter about a procurement told, beside what all of them say.</summary>
/// <param name="EnterpriseName">As it was called then.</param>
/// <param name="Deadline">The last day for tenders that stood in it; null where none was known.</param>
/// <param name="Words">Somebody's own words in it.</param>
/// <param name="Round">0 for the first; a later one tells of another deadline.</param>
internal sealed record LetterContent(string EnterpriseName, DateTimeOffset? Deadline, string? Words, int Round);

/// <summary>
/// A letter to an enterprise about a procurement; who was told of it, when and what, can be shown for good (4 kap. 1 § LOU: all are treated
/// alike), also when the match is gone and the deadline has passed.
/// </summary>
internal sealed class MatchLetter
{
    public const int LongestWords = 2000;

    public MatchLetter(Guid id, ProcurementCaseId caseId, CandidateId candidateId, Guid contactId, LetterContent content, DateTimeOffset queuedAt, string by)
    {
        (Id, CaseId, CandidateId, ContactId, QueuedAt, By) = (id, caseId, candidateId, contactId, queuedAt, by);
        (EnterpriseName, Deadline, Words, Round) = content;
    }

    private MatchLetter() => By = string.Empty;

    /// <summary>The letter's own id; two people with one address get one letter, and stand here each.</summary>
    public Guid Id { get; private set; }

    public ProcurementCaseId CaseId { get; private set; }

    public CandidateId CandidateId { get; private set; }

    /// <summary>As it was called then; null of letters from before this was kept.</summary>
    public string? EnterpriseName { get; private set; }

    /// <summary>In the register; name and address stand there alone.</summary>
    public Guid ContactId { get; private set; }

    /// <summary>The last day for tenders that stood in it.</summary>
    public DateTimeOffset? Deadline { get; private set; }

    public string? Words { get; private set; }

    /// <summary>0 for the first; a later one tells of another deadline.</summary>
    public int Round { get; private set; }

    public DateTimeOffset QueuedAt { get; private set; }

    public string By { get; private set; }

    /// <summary>What stood in it is kept.</summary>
    public bool IsContentKept => EnterpriseName is not null;

    /// <summary>Another deadline holds now than the one that it told.</summary>
    public bool IsOutdated(DateTimeOffset? deadline) => IsContentKept && Deadline != deadline;
}
