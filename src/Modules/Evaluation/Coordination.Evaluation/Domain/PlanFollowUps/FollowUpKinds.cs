using Coordination.Platform.Domain;

namespace Coordination.Evaluation.Domain.PlanFollowUps;

internal readonly record struct PlanFollowUpId(Guid Value) : ITypedId<PlanFollowUpId>
{
    public static PlanFollowUpId From(Guid value) => new(value);

    public static PlanFollowUpId New() => new(Guid.CreateVersion7());
}

internal readonly record struct FollowUpAskId(Guid Value) : ITypedId<FollowUpAskId>
{
    public static FollowUpAskId From(Guid value) => new(value);

    public static FollowUpAskId New() => new(Guid.CreateVersion7());
}

internal readonly record struct RevisionProposalId(Guid Value) : ITypedId<RevisionProposalId>
{
    public static RevisionProposalId From(Guid value) => new(value);

    public static RevisionProposalId New() => new(Guid.CreateVersion7());
}

/// <summary>Where a follow-up of a plan stands.</summary>
internal enum PlanFollowUpState
{
    /// <summary>It can be seen who would be asked; nobody is.</summary>
    Draft,

    /// <summary>Those who owe are asked.</summary>
    Open,

    /// <summary>What was told is settled.</summary>
    Closed,
}

/// <summary>How a committee stands that was asked.</summary>
internal enum FollowUpAskState
{
    Asked,

    /// <summary>It has reported all of its activities in the period.</summary>
    Reported,

    /// <summary>It has answered the letter in words.</summary>
    Answered,

    /// <summary>The follow-up was closed before it answered.</summary>
    Missed,

    /// <summary>It answers for nothing in the plan any more.</summary>
    Released,
}

/// <summary>How an activity stands beside the period before.</summary>
internal enum FollowUpChange
{
    Same,
    Better,
    Worse,

    /// <summary>Late now, and not then.</summary>
    NewLate,

    /// <summary>Done now, and not then.</summary>
    NewDone,
}

/// <summary>What in the figures a proposal comes from.</summary>
internal enum ProposalReason
{
    /// <summary>The activity's last day has passed.</summary>
    ActivityLate,

    /// <summary>Nothing was told of it in two periods.</summary>
    NoAnswer,

    /// <summary>The target was missed, or at risk, in two periods.</summary>
    TargetMissed,

    /// <summary>Nothing says when the activity is reached.</summary>
    NoMeasure,

    /// <summary>Written by somebody who follows up; not from the figures.</summary>
    OwnWords,
}

/// <summary>What the coordinator has said of a proposal.</summary>
internal enum ProposalDecision
{
    Open,
    Accepted,
    Dismissed,
}
