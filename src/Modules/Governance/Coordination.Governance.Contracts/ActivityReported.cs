using Coordination.Platform.Domain;

namespace Coordination.Governance.Contracts;

/// <summary>A committee, or the coordinator, said how far an activity has come (or took it back).</summary>
/// <param name="ActivityId">The activity.</param>
/// <param name="PlanId">Its plan.</param>
/// <param name="Number">Area and number, for example 5.3.</param>
/// <param name="Title">Its title.</param>
/// <param name="CommitteeCode">The committee that spoke, or null when the coordinator did.</param>
/// <param name="StatusBefore">NotStarted, InProgress, Ongoing, Done, Cancelled or Transferred.</param>
/// <param name="StatusAfter">The same set.</param>
/// <param name="ReportedOn">The date in Sweden.</param>
/// <param name="Version">The activity's version after it.</param>
/// <param name="OccurredAt">When, UTC.</param>
[MessageName("governance.activity-reported.v1")]
public sealed record ActivityReported(
    Guid ActivityId,
    Guid PlanId,
    string Number,
    string Title,
    string? CommitteeCode,
    string StatusBefore,
    string StatusAfter,
    DateOnly ReportedOn,
    long Version,
    DateTimeOffset OccurredAt) : IIntegrationEvent;
