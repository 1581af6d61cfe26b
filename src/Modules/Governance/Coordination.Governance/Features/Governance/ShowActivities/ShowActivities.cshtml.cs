using System.Globalization;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ShowActivities;

/// <summary>What the work list's partial needs of its page.</summary>
internal interface IActivityListPage
{
    ListQuery Query { get; }

    PagedList<ActivityRow> Rows { get; }

    bool MayManage { get; }

    IReadOnlyList<Option> CommitteeOptions { get; }

    IReadOnlyList<Option> AreaOptions { get; }

    IReadOnlyList<Option> PlanOptions { get; }

    IReadOnlyList<Option> StatusOptions { get; }
}

/// <summary>The filter's choices, read from the register and the plan.</summary>
internal sealed class ActivityFilterQuery(GovernanceDbContext db, IStringLocalizer<Texts> texts)
{
    public IReadOnlyList<Option> Statuses =>
    [
        new("ej-klara", texts["Activities.NotDone"]),
        new("forsenade", texts["Status.Late"]),
        .. Enum.GetValues<ActivityStatus>().Select(s => new Option(s.ToString(), texts[s.TextKey()])),
        new("utan-datum", texts["Activities.WithoutDate"]),
    ];

    public async Task<IReadOnlyList<Option>> CommitteesAsync(CancellationToken ct) =>
        [.. (await db.Committees.AsNoTracking().OrderBy(c => c.Name).Select(c => new { c.Code, c.Name }).ToListAsync(ct)).Select(c => new Option(c.Code, c.Name))];

    public async Task<IReadOnlyList<Option>> PlansAsync(CancellationToken ct) =>
        [.. (await db.Plans.AsNoTracking().OrderByDescending(p => p.CreatedAt).Select(p => new { p.Id, p.Title }).ToListAsync(ct)).Select(p => new Option(p.Id.Value.ToString(), p.Title))];
}

/// <summary>The work list.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class ShowActivitiesModel(GovernanceDbContext db, ActivityListQuery activities, ActivityFilterQuery filter, IAuthorizationService authorization) : PageModel, IActivityListPage
{
    public ListQuery Query => ListQuery.Read(Request, "number", ActivityListQuery.SortKeys);

    public PagedList<ActivityRow> Rows { get; private set; } = null!;

    public PlanId? Plan { get; private set; }

    public string? PlanTitle { get; private set; }

    public bool MayManage { get; private set; }

    public IReadOnlyList<Option> CommitteeOptions { get; private set; } = [];

    public IReadOnlyList<Option> AreaOptions { get; private set; } = [];

    public IReadOnlyList<Option> PlanOptions { get; private set; } = [];

    public IReadOnlyList<Option> StatusOptions => filter.Statuses;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Plan = await activities.PlanOfAsync(Query, ct);
        Rows = await activities.ListAsync(Query, ct);
        MayManage = (await authorization.AuthorizeAsync(User, GovernancePolicies.ManagePlans)).Succeeded;
        var plan = await PlanOutline.ReadAsync(db, Plan, ct);
        PlanTitle = plan?.Title;
        AreaOptions = plan?.AreaOptions ?? [];
        CommitteeOptions = await filter.CommitteesAsync(ct);
        PlanOptions = await filter.PlansAsync(ct);
    }
}
