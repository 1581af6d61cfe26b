using Coordination.Platform.Domain;

namespace Coordination.Networking.Contracts;

/// <summary>What the register knows of an enterprise changed; the message tells what holds now.</summary>
/// <param name="EnterpriseId">The enterprise.</param>
/// <param name="Name">As it is registered.</param>
/// <param name="OrganisationNumber">Ten digits; null where there is none, and for a sole trader, whose number is a personal number.</param>
/// <param name="LegalForm">As in <see cref="EnterpriseRegistered"/>.</param>
/// <param name="Kind">As in <see cref="EnterpriseRegistered"/>.</param>
/// <param name="State">Active, Ended or Duplicate.</param>
/// <param name="SuccessorId">Where its business goes on, or the enterprise that the register keeps in its place; null for neither.</param>
/// <param name="CriteriaMet">How many of the four criteria are met.</param>
/// <param name="SharePercent">The latest stated share under 4 kap. 18 § LOU, or null.</param>
/// <param name="Offers">CPV codes of what it sells, eight digits each.</param>
/// <param name="Version">The enterprise's version after it.</param>
/// <param name="OccurredAt">When, UTC.</param>
[MessageName("networking.enterprise-changed.v1")]
public sealed record EnterpriseChanged(
    Guid EnterpriseId,
    string Name,
    string? OrganisationNumber,
    string LegalForm,
    string Kind,
    string State,
    Guid? SuccessorId,
    int CriteriaMet,
    decimal? SharePercent,
    IReadOnlyList<string> Offers,
    long Version,
    DateTimeOffset OccurredAt) : IIntegrationEvent;
