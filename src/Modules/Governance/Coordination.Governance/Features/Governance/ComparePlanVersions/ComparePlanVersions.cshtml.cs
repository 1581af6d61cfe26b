using Coordination.Governance.Domain;
using Coordination.Governance.Features.Governance.KeepPlanCurrent;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ComparePlanVersions;

/// <summary>Two versions of a plan side by side; without a second one, the plan as it stands now.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class ComparePlanVersionsModel(GovernanceDbContext db, PlanSnapshots snapshots, IStringLocalizer<Texts> texts) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public string PlanTitle { get; private set; } = string.Empty;

    public string BeforeName { get; private set; } = string.Empty;

    public string AfterName { get; private set; } = string.Empty;

    public IReadOnlyList<ActivityChange> Changes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "fran")] int from, [FromQuery(Name = "till")] int? to, CancellationToken ct)
    {
        var id = new PlanId(Id);
        if (await db.Plans.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct) is not { } plan || plan.Versions.FirstOrDefault(v => v.Number == from) is not { } before)
        {
            return NotFound();
        }

        PlanTitle = plan.Title;
        BeforeName = texts["Plans.Version", before.Number];
        if (to is null)
        {
            var activities = await db.Activities.AsNoTracking().Where(a => a.PlanId == id).ToListAsync(ct);
            AfterName = texts["Plans.AsItStands"];
            Changes = PlanComparison.Compare(PlanSnapshots.Read(before), await snapshots.TakeAsync(plan, activities, ct));
            return Page();
        }

        if (plan.Versions.FirstOrDefault(v => v.Number == to) is not { } after)
        {
            return NotFound();
        }

        AfterName = texts["Plans.Version", after.Number];
        Changes = PlanComparison.Compare(PlanSnapshots.Read(before), PlanSnapshots.Read(after));
        return Page();
    }

    /// <summary>A status is stored by its name and shown in words.</summary>
    public string Show(string fieldKey, string value) => fieldKey == "Activities.Status" ? texts[$"Status.{value}"] : value;
}
