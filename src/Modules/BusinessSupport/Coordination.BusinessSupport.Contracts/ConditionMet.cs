using Coordination.Platform.Domain;

namespace Coordination.BusinessSupport.Contracts;

/// <summary>A condition of a grant has been met.</summary>
/// <param name="GrantId">The decision.</param>
/// <param name="ConditionId">The condition.</param>
/// <param name="MetOn">The day, in Sweden.</param>
/// <param name="WasLate">Whether it came after its day.</param>
/// <param name="Link">Address within the product.</param>
/// <param name="Version">The decision's version after it.</param>
/// <param name="OccurredAt">When, UTC.</param>
[MessageName("business-support.condition-met.v1")]
public sealed record ConditionMet(Guid GrantId, Guid ConditionId, DateOnly MetOn, bool WasLate, string Link, long Version, DateTimeOffset OccurredAt) : IIntegrationEvent;
