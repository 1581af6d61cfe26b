using Coordination.Platform.Domain;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.EditRecord;

/// <summary>
/// What the pages of one record share: it is loaded before the page runs, and what was changed is saved unless somebody else has saved
/// since the page was shown. A page that makes a new one has no id in its address, and no record.
/// </summary>
/// <typeparam name="TRecord">A procurement, a category, a plan.</typeparam>
internal abstract class RecordPage<TRecord>(ProcurementDbContext db, IAuthorizationService authorization) : PageModel
    where TRecord : class, IAggregate
{
    [FromRoute]
    public Guid? Id { get; set; }

    public TRecord Record { get; private set; } = null!;

    public bool MayManage { get; private set; }

    public EditConflict? Conflict { get; private set; }

    /// <summary>Where the record is shown.</summary>
    public abstract string Address { get; }

    protected ProcurementDbContext Db => db;

    /// <summary>What one must be permitted to change the record.</summary>
    protected abstract string ManagePolicy { get; }

    /// <summary>Whether the page has anything to do with the record as it is; if not, the person is led to it.</summary>
    protected virtual bool Fits => true;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var ct = HttpContext.RequestAborted;
        if (Id is not null && !await ReloadAsync(ct))
        {
            context.Result = NotFound();
            return;
        }

        if (Id is not null && !Fits)
        {
            context.Result = Redirect(Address);
            return;
        }

        MayManage = await authorization.MayAsync(User, ManagePolicy);
        await PrepareAsync(ct);
        await next();
    }

    protected abstract Task<TRecord?> FindAsync(Guid id, CancellationToken ct);

    /// <summary>What a page needs besides the record.</summary>
    protected virtual Task PrepareAsync(CancellationToken ct) => Task.CompletedTask;

    protected async Task<bool> ReloadAsync(CancellationToken ct)
    {
        Record = (await FindAsync(Id!.Value, ct))!;
        return Record is not null;
    }

    protected async Task<Result> SaveAsync(long version, Func<Result> change, CancellationToken ct)
    {
        if (Record.Version != version)
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

    /// <summary>The form again; where somebody else has saved, with what they wrote beside it.</summary>
    /// <param name="result">The refusal.</param>
    /// <param name="mine">The form as it was sent.</param>
    /// <param name="read">The form as the record would fill it.</param>
    /// <param name="setVersion">Lets the form be sent again upon what is stored.</param>
    /// <param name="texts">Names fields and choices.</param>
    /// <param name="ct">Cancels.</param>
    protected async Task<IActionResult> RefuseAsync<TInput>(
        Result result, TInput mine, Func<TRecord, TInput> read, Action<long> setVersion, IStringLocalizer<Texts> texts, CancellationToken ct)
        where TInput : class
    {
        if (result.Errors[0].Kind == ErrorKind.Conflict)
        {
            db.ChangeTracker.Clear();
            if (!await ReloadAsync(ct))
            {
                return NotFound();
            }

            Conflict = await db.ConflictAsync(typeof(TRecord).Name, Id!.Value, read(Record), mine, texts, v => texts.WordOf(v), ct);
            setVersion(Record.Version);
            ModelState.Remove("Input.Version");
        }

        return this.Refuse(result, texts);
    }

    private static Error Stale() => new("PRC-0001", "Common.ChangedMeanwhile", Kind: ErrorKind.Conflict);
}
