using System.Globalization;
using Coordination.Governance.Features.Governance.ShowActivities;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ShowOverview;

/// <summary>What needs me today, before how everything looks.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class ShowOverviewModel(
    GovernanceDbContext db, KeptFigures kept, OverviewQuery overview, ActivityListQuery activities, ActivityFilterQuery filter, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel, IActivityListPage
{
    private const int Rows8 = 8;

    /// <summary>What is done needs nobody's attention here.</summary>
    private static readonly Dictionary<string, string> Preset = new() { ["status"] = "ej-klara" };

    public Overview? Overview { get; private set; }

    public ListQuery Query => ListQuery.Read(Request, "due", ActivityListQuery.SortKeys, Rows8, Preset);

    public PagedList<ActivityRow> Rows { get; private set; } = new([], 1, Rows8, 0);

    public bool MayManage { get; private set; }

    public IReadOnlyList<Option> CommitteeOptions { get; private set; } = [];

    public IReadOnlyList<Option> AreaOptions { get; private set; } = [];

    public IReadOnlyList<Option> PlanOptions { get; private set; } = [];

    public IReadOnlyList<Option> StatusOptions => filter.Statuses;

    public DateOnly Today => clock.TodayInSweden();

    public async Task OnGetAsync(CancellationToken ct)
    {
        MayManage = (await authorization.AuthorizeAsync(User, GovernancePolicies.ManagePlans)).Succeeded;
        if (await activities.PlanOfAsync(Query, ct) is not { } plan || await overview.ReadAsync(plan, ct) is not { } board)
        {
            return;
        }

        Overview = board;
        Rows = await kept.GetAsync(db, $"rows {plan.Value} {Today:O} {Request.QueryString}", () => activities.ListAsync(Query, ct), ct);
        AreaOptions = board.Plan.AreaOptions;
        CommitteeOptions = await filter.CommitteesAsync(ct);
        PlanOptions = await filter.PlansAsync(ct);
    }

    /// <summary>Försenade, within 14 days, then by month.</summary>
    public DueGroup GroupOf(DateOnly dueOn)
    {
        if (dueOn < Today)
        {
            return new DueGroup(0, true, texts["Board.GroupLate"]);
        }

        return dueOn <= Today.AddDays(14)
            ? new DueGroup(1, false, texts["Board.GroupSoon"])
            : new DueGroup((dueOn.Year * 100) + dueOn.Month, false, WithCapital(dueOn.ToString("MMMM yyyy", CultureInfo.CurrentCulture)));
    }

    /// <summary>The day on which a planned letter can go at the earliest.</summary>
    public string WithCapital(string text) => string.Concat(text[..1].ToUpper(CultureInfo.CurrentCulture), text[1..]);
}

/// <summary>A group of the list of what falls due.</summary>
internal sealed record DueGroup(int Order, bool IsLate, string Name);
