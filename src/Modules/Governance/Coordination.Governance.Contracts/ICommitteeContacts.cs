namespace Coordination.Governance.Contracts;

/// <summary>Whom to write to at a committee: the secretary and officers who act for it today, or who stands in for them (GDPR 6.1 e).</summary>
public interface ICommitteeContacts
{
    /// <summary>Those of the committees with the codes, in the order of committee and name; a committee without a working address has none.</summary>
    Task<IReadOnlyList<CommitteeRecipient>> OfCommitteesAsync(IReadOnlyCollection<string> codes, CancellationToken ct);
}

/// <summary>A person to write to.</summary>
/// <param name="ContactId">The person in the register.</param>
/// <param name="CommitteeCode">For whom the person acts.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Email">The address.</param>
public sealed record CommitteeRecipient(Guid ContactId, string CommitteeCode, string Name, string Email);
