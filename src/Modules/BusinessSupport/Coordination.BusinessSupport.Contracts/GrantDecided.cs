using Coordination.Platform.Domain;

namespace Coordination.BusinessSupport.Contracts;

/// <summary>Money of a funding scheme has been granted.</summary>
/// <param name="GrantId">The decision.</param>
/// <param name="SchemeId">The scheme.</param>
/// <param name="Scheme">The scheme's title.</param>
/// <param name="EnterpriseId">The register's enterprise, or null where the recipient is not in it.</param>
/// <param name="Kronor">All of it, SEK.</param>
/// <param name="FirstYear">The first year.</param>
/// <param name="Years">How many years.</param>
/// <param name="DecidedOn">The day of the decision, in Sweden.</param>
/// <param name="AidId">Its record in the aid ledger, or null where it is no aid.</param>
/// <param name="Link">Address within the product.</param>
/// <param name="Version">The decision's version after it.</param>
/// <param name="OccurredAt">When, UTC.</param>
[MessageName("business-support.grant-decided.v1")]
public sealed record GrantDecided(
    Guid GrantId, Guid SchemeId, string Scheme, Guid? EnterpriseId, decimal Kronor, int FirstYear, int Years, DateOnly DecidedOn, Guid? AidId, string Link, long Version, DateTimeOffset OccurredAt)
    : IIntegrationEvent;
