using Coordination.Platform.Domain;

namespace Coordination.Governance.Contracts;

/// <summary>A body adopted a plan, for its own part or for all.</summary>
/// <param name="PlanId">The plan.</param>
/// <param name="Title">Its title.</param>
/// <param name="BodyCode">Code of the body that decided.</param>
/// <param name="BindsAll">True when the executive board or council decided; else only the body's own part is bound.</param>
/// <param name="MeetingDate">The meeting's date in Sweden.</param>
/// <param name="Paragraph">Item of the minutes without the § sign.</param>
/// <param name="Version">The plan's version after it.</param>
/// <param name="OccurredAt">When it was recorded, UTC.</param>
[MessageName("governance.action-plan-adopted.v1")]
public sealed record ActionPlanAdopted(
    Guid PlanId, string Title, string BodyCode, bool BindsAll, DateOnly MeetingDate, string? Paragraph, long Version, DateTimeOffset OccurredAt) : IIntegrationEvent;
