using Coordination.Platform.Domain;

namespace Coordination.BusinessSupport.Contracts;

/// <summary>A case of support has come to a result. Carries no personal data: the link leads to them.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Number">Its number, for example S2027-0012.</param>
/// <param name="EnterpriseId">The register's enterprise, or null for somebody who has none yet.</param>
/// <param name="Need">Start, BusinessPlan, Finance, Premises, SellToCity, Skills or Other.</param>
/// <param name="Result">Started, Developed, Financed, WonOrder, ReferredOn, NotPursued or NoHelp.</param>
/// <param name="OpenedOn">The day it was opened, in Sweden.</param>
/// <param name="ClosedOn">The day it was closed, in Sweden.</param>
/// <param name="Offers">Offers of the catalogue that it was referred to.</param>
/// <param name="Link">Address within the product.</param>
/// <param name="Version">The case's version after it.</param>
/// <param name="OccurredAt">When it was recorded, UTC.</param>
/// <param name="Activities">Activities of Governance that it concerns; null where none is told.</param>
[MessageName("business-support.case-closed.v1")]
public sealed record CaseClosed(
    Guid CaseId,
    string Number,
    Guid? EnterpriseId,
    string Need,
    string Result,
    DateOnly OpenedOn,
    DateOnly ClosedOn,
    IReadOnlyList<Guid> Offers,
    string Link,
    long Version,
    DateTimeOffset OccurredAt,
    IReadOnlyList<Guid>? Activities = null) : IIntegrationEvent;
