namespace Coordination.Governance.Domain.Matters;

/// <summary>Where a matter stood before a decision, kept for as long as the decision may be taken back.</summary>
internal sealed record MatterStanding(MatterState State, DateOnly? DecidedOn, Guid? DecidedBy, string? Paragraph, string? Decision);
