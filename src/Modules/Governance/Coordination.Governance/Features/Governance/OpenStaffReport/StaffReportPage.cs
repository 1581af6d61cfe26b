using Coordination.Governance.Domain.StaffReports;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.OpenStaffReport;

/// <summary>
/// What the pages of a staff report share: one that the person may not know of is not found, and an officer writes the reports to the own
/// committees and no others.
/// </summary>
internal abstract class StaffReportPage(GovernanceDbContext db, StaffReportAccess access, IAuthorizationService authorization) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public StaffReport Report { get; private set; } = null!;

    public bool MayWrite { get; private set; }

    public string Address => $"/tjansteutlatanden/{Id}";

    protected GovernanceDbContext Db => db;

    protected StaffReportAccess Access => access;

    /// <summary>A page that changes something is closed to those who may only read.</summary>
    protected virtual bool Changes => true;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await access.FindAsync(User, Id, HttpContext.RequestAborted) is not { } report)
        {
            context.Result = NotFound();
            return;
        }

        Report = report;
        var code = await db.Committees.Where(c => c.Id == report.AddresseeId).Select(c => c.Code).SingleOrDefaultAsync(HttpContext.RequestAborted);
        MayWrite = await authorization.MayAsync(User, GovernancePolicies.WriteStaffReports, code is null ? [] : [code]);
        if (Changes && !MayWrite)
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

    /// <summary>What a page needs besides the report; an answer ends the request.</summary>
    protected virtual Task<IActionResult?> PrepareAsync(CancellationToken ct) => Task.FromResult<IActionResult?>(null);

    /// <summary>Stores what was changed, unless somebody else has stored since the form was shown.</summary>
    protected Task<Result> SaveAsync(long version, Func<Result> change, CancellationToken ct) => SaveAsync(version, change, _ => Task.CompletedTask, ct);

    /// <summary>The same, with what follows from the change in the same commit.</summary>
    protected async Task<Result> SaveAsync(long version, Func<Result> change, Func<CancellationToken, Task> follow, CancellationToken ct)
    {
        if (Report.Version != version)
        {
            return Stale();
        }

        if (change() is { Succeeded: false } refused)
        {
            return refused;
        }

        await follow(ct);
        return await StoreAsync(ct);
    }

    protected async Task<Result> StoreAsync(CancellationToken ct)
    {
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
}
