using Coordination.Governance.Domain.Committees;
using Coordination.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.PlanMeetings;

/// <summary>
/// What the pages of a committee's calendar share: finds the committee, and lets an officer change the calendar of the own committee
/// and of no other.
/// </summary>
internal abstract class MeetingPage(GovernanceDbContext db, IAuthorizationService authorization) : PageModel
{
    [FromRoute]
    public string Code { get; set; } = string.Empty;

    public Committee Committee { get; private set; } = null!;

    public bool MayManage { get; private set; }

    public string Address => $"/namnder/{Committee.Code}/sammantraden";

    protected GovernanceDbContext Db => db;

    /// <summary>A page that changes the calendar is closed to those who may only read it.</summary>
    protected virtual bool Changes => true;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var code = Domain.Committees.Committee.NormaliseCode(Code);
        if (await db.Committees.AsNoTracking().SingleOrDefaultAsync(c => c.Code == code, HttpContext.RequestAborted) is not { } committee)
        {
            context.Result = NotFound();
            return;
        }

        Committee = committee;
        MayManage = await authorization.MayAsync(User, GovernancePolicies.ManageMeetings, committee.Code);
        if (Changes && !MayManage)
        {
            context.Result = Forbid();
            return;
        }

        await next();
    }
}
