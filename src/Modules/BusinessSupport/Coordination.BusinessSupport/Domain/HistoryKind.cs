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
}
