using System.Globalization;
using Coordination.Governance.Features.Governance.ReadWheel;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ShowWheel;

/// <summary>A month of the year's wheel.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class ShowWheelModel(GovernanceDbContext db, WheelQuery wheel, WheelOptionsQuery options, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel
{
    [FromRoute]
    public int? Year { get; set; }

    [FromRoute]
    public int? Month { get; set; }

    public ListQuery Query => ListQuery.Read(Request, "date", [], 100);

    public DateOnly First { get; private set; }

    public PagedList<WheelEntry> Rows { get; private set; } = null!;

    public IReadOnlyList<Option> CommitteeOptions { get; private set; } = [];

    public IReadOnlyList<Option> KindOptions => WheelOptionsQuery.Kinds(texts);

    public bool MayManage { get; private set; }

    /// <summary>Nobody has said how the municipality follows up.</summary>
    public bool HasNoPoints { get; private set; }

    public DateOnly Today => clock.TodayInSweden();

    public string MonthName => First.ToString("MMMM yyyy", CultureInfo.CurrentCulture);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Year is { } year && Month is null)
        {
            return Redirect(Query.AddressAt($"/arshjul/ar/{year}"));
        }

        First = new DateOnly(Year ?? Today.Year, Month ?? Today.Month, 1);
        Rows = WheelQuery.Filter(await wheel.ReadAsync(User, First, First.AddMonths(1).AddDays(-1), ct), Query).ToPagedList(Query);
        CommitteeOptions = await options.CommitteesAsync(ct);
        MayManage = (await authorization.AuthorizeAsync(User, GovernancePolicies.ManagePlans)).Succeeded;
        HasNoPoints = !await db.FollowUpPoints.AnyAsync(ct);
        return Page();
    }

    public string AddressOf(DateOnly month) => Query.AddressAt($"/arshjul/{month.Year}/{month.Month}");
}
