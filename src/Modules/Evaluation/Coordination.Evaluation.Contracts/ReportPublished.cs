using Coordination.Platform.Domain;

namespace Coordination.Evaluation.Contracts;

/// <summary>A report on results was created: its figures and words are settled, and its documents can be fetched.</summary>
/// <param name="ReportId">The report.</param>
/// <param name="Title">Its title.</param>
/// <param name="PlanId">The plan of Governance that it is about.</param>
/// <param name="From">First day of its period.</param>
/// <param name="To">Last day of its period.</param>
/// <param name="Edition">1 for the first; a report that was opened again has more.</param>
/// <param name="FrozenAt">When its figures were true, UTC.</param>
/// <param name="Link">Address of the edition within the product.</param>
/// <param name="Version">The report's version after it.</param>
/// <param name="OccurredAt">When, UTC.</param>
[MessageName("evaluation.report-published.v1")]
public sealed record ReportPublished(
    Guid ReportId,
    string Title,
    Guid PlanId,
    DateOnly From,
    DateOnly To,
    int Edition,
    DateTimeOffset FrozenAt,
    string Link,
    long Version,
    DateTimeOffset OccurredAt) : IIntegrationEvent;
