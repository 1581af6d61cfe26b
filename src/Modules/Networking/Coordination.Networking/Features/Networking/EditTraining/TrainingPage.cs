using Coordination.Networking.Domain.Knowledge;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.EditTraining;

/// <summary>What the pages of a training share.</summary>
internal abstract class TrainingPage(NetworkingDbContext db, IAuthorizationService authorization) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public Training Training { get; private set; } = null!;

    public bool MayManage { get; private set; }

    public string Address => $"/utbildningar/{Id}";

    protected NetworkingDbContext Db => db;

    /// <summary>Whether the page has anything to do with this training as it is; if not, the person is led to the training.</summary>
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

        MayManage = await authorization.MayAsync(User, NetworkingPolicies.ManageKnowledge);
        await next();
    }

    protected async Task<bool> ReloadAsync(CancellationToken ct)
    {
        var id = new TrainingId(Id);
        Training = (await db.Trainings.SingleOrDefaultAsync(t => t.Id == id, ct))!;
        return Training is not null;
    }

    /// <summary>Stores what was changed, unless somebody else has stored since the page was shown.</summary>
    protected async Task<Result> SaveAsync(long version, Func<Result> change, CancellationToken ct)
    {
        if (Training.Version != version)
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
