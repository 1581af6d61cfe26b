using Coordination.Platform.Domain;

namespace Coordination.Evaluation.Contracts;

/// <summary>The follow-up of a plan led to something that its revision should take up: somebody who follows up has accepted it, reworded or not. Told again when that is changed.</summary>
/// <param name="ProposalId">What it is known by; heard twice, it is still one.</param>
/// <param name="PlanId">The plan of Governance.</param>
/// <param name="ActivityId">The activity that it is about, or null.</param>
/// <param name="Text">What should change, at most 2 000 characters.</param>
/// <param name="Reason">What it is about and why, at most 2 000 characters.</param>
/// <param name="Source">The follow-up, by name.</param>
/// <param name="Link">Its address within the product.</param>
/// <param name="By">Who accepted it, as the history shows names.</param>
/// <param name="Holds">False when it was taken back.</param>
/// <param name="Version">Rises with each message on the same proposal.</param>
/// <param name="OccurredAt">When, UTC.</param>
[MessageName("evaluation.revision-proposed.v1")]
public sealed record RevisionProposed(
    Guid ProposalId,
    Guid PlanId,
    Guid? ActivityId,
    string Text,
    string Reason,
    string Source,
    string Link,
    string By,
    bool Holds,
    long Version,
    DateTimeOffset OccurredAt) : IIntegrationEvent;
