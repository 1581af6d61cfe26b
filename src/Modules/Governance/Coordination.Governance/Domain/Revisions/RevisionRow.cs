using Coordination.Governance.Domain.Activities;
using Coordination.Platform.Domain;
using Coordination.Platform.Results;

namespace Coordination.Governance.Domain.Revisions;

/// <summary>What is to become of an activity in the new version.</summary>
internal enum Judgement
{
    /// <summary>Förs över som den är.</summary>
    CarryOver,

    /// <summary>Förs över och ändras.</summary>
    Change,

    /// <summary>Avslutas, med skäl.</summary>
    Close,

    /// <summary>Ny i den nya versionen.</summary>
    Add,
}

/// <summary>
/// A line of the guided list: an activity of the plan in force, or a new one. An aggregate of its own, so that two people can judge
/// different activities at the same time. A judgement can be changed but not taken away.
/// </summary>
internal sealed class RevisionRow : Aggregate<RevisionRowId>
{
    private readonly List<RowJudgement> _history = [];

    public RevisionRow(RevisionRowId id, RevisionId revisionId, ActivityId activityId)
    {
        Id = id;
        RevisionId = revisionId;
        ActivityId = activityId;
    }

    private RevisionRow()
    {
    }

    public RevisionId RevisionId { get; private set; }

    /// <summary>The activity; for a new one, the identity it will have.</summary>
    public ActivityId ActivityId { get; private set; }

    /// <summary>Null until somebody has judged it.</summary>
    public Judgement? Judgement { get; private set; }

    /// <summary>What the activity said when it was judged.</summary>
    public ActivityWording? Before { get; private set; }

    /// <summary>What it shall say; only for what is changed or new.</summary>
    public ActivityWording? Proposal { get; private set; }

    /// <summary>How a closed one ends.</summary>
    public ActivityStatus? Outcome { get; private set; }

    public string? Reason { get; private set; }

    public string? JudgedBy { get; private set; }

    public DateTimeOffset? JudgedAt { get; private set; }

    /// <summary>When the new version took over.</summary>
    public DateTimeOffset? AppliedAt { get; private set; }

    /// <summary>Every judgement, oldest first.</summary>
    public IReadOnlyList<RowJudgement> History => _history;

    public bool IsNew => Judgement == Revisions.Judgement.Add;

    public void CarryOver(Activity activity, string? reason, string by, DateTimeOffset now) =>
        Judge(Revisions.Judgement.CarryOver, ActivityWording.Of(activity), null, null, reason, by, now);

    public Result Change(Activity activity, ActivityWording proposal, string? reason, string by, DateTimeOffset now)
    {
        var before = ActivityWording.Of(activity);
        if (before.Says(proposal))
        {
            return new Error("GOV-1204", "Revision.NothingChanged", Kind: ErrorKind.Invalid);
        }

        Judge(Revisions.Judgement.Change, before, proposal, null, reason, by, now);
        return Result.Success;
    }

    public Result Close(Activity activity, ActivityStatus? outcome, string? reason, string by, DateTimeOffset now)
    {
        if (outcome is not (ActivityStatus.Done or ActivityStatus.Cancelled or ActivityStatus.Transferred))
        {
            return new Error("GOV-1205", "Revision.OutcomeMissing", "Outcome", ErrorKind.Invalid);
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return new Error("GOV-1206", "Revision.ReasonMissing", "Reason", ErrorKind.Invalid);
        }

        Judge(Revisions.Judgement.Close, ActivityWording.Of(activity), null, outcome, reason, by, now);
        return Result.Success;
    }

    /// <summary>A new activity, or new words for it.</summary>
    public void Propose(ActivityWording proposal, string? reason, string by, DateTimeOffset now) =>
        Judge(Revisions.Judgement.Add, null, proposal, null, reason, by, now);

    /// <summary>The new version took over: nobody who still has the row open can change it any more.</summary>
    public void Apply(DateTimeOffset now) => AppliedAt = now;

    /// <summary>The adoption was taken back: the judgement waits for the decision again.</summary>
    public void TakeBack() => AppliedAt = null;

    private void Judge(Judgement judgement, ActivityWording? before, ActivityWording? proposal, ActivityStatus? outcome, string? reason, string by, DateTimeOffset now)
    {
        Judgement = judgement;
        Before = before;
        Proposal = proposal;
        Outcome = outcome;
        Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim();
        JudgedBy = by;
        JudgedAt = now;
        _history.Add(new RowJudgement(judgement, outcome, Reason, by, now));
        Touch();
    }
}

/// <summary>Who judged what, and when.</summary>
internal sealed class RowJudgement
{
    public RowJudgement(Judgement judgement, ActivityStatus? outcome, string? reason, string by, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7();
        Judgement = judgement;
        Outcome = outcome;
        Reason = reason;
        By = by;
        At = at;
    }

    private RowJudgement() => By = string.Empty;

    public Guid Id { get; private set; }

    public Judgement Judgement { get; private set; }

    public ActivityStatus? Outcome { get; private set; }

    public string? Reason { get; private set; }

    public string By { get; private set; }

    public DateTimeOffset At { get; private set; }
}
