using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Plans;
using Coordination.Governance.Domain.Revisions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.KeepRevision;

/// <summary>
/// What the pages of a revision share: finds the plan and its latest revision, and closes pages that change a revision when it is no
/// longer under way.
/// </summary>
internal abstract class RevisionPage(GovernanceDbContext db, IAuthorizationService authorization) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public ActionPlan Plan { get; private set; } = null!;

    public PlanRevision Revision { get; private set; } = null!;

    public bool MayManage { get; private set; }

    public string Address => $"/planer/{Id}/revidering";

    protected GovernanceDbContext Db => db;

    /// <summary>Whether the page only makes sense while the revision is under way.</summary>
    protected virtual bool NeedsActive => true;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!await LoadAsync(HttpContext.RequestAborted) || (NeedsActive && !Revision.IsActive))
        {
            context.Result = NotFound();
            return;
        }

        MayManage = (await authorization.AuthorizeAsync(User, GovernancePolicies.ManagePlans)).Succeeded;
        await next();
    }

    /// <summary>Again as it is stored, after a refused change.</summary>
    protected async Task<bool> LoadAsync(CancellationToken ct)
    {
        var id = new PlanId(Id);
        if (await db.Plans.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct) is not { } plan || await db.LatestRevisionAsync(id, ct) is not { } revision)
        {
            return false;
        }

        Plan = plan;
        Revision = revision;
        return true;
    }
}

internal static class RevisionLookup
{
    /// <summary>The one under way, else the latest.</summary>
    public static Task<PlanRevision?> LatestRevisionAsync(this GovernanceDbContext db, PlanId plan, CancellationToken ct) =>
        db.Revisions.AsNoTracking().Where(r => r.PlanId == plan)
            .OrderBy(r => r.State == RevisionState.Open || r.State == RevisionState.Finished ? 0 : 1).ThenByDescending(r => r.BegunAt).ThenByDescending(r => r.Id).FirstOrDefaultAsync(ct);

    /// <summary>The one under way, to change it.</summary>
    public static Task<PlanRevision?> ActiveRevisionAsync(this GovernanceDbContext db, PlanId plan, CancellationToken ct) =>
        db.Revisions.SingleOrDefaultAsync(r => r.PlanId == plan && (r.State == RevisionState.Open || r.State == RevisionState.Finished), ct);
}
