using Coordination.Platform.Domain;

namespace Coordination.Networking.Contracts;

/// <summary>An enterprise was entered in the register.</summary>
/// <param name="EnterpriseId">The enterprise.</param>
/// <param name="Name">As it is registered.</param>
/// <param name="OrganisationNumber">Ten digits; null where there is none, and for a sole trader, whose number is a personal number.</param>
/// <param name="LegalForm">LimitedCompany, LimitedProfitCompany, EconomicAssociation, NonProfitAssociation, Foundation, TradingPartnership, SoleTrader or Other.</param>
/// <param name="Kind">Unjudged, SocialEnterprise, WorkIntegrating or NeitherOfThem.</param>
/// <param name="Version">The enterprise's version after it.</param>
/// <param name="OccurredAt">When, UTC.</param>
[MessageName("networking.enterprise-registered.v1")]
public sealed record EnterpriseRegistered(
    Guid EnterpriseId, string Name, string? OrganisationNumber, string LegalForm, string Kind, long Version, DateTimeOffset OccurredAt) : IIntegrationEvent;
