using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Assignments;
using Coordination.Governance.Features.Governance.ShowActivities;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ShowAssignments;

/// <summary>Budget assignments and what became of them.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class ShowAssignmentsModel(
    GovernanceDbContext db, AssignmentListQuery assignments, ActivityFilterQuery filter, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : PageModel
{
    public ListQuery Query => ListQuery.Read(Request, AssignmentListQuery.DefaultSort, AssignmentListQuery.SortKeys);

    public PagedList<AssignmentRow> Rows { get; private set; } = null!;

    public IReadOnlyDictionary<CommitteeId, string> Committees { get; private set; } = new Dictionary<CommitteeId, string>();

    public IReadOnlyList<Option> CommitteeOptions { get; private set; } = [];

    public bool MayManage { get; private set; }

    public IReadOnlyList<Option> StateOptions =>
    [
        new("oppna", texts["Assignments.ShowOpen"]), new("forsenade", texts["Assignments.ShowLate"]), new("uppmaningar", texts["AssignmentKind.UrgedToConsider"]),
        .. Enum.GetValues<AssignmentState>().Select(s => new Option(s.ToString(), texts[$"AssignmentState.{s}"])),
    ];

    public static StatusLook Look(AssignmentState state) => state switch
    {
        AssignmentState.Finished => StatusLook.Done,
        AssignmentState.Withdrawn => StatusLook.Ended,
        AssignmentState.Received => StatusLook.NotStarted,
        AssignmentState.ProposedFinal => StatusLook.Attention,
        _ => StatusLook.Ongoing,
    };

    public async Task OnGetAsync(CancellationToken ct)
    {
        Rows = await assignments.PageAsync(Query, ct);
        Committees = await db.Committees.AsNoTracking().ToDictionaryAsync(c => c.Id, c => c.Name, ct);
        CommitteeOptions = await filter.CommitteesAsync(ct);
        MayManage = (await authorization.AuthorizeAsync(User, GovernancePolicies.ManageAssignments)).Succeeded;
    }
}
