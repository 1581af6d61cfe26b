namespace Coordination.Procurement.Domain;

/// <summary>What happened.</summary>
internal enum HistoryKind
{
    Registered,
    Changed,
    NoticeTaken,
    PlanRead,
    Awarded,
    Unsuccessful,
    Cancelled,
    Reopened,
    ReservationRecorded,
    ShareShown,
    Ended,
    FollowedUp,
    OptionAdded,
    OptionCalled,
    OptionLeft,
    UnitAnswered,
    Withdrawn,
}
