using Coordination.Platform.Domain;

namespace Coordination.Governance.Contracts;

/// <summary>
/// How something that a committee owed stands, Governance's own duties and other modules' alike: told when it is met, when its day has
/// passed, and anew when that changes (S003-13). What is owed later is not told before.
/// </summary>
/// <param name="ObligationId">Its id in the ledger.</param>
/// <param name="Source">The module that raised it.</param>
/// <param name="Kind">Activity, PeriodicCheck, Referral, FollowUp, External, Assignment, Consultation or FollowUpPoint.</param>
/// <param name="CommitteeCode">Who owes it.</param>
/// <param name="Title">What is owed; empty where it may be a matter's, and the matter may be protected.</param>
/// <param name="DueOn">Last day in Europe/Stockholm, inclusive.</param>
/// <param name="State">Met, Open (its day has passed), Pending (told before, and its day is to come again) or Withdrawn (withdrawn or removed).</param>
/// <param name="ClosedOn">The day it was met or withdrawn.</param>
/// <param name="IsLate">It was met after its day, or is open and the day has passed. A periodic check is never late.</param>
/// <param name="Link">Address within the product where it is shown.</param>
/// <param name="Version">Rises each time it is told.</param>
/// <param name="OccurredAt">When it was told, UTC.</param>
[MessageName("governance.obligation-judged.v1")]
public sealed record ObligationJudged(
    Guid ObligationId,
    string Source,
    string Kind,
    string CommitteeCode,
    string Title,
    DateOnly DueOn,
    string State,
    DateOnly? ClosedOn,
    bool IsLate,
    string Link,
    long Version,
    DateTimeOffset OccurredAt) : IIntegrationEvent;
