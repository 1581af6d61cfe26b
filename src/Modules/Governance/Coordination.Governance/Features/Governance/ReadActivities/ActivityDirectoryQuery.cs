using Coordination.Governance.Contracts;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Plans;
using Coordination.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.ReadActivities;

/// <summary>Activities and the plans that take new ones, as other modules read them.</summary>
internal sealed class ActivityDirectoryQuery(GovernanceDbContext db) : IActivityDirectory
{
    public async Task<IReadOnlyList<ActivitySummary>> SearchAsync(string? words, int most, CancellationToken ct)
    {
        var open = db.Activities.AsNoTracking().Where(a => !a.IsRemoved && db.Plans.Any(p => p.Id == a.PlanId && p.State != PlanState.Expired));
        foreach (var word in SearchText.Normalise(words).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            open = open.Where(a => a.SearchText.Contains(word));
        }

        return await ReadAsync(open, most, ct);
    }

    public async Task<IReadOnlyList<ActivitySummary>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var named = ids.Distinct().Select(id => new ActivityId(id)).ToList();
        return await ReadAsync(db.Activities.AsNoTracking().Where(a => named.Contains(a.Id)), named.Count, ct);
    }

    public async Task<IReadOnlyList<OpenPlan>> PlansAsync(CancellationToken ct) =>
        [.. (await db.Plans.AsNoTracking().Where(p => p.State != PlanState.Expired).OrderByDescending(p => p.CreatedAt).ThenBy(p => p.Id).ToListAsync(ct))
            .Where(p => p.Areas.Count > 0)
            .Select(p => new OpenPlan(p.Id.Value, p.Title, [.. p.Areas.OrderBy(a => a.Number).Select(a => new OpenPlanArea(a.Id.Value, $"{a.Number}. {a.Title}"))]))];

    private async Task<IReadOnlyList<ActivitySummary>> ReadAsync(IQueryable<Activity> activities, int most, CancellationToken ct)
    {
        var rows = await activities
            .Join(db.Plans, a => a.PlanId, p => p.Id, (a, p) => new { a.Id, a.PlanId, p.CreatedAt, Plan = p.Title, a.AreaNumber, a.Number, a.Title })
            .OrderByDescending(r => r.CreatedAt).ThenBy(r => r.PlanId).ThenBy(r => r.AreaNumber).ThenBy(r => r.Number).ThenBy(r => r.Id)
            .Take(most)
            .ToListAsync(ct);
        return [.. rows.Select(r => new ActivitySummary(r.Id.Value, r.PlanId.Value, r.Plan, $"{r.AreaNumber}.{r.Number}", r.Title, $"/atgarder/{r.Id.Value}"))];
    }
}
