namespace Coordination.BusinessSupport.Domain;

/// <summary>What happened.</summary>
internal enum HistoryKind
{
    Registered,
    Changed,
    Assessed,
    Published,
    Withdrawn,
    Resumed,
    ReviewAnswered,
    Opened,
    Taken,
    HandedOver,
    Contacted,
    Referred,
    ReferralAccepted,
    ReferralDeclined,
    Waiting,
    WentOn,
    Closed,
    Reopened,
    AfterwardAsked,
    AfterwardAnswered,
    AfterwardByItself,
    Forgotten,
}
