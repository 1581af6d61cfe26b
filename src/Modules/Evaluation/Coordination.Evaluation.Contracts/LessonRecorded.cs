using Coordination.Platform.Domain;

namespace Coordination.Evaluation.Contracts;

/// <summary>A lesson from a procurement is recorded, has changed, or is withdrawn: the highest version is what holds.</summary>
/// <param name="LessonId">The lesson.</param>
/// <param name="Title">In short.</param>
/// <param name="Learned">What was learned.</param>
/// <param name="Advice">What to do next time.</param>
/// <param name="Phase">Before, During or After.</param>
/// <param name="Codes">CPV codes that it is of, eight digits each, of any level; empty for any.</param>
/// <param name="BuyingUnit">Code of the committee or company that buys; null for any.</param>
/// <param name="Kind">Goods, Services or Works; null for any.</param>
/// <param name="Basis">The basis of reservation that it is of, as Procurement names it; null for any.</param>
/// <param name="ProcurementId">The procurement it comes from; null for one from elsewhere.</param>
/// <param name="State">Recorded or Withdrawn.</param>
/// <param name="Link">Address within the product.</param>
/// <param name="Version">The lesson's version after it.</param>
/// <param name="OccurredAt">When, UTC.</param>
[MessageName("evaluation.lesson-recorded.v1")]
public sealed record LessonRecorded(
    Guid LessonId,
    string Title,
    string Learned,
    string Advice,
    string Phase,
    IReadOnlyList<string> Codes,
    string? BuyingUnit,
    string? Kind,
    string? Basis,
    Guid? ProcurementId,
    string State,
    string Link,
    long Version,
    DateTimeOffset OccurredAt) : IIntegrationEvent;
