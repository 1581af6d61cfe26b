namespace Coordination.Networking.Contracts;

/// <summary>What the enterprises of the register sell, for modules that keep a copy of it. Changes are told by <see cref="EnterpriseChanged"/>.</summary>
public interface IEnterpriseOfferings
{
    /// <summary>The enterprise as it is now, also when it has ended or is a duplicate; null where the register does not have it.</summary>
    Task<EnterpriseOfferings?> FindAsync(Guid enterpriseId, CancellationToken ct);

    /// <summary>Active enterprises in the order of their ids, a part at a time; fewer than <paramref name="take"/> are the last.</summary>
    Task<IReadOnlyList<EnterpriseOfferings>> ListAsync(int skip, int take, CancellationToken ct);
}

/// <summary>An enterprise and what it sells.</summary>
/// <param name="Id">The enterprise.</param>
/// <param name="Name">As it is registered.</param>
/// <param name="Locality">Where it is, or null.</param>
/// <param name="IsActive">False when it has ended, or stands twice in the register and this is not the one that is kept.</param>
/// <param name="SharePercent">The latest stated share under 4 kap. 18 § LOU, or null.</param>
/// <param name="IsNonProfit">In the public register of idéburna organisationer (lag 2022:900).</param>
/// <param name="Offers">What it sells.</param>
/// <param name="Version">The enterprise's version.</param>
public sealed record EnterpriseOfferings(
    Guid Id, string Name, string? Locality, bool IsActive, decimal? SharePercent, bool IsNonProfit, IReadOnlyList<EnterpriseOffering> Offers, long Version);

/// <summary>Something that an enterprise sells.</summary>
/// <param name="Name">In its own words.</param>
/// <param name="Cpv">Eight digits of the common procurement vocabulary.</param>
/// <param name="Capacity">How much it can take on, in its own words, or null.</param>
/// <param name="Area">Where it delivers, in its own words, or null.</param>
public sealed record EnterpriseOffering(string Name, string Cpv, string? Capacity, string? Area);
