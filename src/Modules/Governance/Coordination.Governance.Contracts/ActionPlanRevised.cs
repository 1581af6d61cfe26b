using Coordination.Platform.Domain;

namespace Coordination.Governance.Contracts;

/// <summary>A revised version of a plan took over. Activities keep their identity; closed ones are told of one by one as reported.</summary>
/// <param name="PlanId">The plan.</param>
/// <param name="Title">Its title in the new version.</param>
/// <param name="PlanVersion">Number of the version kept, as people count them.</param>
/// <param name="CarriedOver">Activities that stand as before.</param>
/// <param name="Changed">Activities with new words.</param>
/// <param name="Closed">Activities that ended.</param>
/// <param name="Added">New activities.</param>
/// <param name="Version">The plan's version after it.</param>
/// <param name="OccurredAt">When it was recorded, UTC.</param>
[MessageName("governance.action-plan-revised.v1")]
public sealed record ActionPlanRevised(
    Guid PlanId, string Title, int PlanVersion, int CarriedOver, int Changed, int Closed, int Added, long Version, DateTimeOffset OccurredAt) : IIntegrationEvent;
