namespace Coordination.Governance.Domain.Referrals;

/// <summary>Where a committee's reply stood before a decision, kept for as long as the decision may be taken back.</summary>
internal sealed record ReferralStanding(ReferralState State, DateOnly? RepliedOn, string? Reply, string? ReplyNumber, DateOnly? DecidedOn, string? Paragraph);
