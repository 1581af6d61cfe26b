using Coordination.Platform.Domain;

namespace Coordination.Networking.Contracts;

/// <summary>The municipality and an organisation have agreed to work together, in whatever form (S004-07).</summary>
/// <param name="AgreementId">The agreement.</param>
/// <param name="Form">AssociationGrant, Procurement, Partnership (IOP), ExternalFunding or Informal.</param>
/// <param name="Title">Its title.</param>
/// <param name="Counterpart">The other party by name; never a natural person's.</param>
/// <param name="EnterpriseId">The register's enterprise, or null.</param>
/// <param name="OrganisationId">The register's organisation, or null.</param>
/// <param name="StartsOn">First day, in Sweden.</param>
/// <param name="EndsOn">Last day, in Sweden, or null when it runs on.</param>
/// <param name="ValuePerYear">SEK a year without VAT, or null when none is said.</param>
/// <param name="Activities">Activities of Governance that it concerns.</param>
/// <param name="Link">Address within the product.</param>
/// <param name="Version">The agreement's version after it.</param>
/// <param name="OccurredAt">When, UTC.</param>
[MessageName("networking.collaboration-agreed.v1")]
public sealed record CollaborationAgreed(
    Guid AgreementId,
    string Form,
    string Title,
    string Counterpart,
    Guid? EnterpriseId,
    Guid? OrganisationId,
    DateOnly StartsOn,
    DateOnly? EndsOn,
    decimal? ValuePerYear,
    IReadOnlyList<Guid> Activities,
    string Link,
    long Version,
    DateTimeOffset OccurredAt) : IIntegrationEvent;
