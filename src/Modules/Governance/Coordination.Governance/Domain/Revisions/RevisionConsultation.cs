using Coordination.Governance.Domain.Activities;
using Coordination.Platform.Domain;

namespace Coordination.Governance.Domain.Revisions;

/// <summary>Where a committee's view stands.</summary>
internal enum ConsultationState
{
    Asked,
    Answered,

    /// <summary>Avstår.</summary>
    Declined,

    /// <summary>No longer asked for.</summary>
    Withdrawn,
}

/// <summary>A committee is asked for its view in joint preparation (gemensam beredning, S003-20).</summary>
internal sealed class RevisionConsultation : Aggregate<ConsultationId>
{
    public RevisionConsultation(ConsultationId id, RevisionId revisionId, CommitteeId committeeId, ObligationId obligationId, string? question, DateOnly dueOn, string by, DateTimeOffset now)
    {
        Id = id;
        RevisionId = revisionId;
        CommitteeId = committeeId;
        ObligationId = obligationId;
        Question = Clean(question);
        DueOn = dueOn;
        AskedBy = by;
        AskedAt = now;
    }

    private RevisionConsultation() => AskedBy = string.Empty;

    public RevisionId RevisionId { get; private set; }

    public CommitteeId CommitteeId { get; private set; }

    /// <summary>The ledger's line, by which the committee is reminded and answers.</summary>
    public ObligationId ObligationId { get; private set; }

    public string? Question { get; private set; }

    public DateOnly DueOn { get; private set; }

    public string AskedBy { get; private set; }

    public DateTimeOffset AskedAt { get; private set; }

    public ConsultationState State { get; private set; }

    /// <summary>The committee's own words.</summary>
    public string? Answer { get; private set; }

    public DateOnly? AnsweredOn { get; private set; }

    public string? AnsweredBy { get; private set; }

    /// <summary>Recorded by the coordinator, or said through a signed link.</summary>
    public void Record(ConsultationState state, string? answer, string by, DateOnly on)
    {
        State = state;
        Answer = Clean(answer);
        AnsweredBy = by;
        AnsweredOn = on;
    }

    /// <summary>What a link's choice means here: a view that is not final yet leaves it asked.</summary>
    public void Hear(ActivityStatus status, string? answer, string by, DateOnly on) => Record(
        status switch
        {
            ActivityStatus.Done => ConsultationState.Answered,
            ActivityStatus.Cancelled => ConsultationState.Declined,
            _ => ConsultationState.Asked,
        },
        answer,
        by,
        on);

    public void TakeBack()
    {
        State = ConsultationState.Asked;
        (Answer, AnsweredBy, AnsweredOn) = (null, null, null);
    }

    public void Withdraw()
    {
        if (State == ConsultationState.Asked)
        {
            State = ConsultationState.Withdrawn;
        }
    }

    /// <summary>What ended the joint preparation was taken back; what the committee has said so far stays.</summary>
    public void AskAgain()
    {
        if (State == ConsultationState.Withdrawn)
        {
            State = ConsultationState.Asked;
        }
    }

    public void MoveTo(CommitteeId successor) => CommitteeId = successor;

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
