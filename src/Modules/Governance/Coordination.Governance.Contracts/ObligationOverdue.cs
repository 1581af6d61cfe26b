using Coordination.Platform.Domain;

namespace Coordination.Governance.Contracts;

/// <summary>The day has passed and what was owed is not done; told once for each due date.</summary>
/// <param name="ObligationId">Its id in the ledger.</param>
/// <param name="Source">The module that raised it.</param>
/// <param name="Key">Its key.</param>
/// <param name="CommitteeCode">Who owes it.</param>
/// <param name="Title">What is owed.</param>
/// <param name="DueOn">The day it was due.</param>
/// <param name="Version">Version of the ledger's entry.</param>
/// <param name="OccurredAt">When it was noticed, UTC.</param>
[MessageName("governance.obligation-overdue.v1")]
public sealed record ObligationOverdue(
    Guid ObligationId, string Source, string Key, string CommitteeCode, string Title, DateOnly DueOn, long Version, DateTimeOffset OccurredAt) : IIntegrationEvent;
