using Coordination.Platform.Domain;

namespace Coordination.BusinessSupport.Contracts;

/// <summary>A grant has a condition that is to be met by a day.</summary>
/// <param name="GrantId">The decision.</param>
/// <param name="ConditionId">The condition.</param>
/// <param name="Kind">Report, BenefitShown or OtherCondition.</param>
/// <param name="DueOn">Last day, in Sweden.</param>
/// <param name="Link">Address within the product.</param>
/// <param name="Version">The decision's version after it.</param>
/// <param name="OccurredAt">When, UTC.</param>
[MessageName("business-support.condition-due.v1")]
public sealed record ConditionDue(Guid GrantId, Guid ConditionId, string Kind, DateOnly DueOn, string Link, long Version, DateTimeOffset OccurredAt) : IIntegrationEvent;
