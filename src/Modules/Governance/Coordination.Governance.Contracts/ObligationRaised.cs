using Coordination.Platform.Domain;

namespace Coordination.Governance.Contracts;

/// <summary>
/// A module says that a committee owes something by a day. Governance keeps the ledger and sends the reminders. Raising the same
/// (Source, Key) again changes it; an older version is ignored.
/// </summary>
/// <param name="Source">The module that raised it, for example <c>networking</c>.</param>
/// <param name="Key">Unique within the source, stable, for example <c>meeting-action:0192…</c>.</param>
/// <param name="CommitteeCode">Who owes it.</param>
/// <param name="Title">What is owed, in Swedish, as the committee will read it.</param>
/// <param name="DueOn">Last day in Europe/Stockholm, inclusive.</param>
/// <param name="Link">Address within the product where it is met, or null.</param>
/// <param name="Version">Rises with each change of the source's fact.</param>
/// <param name="OccurredAt">When, UTC.</param>
[MessageName("governance.obligation-raised.v1")]
public sealed record ObligationRaised(
    string Source, string Key, string CommitteeCode, string Title, DateOnly DueOn, string? Link, long Version, DateTimeOffset OccurredAt) : IIntegrationEvent;

/// <summary>What was owed has been done.</summary>
/// <param name="Source">The module that raised it.</param>
/// <param name="Key">Its key.</param>
/// <param name="Version">Rises with each change of the source's fact.</param>
/// <param name="OccurredAt">When, UTC.</param>
[MessageName("governance.obligation-met.v1")]
public sealed record ObligationMet(string Source, string Key, long Version, DateTimeOffset OccurredAt) : IIntegrationEvent;

/// <summary>It is no longer owed.</summary>
/// <param name="Source">The module that raised it.</param>
/// <param name="Key">Its key.</param>
/// <param name="Reason">Why, in Swedish.</param>
/// <param name="Version">Rises with each change of the source's fact.</param>
/// <param name="OccurredAt">When, UTC.</param>
[MessageName("governance.obligation-withdrawn.v1")]
public sealed record ObligationWithdrawn(string Source, string Key, string Reason, long Version, DateTimeOffset OccurredAt) : IIntegrationEvent;
