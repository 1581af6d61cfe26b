using Coordination.Governance;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Committees;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Testing;

public sealed partial class TestData
{
    /// <summary>A committee in the register, without contacts.</summary>
    /// <returns>Its id.</returns>
    public Task<Guid> CreateCommitteeAsync(string code, string? name = null, DateOnly? dissolvedFrom = null) => App.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<GovernanceDbContext>();
        var committee = new Committee(CommitteeId.New(), code, name ?? $"Nämnd {code}", CommitteeKind.Committee);
        if (dissolvedFrom is { } day)
        {
            committee.Dissolve(day, null);
        }

        db.Committees.Add(committee);
        await db.SaveChangesAsync();
        return committee.Id.Value;
    });
}
