using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Assignments;
using Coordination.Governance.Domain.Documents;
using Coordination.Governance.Features.Governance.ShowActivities;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.ShowGoal;

/// <summary>One goal of a governing document, and all the work that points to it.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class ShowGoalModel(GovernanceDbContext db, ActivityListQuery activities, IAuthorizationService authorization) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [FromRoute]
    public Guid Goal { get; set; }

    public GoverningDocument Document { get; private set; } = null!;

    public DocumentGoal Shown { get; private set; } = null!;

    public IReadOnlyList<(Guid Id, string Title)> Plans { get; private set; } = [];

    public IReadOnlyList<ActivityRow> Activities { get; private set; } = [];

    public IReadOnlyList<(Guid Id, string Title, int Year, AssignmentState State)> Assignments { get; private set; } = [];

    public bool MayManage { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var id = new GoverningDocumentId(Id);
        if (await db.GoverningDocuments.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, ct) is not { } document || document.Goals.FirstOrDefault(g => g.Id == Goal) is not { } goal)
        {
            return NotFound();
        }

        (Document, Shown) = (document, goal);
        MayManage = (await authorization.AuthorizeAsync(User, GovernancePolicies.ManagePlans)).Succeeded;
        Plans = [.. (await db.Plans.AsNoTracking().Where(p => p.ServesGoals.Contains(Goal)).OrderBy(p => p.Title).Select(p => new { p.Id, p.Title }).ToListAsync(ct)).Select(p => (p.Id.Value, p.Title))];
        Activities = await activities.ByIdAsync(await db.Activities.AsNoTracking().Where(a => !a.IsRemoved && a.ServesGoals.Contains(Goal)).Select(a => a.Id).ToListAsync(ct), ct);
        Assignments = [.. (await db.Assignments.AsNoTracking().Where(a => a.ServesGoals.Contains(Goal)).OrderByDescending(a => a.BudgetYear).ThenBy(a => a.Title)
            .Select(a => new { a.Id, a.Title, a.BudgetYear, a.State }).ToListAsync(ct)).Select(a => (a.Id.Value, a.Title, a.BudgetYear, a.State))];
        return Page();
    }
}
