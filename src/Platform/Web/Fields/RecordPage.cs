using Coordination.Platform.Domain;
using Coordination.Platform.Persistence;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Platform.Web;

/// <summary>
/// What the pages of one record share: it is loaded before the page runs, and what was changed is saved unless somebody else has saved
/// since the page was shown. A page that makes a new one has no id in its address, and no record.
/// </summary>
/// <typeparam name="TContext">The module's context.</typeparam>
/// <typeparam name="TRecord">A meeting, an offer, an agreement.</typeparam>
/// <param name="db">Where it is stored.</param>
/// <param name="authorization">Tells what the person may do.</param>
public abstract class RecordPage<TContext, TRecord>(TContext db, IAuthorizationService authorization) : PageModel
    where TContext : ModuleDbContext
    where TRecord : class, IAggregate
{
    /// <summary>The record; null on a page that makes a new one.</summary>
    [FromRoute]
    public Guid? Id { get; set; }

    /// <summary>The record as it is stored, and as the page changes it.</summary>
    public TRecord Record { get; private set; } = null!;

    /// <summary>Whether the person may change it.</summary>
    public bool MayManage { get; private set; }

    /// <summary>What somebody else has saved meanwhile.</summary>
    public EditConflict? Conflict { get; protected set; }

    /// <summary>Where the record is shown.</summary>
    public abstract string Address { get; }

    /// <summary>The module's context.</summary>
    protected TContext Db => db;

    /// <summary>What one must be permitted to change the record.</summary>
    protected abstract string ManagePolicy { get; }

    /// <summary>The module's refusal of a change to something that somebody else has changed since.</summary>
    protected abstract Error Stale { get; }

    /// <summary>
    /// The refusal of something that the database holds once, and that somebody else stored for another record at the same moment. A page
    /// whose form holds such a thing says so at its field.
    /// </summary>
    protected virtual Error Taken => Stale;

    /// <summary>Whether the page has anything to do with the record as it is; if not, the person is led to it.</summary>
    protected virtual bool Fits => true;

    /// <inheritdoc />
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
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
        context.Result = await InsteadAsync(ct);
        if (context.Result is not null)
        {
            return;
        }

        await PrepareAsync(ct);
        await next();
    }

    /// <summary>Loads it whole; null when it is not there.</summary>
    protected abstract Task<TRecord?> FindAsync(Guid id, CancellationToken ct);

    /// <summary>An answer in place of the page, where something it is about besides the record is not there or may not be seen.</summary>
    protected virtual Task<IActionResult?> InsteadAsync(CancellationToken ct) => Task.FromResult<IActionResult?>(null);

    /// <summary>What a page needs besides the record.</summary>
    protected virtual Task PrepareAsync(CancellationToken ct) => Task.CompletedTask;

    /// <summary>Loads it anew; false when it is gone.</summary>
    protected async Task<bool> ReloadAsync(CancellationToken ct)
    {
        Record = (await FindAsync(Id!.Value, ct))!;
        return Record is not null;
    }

    /// <summary>Stores what was changed, unless somebody else has stored since the page was shown.</summary>
    protected async Task<Result> SaveAsync(long version, Func<Result> change, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (Record.Version != version)
        {
            return Stale;
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
        catch (DbUpdateException exception) when (db.IsRace(exception))
        {
            return exception is DbUpdateConcurrencyException ? Stale : Taken;
        }
    }

    /// <summary>The form again; where somebody else has saved, with what they wrote beside it. Who wrote the same is led to the record.</summary>
    /// <param name="result">The refusal.</param>
    /// <param name="mine">The form as it was sent.</param>
    /// <param name="read">The form as the record would fill it.</param>
    /// <param name="setVersion">Lets the form be sent again upon what is stored.</param>
    /// <param name="texts">Names fields and choices.</param>
    /// <param name="ct">Cancels.</param>
    protected async Task<IActionResult> RefuseAsync<TInput>(
        Result result, TInput mine, Func<TRecord, TInput> read, Action<long> setVersion, IStringLocalizer texts, CancellationToken ct)
        where TInput : class
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(setVersion);
        if (result.Errors[0].Kind == ErrorKind.Conflict)
        {
            db.ChangeTracker.Clear();
            if (!await ReloadAsync(ct))
            {
                return NotFound();
            }

            Conflict = await db.ConflictAsync(typeof(TRecord).Name, Id!.Value, read(Record), mine, texts, v => WordOf(v, texts), ct);
            if (Conflict.SaysTheSame)
            {
                return Redirect(Address);
            }

            setVersion(Record.Version);
            ModelState.Remove("Input.Version");
        }

        return this.Refuse(result, texts);
    }

    /// <summary>How a value reads that is chosen from a list; null for values that read as they are.</summary>
    protected abstract string? WordOf(object value, IStringLocalizer texts);
}
