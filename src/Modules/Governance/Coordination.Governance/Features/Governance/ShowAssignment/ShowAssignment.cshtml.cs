using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Assignments;
using Coordination.Governance.Features.Governance.ServeGoals;
using Coordination.Governance.Features.Governance.ShowActivities;
using Coordination.Governance.Features.Governance.ShowDecisions;
using Coordination.Platform.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.ShowAssignment;

/// <summary>One assignment: its words, who is concerned, what carries it out, how far it has come.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class ShowAssignmentModel(
    GovernanceDbContext db, ActivityListQuery activities, ServedGoalQuery goals, DecisionListQuery decisions, IAuthorizationService authorization, TimeProvider clock) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public Assignment Assignment { get; private set; } = null!;

    public IReadOnlyDictionary<CommitteeId, (string Code, string Name)> Committees { get; private set; } = new Dictionary<CommitteeId, (string, string)>();

    public IReadOnlyList<ActivityRow> Activities { get; private set; } = [];

    public ServedGoals ServedGoals { get; private set; } = null!;

    /// <summary>Decisions that closed it.</summary>
    public IReadOnlyList<DecisionRow> Decisions { get; private set; } = [];

    public bool MayManage { get; private set; }

    public DateOnly Today => clock.TodayInSweden();

    public IEnumerable<IGrouping<AssignmentRole, AssignmentActor>> Roles => Assignment.Actors.Where(a => a.Role != AssignmentRole.Urged).OrderBy(a => a.Position).GroupBy(a => a.Role);

    public IReadOnlyList<AssignmentActor> Urged => [.. Assignment.Actors.Where(a => a.Role == AssignmentRole.Urged).OrderBy(a => a.Position)];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var id = new AssignmentId(Id);
        if (await db.Assignments.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, ct) is not { } assignment)
        {
            return NotFound();
        }

        Assignment = assignment;
        Committees = await db.Committees.AsNoTracking().ToDictionaryAsync(c => c.Id, c => (c.Code, c.Name), ct);
        Activities = await activities.ByIdAsync([.. assignment.Activities.Select(a => a.ActivityId)], ct);
        Decisions = await decisions.AboutAsync(Id, User, ct);
        MayManage = (await authorization.AuthorizeAsync(User, GovernancePolicies.ManageAssignments)).Succeeded;
        ServedGoals = new(await goals.OfAsync(assignment.ServesGoals, ct), MayManage ? $"/mal/koppla/uppdrag/{Id}" : null);
        return Page();
    }
}
