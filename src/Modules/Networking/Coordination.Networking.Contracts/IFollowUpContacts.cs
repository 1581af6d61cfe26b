namespace Coordination.Networking.Contracts;

/// <summary>
/// Whom to write to at an enterprise about how it goes: people whose data the register keeps for the dialogue with the coordination function
/// or for support, who are not protected and have not been forgotten. Nobody else is written to.
/// </summary>
public interface IFollowUpContacts
{
    /// <summary>Those of the named enterprises, in the order of enterprise and name.</summary>
    Task<IReadOnlyList<FollowUpContact>> OfEnterprisesAsync(IReadOnlyCollection<Guid> enterprises, CancellationToken ct);
}

/// <summary>A person to write to.</summary>
/// <param name="ContactId">The person in the register.</param>
/// <param name="EnterpriseId">Where the person is.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Email">The address.</param>
public sealed record FollowUpContact(Guid ContactId, Guid EnterpriseId, string Name, string Email);
