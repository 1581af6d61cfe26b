namespace Coordination.Governance.Contracts;

/// <summary>The register of committees, for those who must name one: accounts of officers, other modules' forms.</summary>
public interface ICommitteeDirectory
{
    /// <summary>Every body of the register in Swedish order, dissolved ones too.</summary>
    Task<IReadOnlyList<CommitteeEntry>> ListAsync(CancellationToken ct);
}

/// <summary>A committee, company or outside body.</summary>
/// <param name="Code">Unique; what claims and other modules keep.</param>
/// <param name="Name">Its name today.</param>
/// <param name="DissolvedFrom">The day from which it no longer exists, or null.</param>
public sealed record CommitteeEntry(string Code, string Name, DateOnly? DissolvedFrom);
