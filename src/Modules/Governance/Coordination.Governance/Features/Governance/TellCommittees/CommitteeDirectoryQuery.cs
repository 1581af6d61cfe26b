using Coordination.Governance.Contracts;
using Coordination.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.TellCommittees;

/// <summary>The register as other parts of the product see it.</summary>
internal sealed class CommitteeDirectoryQuery(GovernanceDbContext db) : ICommitteeDirectory
{
    private static readonly StringComparer Order = StringComparer.Create(Languages.Swedish, ignoreCase: true);

    public async Task<IReadOnlyList<CommitteeEntry>> ListAsync(CancellationToken ct)
    {
        var committees = await db.Committees.AsNoTracking().Select(c => new CommitteeEntry(c.Code, c.Name, c.DissolvedFrom)).ToListAsync(ct);
        return [.. committees.OrderBy(c => c.Name, Order).ThenBy(c => c.Code, StringComparer.Ordinal)];
    }
}
