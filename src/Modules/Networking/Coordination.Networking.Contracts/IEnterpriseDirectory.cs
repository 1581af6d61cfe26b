namespace Coordination.Networking.Contracts;

/// <summary>The register of enterprises, for modules whose records name one. The id is what they keep.</summary>
public interface IEnterpriseDirectory
{
    /// <summary>The named ones, in the order of their names; a duplicate is answered by the enterprise that stands in its place.</summary>
    Task<IReadOnlyList<EnterpriseSummary>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct);

    /// <summary>Active enterprises that the words fit, by name, part of a number, place or what they sell; at most <paramref name="most"/>.</summary>
    Task<IReadOnlyList<EnterpriseSummary>> SearchAsync(string? words, int most, CancellationToken ct);

    /// <summary>Active enterprises with an offering under any of the codes; a code ending in zeros covers everything under it.</summary>
    Task<IReadOnlyList<EnterpriseSummary>> OfferingAsync(IReadOnlyCollection<string> cpvCodes, CancellationToken ct);
}

/// <summary>An enterprise in short.</summary>
/// <param name="Id">What other modules keep.</param>
/// <param name="Name">As it is registered.</param>
/// <param name="OrganisationNumber">Ten digits; null where there is none, and for a sole trader.</param>
/// <param name="LegalForm">As in <see cref="EnterpriseRegistered"/>.</param>
/// <param name="Kind">As in <see cref="EnterpriseRegistered"/>.</param>
/// <param name="Locality">Where it is, or null.</param>
/// <param name="IsActive">False when it has ended.</param>
/// <param name="CriteriaMet">How many of the four criteria are met.</param>
/// <param name="SharePercent">The latest stated share under 4 kap. 18 § LOU, or null.</param>
/// <param name="Offers">CPV codes of what it sells.</param>
public sealed record EnterpriseSummary(
    Guid Id,
    string Name,
    string? OrganisationNumber,
    string LegalForm,
    string Kind,
    string? Locality,
    bool IsActive,
    int CriteriaMet,
    decimal? SharePercent,
    IReadOnlyList<string> Offers);
