namespace Coordination.Networking.Contracts;

/// <summary>
/// Whom to write to at an enterprise about procurements: people whose data the register keeps for that purpose, who are not protected and
/// have not been forgotten. Nobody else is written to. Ask <see cref="Policy"/> of the person first.
/// </summary>
public interface IProcurementContacts
{
    /// <summary>What a person must be permitted to be shown names and addresses.</summary>
    const string Policy = "EnterpriseContacts.Manage";

    /// <summary>Those of the named enterprises, in the order of enterprise and name.</summary>
    Task<IReadOnlyList<ProcurementContact>> OfEnterprisesAsync(IReadOnlyCollection<Guid> enterprises, CancellationToken ct);
}

/// <summary>A person to write to.</summary>
/// <param name="ContactId">The person in the register.</param>
/// <param name="EnterpriseId">Where the person is.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Email">The address.</param>
/// <param name="Ground">On which ground the data is kept: PublicTask, Contract or Consent.</param>
public sealed record ProcurementContact(Guid ContactId, Guid EnterpriseId, string Name, string Email, string Ground);
