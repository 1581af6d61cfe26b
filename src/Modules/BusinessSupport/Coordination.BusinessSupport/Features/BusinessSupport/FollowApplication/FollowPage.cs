using Coordination.BusinessSupport.Domain.Funding;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Coordination.BusinessSupport.Features.BusinessSupport.FollowApplication;

/// <summary>A page that the applicant opens by the link of a letter. Reading changes nothing, however often a mail scanner does it.</summary>
internal abstract class FollowPage(BusinessSupportDbContext db, ApplicationByLinkQuery links, CurrentActor actor) : PageModel
{
    [FromRoute]
    public string Token { get; set; } = string.Empty;

    public FundingApplication Application { get; private set; } = null!;

    public FundingScheme Scheme { get; private set; } = null!;

    public GrantDecision? Grant { get; private set; }

    public string Address => $"/sok-bidrag/min/{Token}";

    protected BusinessSupportDbContext Db => db;

    /// <summary>Whether the page has anything to do with the application as it is; if not, the applicant is led to it.</summary>
    protected virtual bool Fits => true;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var ct = HttpContext.RequestAborted;
        Response.Headers.CacheControl = "no-store";
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        if (await links.OpenAsync(Token, ct) is not { } opened)
        {
            context.Result = NotFound();
            return;
        }

        (Application, Grant) = (opened.Application, opened.Grant);
        Scheme = await db.FundingSchemes.AsNoTracking().AsSplitQuery().SingleAsync(s => s.Id == Application.SchemeId, ct);
        if (!Fits)
        {
            context.Result = Redirect(Address);
            return;
        }

        actor.Actor = new Actor(ActorKind.Link, Application.Id.Value.ToString(), Application.ApplicantName);
        await next();
    }

    protected async Task<Result> SaveAsync(Func<Result> change, CancellationToken ct)
    {
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
            return new Error("SUP-0001", "Common.ChangedMeanwhile", Kind: ErrorKind.Conflict);
        }
    }
}
