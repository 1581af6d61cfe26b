using Coordination.Governance.Domain.Plans;
using Coordination.Platform.Domain;
using Coordination.Platform.Results;

namespace Coordination.Governance.Domain.Revisions;

/// <summary>The life of a revision.</summary>
internal enum RevisionState
{
    /// <summary>Activities are judged.</summary>
    Open,

    /// <summary>Every activity is judged; it waits for the decision.</summary>
    Finished,

    /// <summary>The new version has taken over.</summary>
    Adopted,

    /// <summary>Given up: the plan stays as it is.</summary>
    Abandoned,
}

/// <summary>
/// The draft of a plan's next version (S003-20). The plan itself stays in force with its reminders; what is drafted here touches it
/// only when the new version is adopted.
/// </summary>
internal sealed class PlanRevision : Aggregate<RevisionId>
{
    public PlanRevision(RevisionId id, ActionPlan plan, string by, DateTimeOffset now)
    {
        Id = id;
        PlanId = plan.Id;
        StateBefore = plan.State;
        Title = plan.Title;
        ValidFrom = plan.ValidFrom;
        ValidTo = plan.ValidTo;
        BegunBy = by;
        BegunAt = now;
    }

    private PlanRevision() => Title = BegunBy = string.Empty;

    public PlanId PlanId { get; private set; }

    public RevisionState State { get; private set; }

    /// <summary>The plan's state when it began, which it gets back if the revision is given up.</summary>
    public PlanState StateBefore { get; private set; }

    /// <summary>The new version's title.</summary>
    public string Title { get; private set; }

    public DateOnly? ValidFrom { get; private set; }

    public DateOnly? ValidTo { get; private set; }

    /// <summary>When it is to be decided, as a draft writes it: 2018-xx-xx (S003-16).</summary>
    public string? DecisionOn { get; private set; }

    public string? Why { get; private set; }

    public string BegunBy { get; private set; }

    public DateTimeOffset BegunAt { get; private set; }

    public string? FinishedBy { get; private set; }

    public DateTimeOffset? FinishedAt { get; private set; }

    public string? ClosedBy { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    public string? ClosedBecause { get; private set; }

    /// <summary>Number of the version it became.</summary>
    public int? BecameVersion { get; private set; }

    /// <summary>Under way: the plan has at most one such revision.</summary>
    public bool IsActive => State is RevisionState.Open or RevisionState.Finished;

    public Result Describe(string title, DateOnly? validFrom, DateOnly? validTo, string? decisionOn, string? why)
    {
        var date = DraftDate.Parse(decisionOn);
        if (date is null && !string.IsNullOrWhiteSpace(decisionOn))
        {
            return new Error("GOV-1201", "Revision.DecisionOnUnreadable", "DecisionOn", ErrorKind.Invalid);
        }

        if (validTo < validFrom)
        {
            return new Error("GOV-1202", "Plans.ValidityReversed", "ValidTo", ErrorKind.Invalid);
        }

        Title = title.Trim();
        ValidFrom = validFrom;
        ValidTo = validTo;
        DecisionOn = date?.AsWritten;
        Why = string.IsNullOrWhiteSpace(why) ? null : why.Trim();
        return Result.Success;
    }

    /// <summary>Committees are being asked: of two people who ask at once one is told so, and no committee is asked twice.</summary>
    public void Consult() => Touch();

    /// <summary>Nothing is left out: refuses while an activity has no judgement.</summary>
    public Result Finish(int withoutJudgement, string by, DateTimeOffset now)
    {
        if (State != RevisionState.Open)
        {
            return NotNow();
        }

        if (withoutJudgement > 0)
        {
            return new Error("GOV-1207", "Revision.NotAllJudged", Kind: ErrorKind.Rule, Arguments: withoutJudgement);
        }

        State = RevisionState.Finished;
        FinishedBy = by;
        FinishedAt = now;
        return Result.Success;
    }

    public Result Reopen()
    {
        if (State != RevisionState.Finished)
        {
            return NotNow();
        }

        State = RevisionState.Open;
        (FinishedBy, FinishedAt) = (null, null);
        return Result.Success;
    }

    public Result Adopt(int version, string by, DateTimeOffset now)
    {
        if (State != RevisionState.Finished)
        {
            return new Error("GOV-1208", "Revision.NotFinished", "Kind", ErrorKind.Rule);
        }

        State = RevisionState.Adopted;
        BecameVersion = version;
        (ClosedBy, ClosedAt) = (by, now);
        return Result.Success;
    }

    /// <summary>The decision was recorded by mistake: the revision waits for one again.</summary>
    public void TakeBackAdoption()
    {
        State = RevisionState.Finished;
        BecameVersion = null;
        (ClosedBy, ClosedAt) = (null, null);
    }

    public Result Abandon(string because, string by, DateTimeOffset now)
    {
        if (!IsActive)
        {
            return NotNow();
        }

        State = RevisionState.Abandoned;
        ClosedBecause = because.Trim();
        (ClosedBy, ClosedAt) = (by, now);
        return Result.Success;
    }

    private static Error NotNow() => new("GOV-1209", "Revision.NotInThisState", Kind: ErrorKind.Conflict);
}
