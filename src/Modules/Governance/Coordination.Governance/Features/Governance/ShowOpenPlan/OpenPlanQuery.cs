using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Plans;
using Coordination.Governance.Features.Governance.ShowActivities;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.ShowOpenPlan;

/// <summary>A plan as everybody may read it: what is to be done, by whom, when, and how it goes. What committees have written in their reports is not in it.</summary>
internal sealed record OpenPlan(Guid Id, string Title, PlanState State, DateOnly? ValidFrom, DateOnly? ValidTo, string? RegistrationNumber, string? Purpose, string? Introduction, IReadOnlyList<OpenArea> Areas)
{
    public IEnumerable<ActivityRow> Activities => Areas.SelectMany(a => a.Activities);

    /// <summary>The latest day that anything was reported.</summary>
    public DateOnly? ReportedOn => Activities.Max(a => a.ReportedOn);
}

/// <summary>An area with its activities.</summary>
internal sealed record OpenArea(int Number, string Title, IReadOnlyList<ActivityRow> Activities)
{
    public int Done => Activities.Count(a => a.Status == ActivityStatus.Done);

    public int Late => Activities.Count(a => a.IsLate);

    public int Ongoing => Activities.Count(a => a is { IsLate: false, Status: ActivityStatus.InProgress or ActivityStatus.Ongoing });
}

/// <summary>Another plan that is open.</summary>
internal sealed record OpenPlanName(Guid Id, string Title, DateOnly? ValidFrom, DateOnly? ValidTo);

/// <summary>Reads the plans that the municipality has opened, and nothing of the others. Read each time, so that what is closed is gone at once.</summary>
internal sealed class OpenPlanQuery(GovernanceDbContext db, ActivityListQuery activities)
{
    public async Task<IReadOnlyList<OpenPlanName>> AllAsync(CancellationToken ct) =>
        [.. (await Open().OrderBy(p => p.State == PlanState.Expired).ThenByDescending(p => p.ValidFrom).ThenByDescending(p => p.CreatedAt).ThenBy(p => p.Id)
            .Select(p => new { p.Id, p.Title, p.ValidFrom, p.ValidTo }).ToListAsync(ct)).Select(p => new OpenPlanName(p.Id.Value, p.Title, p.ValidFrom, p.ValidTo))];

    public async Task<OpenPlan?> OneAsync(Guid id, CancellationToken ct)
    {
        var key = new PlanId(id);
        if (await Open().SingleOrDefaultAsync(p => p.Id == key, ct) is not { } plan)
        {
            return null;
        }

        var ids = await db.Activities.AsNoTracking().Where(a => a.PlanId == key && !a.IsRemoved).Select(a => a.Id).ToListAsync(ct);
        var rows = (await activities.ByIdAsync(ids, ct)).ToLookup(r => r.AreaNumber);
        return new(
            id, plan.Title, plan.State, plan.ValidFrom, plan.ValidTo, plan.RegistrationNumber, plan.Purpose, plan.OpenIntroduction,
            [.. plan.Areas.OrderBy(a => a.Number).Select(a => new OpenArea(a.Number, a.Title, [.. rows[a.Number]]))]);
    }

    private IQueryable<ActionPlan> Open() => db.Plans.AsNoTracking().Where(p => p.OpenSince != null && p.State != PlanState.Draft && p.State != PlanState.Referred);
}
