namespace Coordination.BusinessSupport.Contracts;

/// <summary>The de minimis aid of an enterprise, for modules that show it to those who may read the ledger.</summary>
public interface IEnterpriseAid
{
    /// <summary>Who may see it: the name of the ledger's policy.</summary>
    const string ReadPolicy = "StateAid.Read";

    /// <summary>What counts today against the enterprise and all that are one undertaking with it; null where the ledger does not have it.</summary>
    Task<EnterpriseAid?> OfAsync(Guid enterpriseId, CancellationToken ct);
}

/// <summary>Aid in short.</summary>
/// <param name="Euro">What counts today under the general regulation.</param>
/// <param name="RoomEuro">What may still be granted, or null where no ceiling is known.</param>
/// <param name="Records">How many records the ledger has of the enterprise itself.</param>
/// <param name="LatestOn">The day of the latest of them, in Sweden, or null.</param>
/// <param name="Link">Address within the product.</param>
public sealed record EnterpriseAid(decimal Euro, decimal? RoomEuro, int Records, DateOnly? LatestOn, string Link);
