using Coordination.Platform.Domain;

namespace Coordination.Networking.Contracts;

/// <summary>A committee took something upon itself at a meeting. It stands in Governance's ledger under <c>meeting-action:</c> and the action's id.</summary>
/// <param name="ActionId">The action.</param>
/// <param name="MeetingId">Where it was agreed.</param>
/// <param name="Meeting">The meeting's title.</param>
/// <param name="On">The meeting's day, in Sweden.</param>
/// <param name="NetworkId">The network or forum that met, or null.</param>
/// <param name="CommitteeCode">Who does it.</param>
/// <param name="Text">What.</param>
/// <param name="DueOn">Last day, in Sweden.</param>
/// <param name="Version">The meeting's version after it.</param>
/// <param name="OccurredAt">When, UTC.</param>
/// <param name="Activities">Activities of Governance that it concerns, beside those that the network is tied to; null in messages from before this was told.</param>
[MessageName("networking.action-agreed.v1")]
public sealed record ActionAgreed(
    Guid ActionId,
    Guid MeetingId,
    string Meeting,
    DateOnly On,
    Guid? NetworkId,
    string CommitteeCode,
    string Text,
    DateOnly DueOn,
    long Version,
    DateTimeOffset OccurredAt,
    IReadOnlyList<Guid>? Activities = null) : IIntegrationEvent;
