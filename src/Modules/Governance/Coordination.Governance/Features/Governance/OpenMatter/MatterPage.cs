using Coordination.Governance.Domain.Matters;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.OpenMatter;

/// <summary>
/// What the pages of a matter share: a matter that the person may not know of is not found, and an officer changes the matters of the
/// own committees and of no other.
/// </summary>
internal abstract class MatterPage(GovernanceDbContext db, MatterAccess access, IAuthorizationService authorization) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public Matter Matter { get; private set; } = null!;

    public bool MayManage { get; private set; }

    public string Address => $"/arenden/{Id}";

    protected GovernanceDbContext Db => db;

    protected MatterAccess Access => access;

    /// <summary>A page that changes the matter is closed to those who may only read it.</summary>
    protected virtual bool Changes => true;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await access.FindAsync(User, Id, HttpContext.RequestAborted) is not { } matter)
        {
            context.Result = NotFound();
            return;
        }

        Matter = matter;
        MayManage = await MayManageAsync(matter);
        if (Changes && !MayManage)
        {
            context.Result = Forbid();
            return;
        }

        if (await PrepareAsync(HttpContext.RequestAborted) is { } refusal)
        {
            context.Result = refusal;
            return;
        }

        await next();
    }

    /// <summary>What a page needs besides the matter; an answer ends the request.</summary>
    protected virtual Task<IActionResult?> PrepareAsync(CancellationToken ct) => Task.FromResult<IActionResult?>(null);

    /// <summary>Stores what was changed, unless somebody else has stored since the form was shown.</summary>
    protected async Task<Result> SaveAsync(long version, Result result, CancellationToken ct)
    {
        if (!result.Succeeded)
        {
            return result;
        }

        if (Matter.Version != version)
        {
            return Stale();
        }

        try
        {
            await db.SaveChangesAsync(ct);
            return Result.Success;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Stale();
        }
    }

    protected static Error Stale() => new("GOV-0110", "Common.ChangedMeanwhile", Kind: ErrorKind.Conflict);

    private async Task<bool> MayManageAsync(Matter matter)
    {
        var code = await db.Committees.Where(c => c.Id == matter.AddresseeId).Select(c => c.Code).SingleOrDefaultAsync(HttpContext.RequestAborted);
        return await authorization.MayAsync(User, GovernancePolicies.ManageMatters, code is null ? [] : [code]);
    }
}
