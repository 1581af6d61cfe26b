using Coordination.Governance.Contracts;
using Coordination.Networking.Domain.Knowledge;
using Coordination.Platform.Results;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.EditObservation;

/// <summary>What the pages about one observation share.</summary>
internal abstract class ObservationPage(NetworkingDbContext db, ICommitteeDirectory committees, TimeProvider clock) : PageModel
{
    [FromRoute]
    public Guid? Id { get; set; }

    /// <summary>Null while it is being made.</summary>
    public Observation? Observation { get; private set; }

    /// <summary>Those that exist, and the one that is named.</summary>
    public IReadOnlyList<Option> Committees { get; private set; } = [];

    public string Address => Id is null ? "/omvarld" : $"/omvarld/{Id}";

    protected NetworkingDbContext Db => db;

    protected TimeProvider Clock => clock;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var ct = HttpContext.RequestAborted;
        if (Id is not null && !await ReloadAsync(ct))
        {
            context.Result = NotFound();
            return;
        }

        var today = clock.TodayInSweden();
        Committees = [.. (await committees.ListAsync(ct)).Where(c => c.DissolvedFrom is null || c.DissolvedFrom > today || c.Code == Observation?.CommitteeCode).Select(c => new Option(c.Code, $"{c.Name} ({c.Code})"))];
        await next();
    }

    protected async Task<bool> ReloadAsync(CancellationToken ct)
    {
        var id = new ObservationId(Id!.Value);
        Observation = await db.Observations.SingleOrDefaultAsync(o => o.Id == id, ct);
        return Observation is not null;
    }

    /// <summary>Stores what was changed, unless somebody else has stored since the page was shown.</summary>
    protected async Task<Result> SaveAsync(long version, Func<Result> change, CancellationToken ct)
    {
        if (Observation!.Version != version)
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
