namespace Coordination.Networking.Contracts;

/// <summary>The register of organisations, for modules whose records name one. The id is what they keep.</summary>
public interface IOrganisationDirectory
{
    /// <summary>The named ones, in the order of their names.</summary>
    Task<IReadOnlyList<OrganisationEntry>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct);

    /// <summary>Active organisations that the words fit, by name, number or what they do; at most <paramref name="most"/>.</summary>
    Task<IReadOnlyList<OrganisationEntry>> SearchAsync(string? words, int most, CancellationToken ct);
}

/// <summary>An organisation in short.</summary>
/// <param name="Id">What other modules keep.</param>
/// <param name="Name">As it is registered.</param>
/// <param name="Kind">Interest organisation, authority, funder.</param>
/// <param name="IsActive">False when it has ended.</param>
/// <param name="Link">Where it is shown.</param>
public sealed record OrganisationEntry(Guid Id, string Name, string Kind, bool IsActive, string Link);
