using Coordination.Governance.Domain.Meetings;
using Coordination.Governance.Features.Governance.PlanMeetings;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ShowMeetings;

/// <summary>A committee's meetings with the days that lead to them.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class ShowMeetingsModel(GovernanceDbContext db, MeetingListQuery meetings, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : MeetingPage(db, authorization)
{
    public ListQuery Query => ListQuery.Read(Request, MeetingListQuery.DefaultSort, MeetingListQuery.SortKeys);

    public PagedList<Meeting> Rows { get; private set; } = null!;

    public DateOnly Today => clock.TodayInSweden();

    public IReadOnlyList<Option> ShowOptions => [new("tidigare", texts["Meetings.ShowPast"]), new("installda", texts["Meetings.ShowCancelled"]), new("alla", texts["Meetings.ShowAll"])];

    protected override bool Changes => false;

    public async Task OnGetAsync(CancellationToken ct) => Rows = await meetings.Rows(Committee.Id, Query).ToPagedListAsync(Query, ct);
}
