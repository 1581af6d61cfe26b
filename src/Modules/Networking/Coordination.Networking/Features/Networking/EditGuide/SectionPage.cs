using Coordination.Networking.Domain.Knowledge;
using Coordination.Platform.Results;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.EditGuide;

/// <summary>What the pages about one section share.</summary>
internal abstract class SectionPage(NetworkingDbContext db) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public GuideSection Section { get; private set; } = null!;

    public string Address => $"/vagledning/{Id}";

    protected NetworkingDbContext Db => db;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!await ReloadAsync(HttpContext.RequestAborted))
        {
            context.Result = NotFound();
            return;
        }

        await next();
    }

    protected async Task<bool> ReloadAsync(CancellationToken ct)
    {
        var id = new GuideSectionId(Id);
        Section = (await db.GuideSections.SingleOrDefaultAsync(s => s.Id == id, ct))!;
        return Section is not null;
    }

    /// <summary>Stores what was changed, unless somebody else has stored since the page was shown.</summary>
    protected async Task<Result> SaveAsync(long version, Func<Result> change, CancellationToken ct)
    {
        if (Section.Version != version)
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
