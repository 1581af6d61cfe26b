namespace Coordination.Procurement.Domain;

/// <summary>What happened.</summary>
internal enum HistoryKind
{
    Registered,
    Changed,
    NoticeTaken,

    /// <summary>An amount that was withheld is public.</summary>
    AmountPublished,

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
    ReviewAnswered,
    ReviewTakenOver,
    ReviewSetAside,
    ReviewTakenUp,
    ReviewCompleted,
    ReviewReopened,
    CheckPlanned,
    CheckDelivered,
    MeetingHeld,
    GuestsAdded,
    GuestRemoved,
    GuestsInvited,
    GuestComes,
    GuestDeclines,
    AttendanceMarked,
    MaterialAdded,
    MaterialGiven,
    MaterialRemoved,
    QuestionAsked,
    QuestionAnswered,
}
