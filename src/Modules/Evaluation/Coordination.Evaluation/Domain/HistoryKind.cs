namespace Coordination.Evaluation.Domain;

/// <summary>What happened.</summary>
internal enum HistoryKind
{
    Registered,
    Changed,
    DefinitionChanged,
    TargetSet,
    TargetRemoved,
    BaselineSet,
    ActivityTied,
    ActivityLeft,
    Ended,
    Resumed,
    AtRisk,
    Recovered,
    InterviewAdded,
    InterviewChanged,
    InterviewRemoved,
    Finished,
    Reopened,
    Proposed,
    Recorded,
    Withdrawn,
    TakenUp,
    AssumptionSet,
    AssumptionRemoved,
    RateSet,
    Adopted,
    DraftDropped,
}
