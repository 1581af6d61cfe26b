using Coordination.Governance.Domain.Plans;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ShowPlans;

/// <summary>Plans by period and state; when there is none, three ways to begin.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class ShowPlansModel(GovernanceDbContext db, PlanListQuery plans, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : PageModel
{
    public ListQuery Query => ListQuery.Read(Request, PlanListQuery.DefaultSort, PlanListQuery.SortKeys);

    public PagedList<PlanRow> Rows { get; private set; } = null!;

    public bool MayManage { get; private set; }

    public bool HasAny { get; private set; }

    public bool HasExample { get; private set; }

    public IReadOnlyList<Option> States => [.. Enum.GetValues<PlanState>().Select(s => new Option(s.ToString(), texts[$"PlanState.{s}"]))];

    public async Task OnGetAsync(CancellationToken ct)
    {
        MayManage = (await authorization.AuthorizeAsync(User, GovernancePolicies.ManagePlans)).Succeeded;
        Rows = (await plans.AllAsync(Query, ct)).ToPagedList(Query);
        HasAny = Rows.Total > 0 || await db.Plans.AnyAsync(ct);
        HasExample = await db.Plans.AnyAsync(p => p.IsExample, ct);
    }
}
