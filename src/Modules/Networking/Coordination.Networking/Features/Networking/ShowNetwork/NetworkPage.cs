using Coordination.Networking.Domain.Networks;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.ShowNetwork;

/// <summary>What the pages of a network share.</summary>
internal abstract class NetworkPage(NetworkingDbContext db, IAuthorizationService authorization) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public Network Network { get; private set; } = null!;

    public bool MayManage { get; private set; }

    public string Address => $"/natverk/{Id}";

    protected NetworkingDbContext Db => db;

    protected NetworkId NetworkId => new(Id);

    /// <summary>Whether the page has anything to do with this network as it is; if not, the person is led to the network.</summary>
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

        MayManage = await authorization.MayAsync(User, NetworkingPolicies.ManageNetworks);
        context.Result = await PrepareAsync(HttpContext.RequestAborted);
        if (context.Result is null)
        {
            await next();
        }
    }

    /// <summary>What a page needs besides the network; an answer where it cannot be had.</summary>
    protected virtual Task<IActionResult?> PrepareAsync(CancellationToken ct) => Task.FromResult<IActionResult?>(null);

    protected async Task<bool> ReloadAsync(CancellationToken ct)
    {
        Network = (await db.Networks.SingleOrDefaultAsync(n => n.Id == NetworkId, ct))!;
        return Network is not null;
    }

    /// <summary>Stores what was changed, unless somebody else has stored since the page was shown.</summary>
    protected async Task<Result> SaveAsync(long version, Func<Result> change, CancellationToken ct)
    {
        if (Network.Version != version)
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
