using Coordination.Platform.Domain;

namespace Coordination.BusinessSupport.Contracts;

/// <summary>A case of support had been closed too soon and is worked with again: what <see cref="CaseClosed"/> told of it holds no more.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Version">The case's version after it.</param>
/// <param name="OccurredAt">When it was recorded, UTC.</param>
[MessageName("business-support.case-reopened.v1")]
public sealed record CaseReopened(Guid CaseId, long Version, DateTimeOffset OccurredAt) : IIntegrationEvent;
