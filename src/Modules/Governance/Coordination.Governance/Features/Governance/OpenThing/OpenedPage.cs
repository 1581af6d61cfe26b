using Coordination.Platform.Results;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.OpenThing;

/// <summary>
/// What the pages of one thing share: where the person may not know of it there is no page, a page that changes it is closed to those who
/// may only read it, and a form that somebody else's change has overtaken is refused.
/// </summary>
internal abstract class OpenedPage(GovernanceDbContext db) : PageModel
{
    protected GovernanceDbContext Db => db;

    /// <summary>A page that changes the thing is closed to those who may only read it.</summary>
    protected virtual bool Changes => true;

    /// <summary>Known once the thing is open.</summary>
    protected abstract bool MayChange { get; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!await OpenAsync(HttpContext.RequestAborted))
        {
            context.Result = NotFound();
            return;
        }

        if (Changes && !MayChange)
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

    /// <summary>Reads the thing and the person's rights; false when there is none that this person may know of.</summary>
    protected abstract Task<bool> OpenAsync(CancellationToken ct);

    /// <summary>What a page needs besides the thing; an answer ends the request.</summary>
    protected virtual Task<IActionResult?> PrepareAsync(CancellationToken ct) => Task.FromResult<IActionResult?>(null);

    /// <summary>Stores what was changed, unless somebody else has stored since it was read.</summary>
    protected async Task<Result> StoreAsync(CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return Result.Success;
        }
        catch (DbUpdateException exception) when (db.IsRace(exception))
        {
            return Stale();
        }
    }

    protected static Error Stale() => new("GOV-0110", "Common.ChangedMeanwhile", Kind: ErrorKind.Conflict);
}
