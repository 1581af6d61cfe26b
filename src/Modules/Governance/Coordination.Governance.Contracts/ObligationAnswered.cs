using Coordination.Platform.Domain;

namespace Coordination.Governance.Contracts;

/// <summary>A committee answered on something that another module raised; the module decides what it means.</summary>
/// <param name="ObligationId">Its id in the ledger.</param>
/// <param name="Source">The module that raised it.</param>
/// <param name="Key">Its key.</param>
/// <param name="CommitteeCode">Who answered.</param>
/// <param name="Status">NotStarted, InProgress, Ongoing, Done, Cancelled or Transferred.</param>
/// <param name="Comment">The committee's own words.</param>
/// <param name="Version">Version of the ledger's entry.</param>
/// <param name="OccurredAt">When, UTC.</param>
[MessageName("governance.obligation-answered.v1")]
public sealed record ObligationAnswered(
    Guid ObligationId, string Source, string Key, string CommitteeCode, string Status, string? Comment, long Version, DateTimeOffset OccurredAt) : IIntegrationEvent;
