using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ShowActivities;

/// <summary>The work list.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class ShowActivitiesModel(GovernanceDbContext db, ActivityListQuery activities, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : PageModel
{
    public ListQuery Query => ListQuery.Read(Request, "number", ActivityListQuery.SortKeys);

    public PagedList<ActivityRow> Rows { get; private set; } = null!;

    public PlanId? Plan { get; private set; }

    public string? PlanTitle { get; private set; }

    public bool MayManage { get; private set; }

    public IReadOnlyList<Option> CommitteeOptions { get; private set; } = [];

    public IReadOnlyList<Option> AreaOptions { get; private set; } = [];

    public IReadOnlyList<Option> PlanOptions { get; private set; } = [];

    public IReadOnlyList<Option> StatusOptions =>
    [
        new("ej-klara", texts["Activities.NotDone"]),
        new("forsenade", texts["Status.Late"]),
        .. Enum.GetValues<ActivityStatus>().Select(s => new Option(s.ToString(), texts[s.TextKey()])),
        new("utan-datum", texts["Activities.WithoutDate"]),
    ];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Plan = await activities.PlanOfAsync(Query, ct);
        Rows = await activities.ListAsync(Query, ct);
        MayManage = (await authorization.AuthorizeAsync(User, GovernancePolicies.ManagePlans)).Succeeded;
        var plan = await db.Plans.AsNoTracking().SingleOrDefaultAsync(p => p.Id == Plan, ct);
        PlanTitle = plan?.Title;
        AreaOptions = [.. (plan?.Areas ?? []).OrderBy(a => a.Number).Select(a => new Option(a.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), $"{a.Number}. {a.Title}"))];
        CommitteeOptions = [.. await db.Committees.AsNoTracking().OrderBy(c => c.Name).Select(c => new Option(c.Code, c.Name, null)).ToListAsync(ct)];
        PlanOptions = [.. (await db.Plans.AsNoTracking().OrderByDescending(p => p.CreatedAt).Select(p => new { p.Id, p.Title }).ToListAsync(ct)).Select(p => new Option(p.Id.Value.ToString(), p.Title))];
    }
}
