using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Referrals;
using Coordination.Platform.Domain;
using Coordination.Platform.Results;

namespace Coordination.Governance.Domain.Answers;

/// <summary>What a committee answered through a link, and what stood there before, so that it can be undone.</summary>
internal sealed class Answer : Aggregate<AnswerId>
{
    /// <summary>How long a receipt offers to take the answer back.</summary>
    public static readonly TimeSpan UndoTime = TimeSpan.FromMinutes(30);

    public Answer(AnswerId id, AnswerLinkId linkId, ObligationId obligationId, ActivityId? activityId, CommitteeId committeeId, ActivityStatus status, string? comment, DateOnly? proposedDate, string by, DateTimeOffset at)
    {
        Id = id;
        LinkId = linkId;
        ObligationId = obligationId;
        ActivityId = activityId;
        CommitteeId = committeeId;
        Status = status;
        Comment = string.IsNullOrWhiteSpace(comment) ? null : comment.Trim();
        ProposedDate = proposedDate;
        By = by;
        At = at;
    }

    private Answer() => By = string.Empty;

    public AnswerLinkId LinkId { get; private set; }

    public ObligationId ObligationId { get; private set; }

    public ActivityId? ActivityId { get; private set; }

    public CommitteeId CommitteeId { get; private set; }

    public ActivityStatus Status { get; private set; }

    public string? Comment { get; private set; }

    /// <summary>A later date the committee asks for; the coordinator decides.</summary>
    public DateOnly? ProposedDate { get; private set; }

    public ProposalState Proposal { get; private set; }

    public string By { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>Client address and program, shown to the coordinator and kept 90 days.</summary>
    public string? From { get; private set; }

    public ActivityStatus? StatusBefore { get; private set; }

    public DateOnly? ReportedBefore { get; private set; }

    public DateOnly? AnsweredBefore { get; private set; }

    /// <summary>Version of the activity right after the answer; a later change by somebody else forbids undoing.</summary>
    public long? ActivityVersionAfter { get; private set; }

    public DateTimeOffset? UndoneAt { get; private set; }

    /// <summary>Steps on the way to a reply that were ticked off with it, by their names.</summary>
    public string? StepsDone { get; private set; }

    public IReadOnlyList<PreparationStep> Steps => [.. (StepsDone ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<PreparationStep>)];

    public DateTimeOffset UndoUntil => At + UndoTime;

    public void Remember(ActivityStatus? statusBefore, DateOnly? reportedBefore, DateOnly? answeredBefore, string? from)
    {
        StatusBefore = statusBefore;
        ReportedBefore = reportedBefore;
        AnsweredBefore = answeredBefore;
        From = from;
        Proposal = ProposedDate is null ? ProposalState.None : ProposalState.Open;
    }

    /// <summary>As it is stored: null for none.</summary>
    public static string? Written(IEnumerable<PreparationStep> steps) => string.Join(',', steps.Distinct().Order()) is { Length: > 0 } text ? text : null;

    public void TickOff(IEnumerable<PreparationStep> steps) => StepsDone = Written(steps);

    public void StoredAs(long activityVersion) => ActivityVersionAfter = activityVersion;

    public Result Undo(DateTimeOffset now)
    {
        if (UndoneAt is not null)
        {
            return Result.Success;
        }

        if (now > UndoUntil)
        {
            return new Error("GOV-0502", "Answers.UndoTooLate", Kind: ErrorKind.Conflict);
        }

        UndoneAt = now;
        Proposal = ProposalState.None;
        return Result.Success;
    }

    public void Settle(bool accepted) => Proposal = accepted ? ProposalState.Accepted : ProposalState.Declined;
}

/// <summary>What became of a proposed date.</summary>
internal enum ProposalState
{
    None,
    Open,
    Accepted,
    Declined,
}
