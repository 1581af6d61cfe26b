using Coordination.Governance.Domain.Referrals;
using Coordination.Governance.Features.Governance.ShowActivities;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ShowReferrals;

/// <summary>Referrals over all matters, or one committee's (S001-06).</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class ShowReferralsModel(ReferralListQuery referrals, ActivityFilterQuery filter, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel
{
    public ListQuery Query => ListQuery.Read(Request, ReferralListQuery.DefaultSort, ReferralListQuery.SortKeys);

    public PagedList<ReferralRow> Rows { get; private set; } = null!;

    public IReadOnlyList<Option> CommitteeOptions { get; private set; } = [];

    public DateOnly Today => clock.TodayInSweden();

    public IReadOnlyList<Option> StateOptions =>
    [
        new("oppna", texts["Referrals.ShowOpen"]), new("forsenade", texts["Status.Late"]), new("steg-passerat", texts["Referrals.ShowStepPassed"]), new("steg-snart", texts["Referrals.ShowStepSoon"]),
        new("utan-sammantrade", texts["Referrals.ShowTroubled"]), new("anstand", texts["Referrals.ShowRespite"]),
        .. Enum.GetValues<ReferralState>().Select(s => new Option(s.ToString(), texts[$"ReferralState.{s}"])),
    ];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Rows = await referrals.PageAsync(Query, User, ct);
        CommitteeOptions = await filter.CommitteesAsync(ct);
    }
}
