using Coordination.Governance.Domain;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.EditActivity;

/// <summary>
/// Gives activities the next number of their area. Numbers of a plan have no unique index: a file that is read again may let activities
/// change numbers with each other in one commit, and what is taken out of a plan keeps the number that another then has. What an index
/// would guard, two people who add at once, is guarded here.
/// </summary>
internal sealed class ActivityNumbersQuery(GovernanceDbContext db)
{
    /// <summary>Holds the plan until the caller's transaction ends, so that whoever comes next counts what the caller adds.</summary>
    public Task HoldAsync(PlanId plan, CancellationToken ct) =>
        db.Plans.Where(p => p.Id == plan).ExecuteUpdateAsync(set => set.SetProperty(p => p.CreatedAt, p => p.CreatedAt), ct);

    public async Task<int> NextAsync(PlanId plan, int area, CancellationToken ct) =>
        (await db.Activities.Where(a => a.PlanId == plan && a.AreaNumber == area).MaxAsync(a => (int?)a.Number, ct) ?? 0) + 1;
}
