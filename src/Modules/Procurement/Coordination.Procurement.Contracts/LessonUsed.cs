using Coordination.Platform.Domain;

namespace Coordination.Procurement.Contracts;

/// <summary>A lesson has been used on a procurement, its effect is told, it was found not to concern it, or either is taken back: the highest version is what holds.</summary>
/// <param name="UseId">The use.</param>
/// <param name="LessonId">The lesson, in Evaluation.</param>
/// <param name="ProcurementId">The procurement.</param>
/// <param name="ProcurementTitle">Its title.</param>
/// <param name="BuyingUnit">Code of the committee or company that buys, or null.</param>
/// <param name="How">What was done, or why the lesson does not concern the procurement.</param>
/// <param name="Effect">What came of it; null until somebody knows.</param>
/// <param name="UsedOn">The day, in Sweden.</param>
/// <param name="State">Used, NotRelevant or Withdrawn.</param>
/// <param name="Link">Address within the product.</param>
/// <param name="Version">The use's version after it.</param>
/// <param name="OccurredAt">When, UTC.</param>
[MessageName("procurement.lesson-used.v1")]
public sealed record LessonUsed(
    Guid UseId,
    Guid LessonId,
    Guid ProcurementId,
    string ProcurementTitle,
    string? BuyingUnit,
    string? How,
    string? Effect,
    DateOnly UsedOn,
    string State,
    string Link,
    long Version,
    DateTimeOffset OccurredAt) : IIntegrationEvent;
