using Coordination.Networking.Domain.Enquiries;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.ShowEnquiry;

/// <summary>What the pages of an enquiry in the inbox share.</summary>
internal abstract class TriagePage(NetworkingDbContext db, IAuthorizationService authorization) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public Enquiry Enquiry { get; private set; } = null!;

    public bool MayTriage { get; private set; }

    public string Address => $"/anmalningar/{Id}";

    protected NetworkingDbContext Db => db;

    /// <summary>Whether the page has anything to do with this enquiry as it is; if not, the person is led to the enquiry.</summary>
    protected virtual bool Fits => true;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!await ReloadAsync(HttpContext.RequestAborted))
        {
            context.Result = NotFound();
            return;
        }

        if (!Fits)
        {
            context.Result = Redirect(Address);
            return;
        }

        MayTriage = await authorization.MayAsync(User, NetworkingPolicies.TriageEnquiries);
        await next();
    }

    protected async Task<bool> ReloadAsync(CancellationToken ct)
    {
        var id = new EnquiryId(Id);
        Enquiry = (await db.Enquiries.AsSplitQuery().SingleOrDefaultAsync(e => e.Id == id, ct))!;
        return Enquiry is not null;
    }

    /// <summary>Stores what was changed, unless somebody else has stored since the page was shown.</summary>
    protected async Task<Result> SaveAsync(long version, Func<Result> change, CancellationToken ct)
    {
        if (Enquiry.Version != version)
        {
            return Stale();
        }

        if (change() is { Succeeded: false } refused)
        {
            return refused;
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

    private static Error Stale() => new("NET-0110", "Common.ChangedMeanwhile", Kind: ErrorKind.Conflict);
}
