using Coordination.Governance.Domain.Committees;
using Coordination.Governance.Domain.Decisions;
using Coordination.Governance.Domain.Meetings;
using Coordination.Governance.Features.Governance.OpenThing;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.OpenDecision;

/// <summary>
/// What the pages of an agenda item share: one that the person may not know of is not found, and an officer keeps the minutes of the own
/// committee and of no other.
/// </summary>
internal abstract class DecisionPage(GovernanceDbContext db, DecisionAccess access, IAuthorizationService authorization) : OpenedPage(db)
{
    [FromRoute]
    public Guid Id { get; set; }

    public AgendaItem Item { get; private set; } = null!;

    public Committee Committee { get; private set; } = null!;

    /// <summary>Null while the item waits for one.</summary>
    public Meeting? Meeting { get; private set; }

    public EditConflict? Conflict { get; private set; }

    public bool MayManage { get; private set; }

    public string Address => $"/beslut/{Id}";

    /// <summary>Where the agenda is; the committee's meetings while the item waits.</summary>
    public string AgendaAddress => Meeting is null ? $"/namnder/{Committee.Code}/sammantraden" : $"/namnder/{Committee.Code}/sammantraden/{Meeting.Id.Value}/dagordning";

    protected DecisionAccess Access => access;

    protected override bool MayChange => MayManage;

    protected override Task<bool> OpenAsync(CancellationToken ct) => LoadAsync(ct);

    /// <summary>Forgets what was changed and reads what is stored.</summary>
    protected async Task<bool> LoadAsync(CancellationToken ct)
    {
        Db.ChangeTracker.Clear();
        if (await access.FindAsync(User, Id, ct) is not { } item)
        {
            return false;
        }

        Item = item;
        Committee = await Db.Committees.AsNoTracking().SingleAsync(c => c.Id == item.CommitteeId, ct);
        Meeting = item.MeetingId is { } meeting ? await Db.Meetings.SingleAsync(m => m.Id == meeting, ct) : null;
        MayManage = await authorization.MayAsync(User, GovernancePolicies.RecordDecisions, Committee.Code);
        return true;
    }

    /// <summary>Stores what was changed, unless somebody else has stored since the form was shown.</summary>
    protected async Task<Result> SaveAsync(long version, Result result, CancellationToken ct) =>
        !result.Succeeded ? result : Item.Version != version ? Stale() : await StoreAsync(ct);

    /// <summary>The page again with what the person wrote; after a conflict beside what is stored, field by field, and ready to be saved again.</summary>
    /// <param name="result">A failed result.</param>
    /// <param name="mine">The form as sent.</param>
    /// <param name="read">The form as it would be filled from what is stored.</param>
    /// <param name="renew">Puts the stored version into the form.</param>
    /// <param name="texts">Names the fields.</param>
    /// <param name="words">How a chosen value reads.</param>
    /// <param name="ct">Cancels.</param>
    protected async Task<IActionResult> RefusedAsync<TInput>(
        Result result, TInput mine, Func<AgendaItem, TInput> read, Action<long> renew, IStringLocalizer texts, Func<object, string?>? words, CancellationToken ct)
        where TInput : class
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        if (result.Errors[0].Kind == ErrorKind.Conflict)
        {
            Conflict = await Db.ConflictAsync(nameof(AgendaItem), Id, read(Item), mine, texts, words, ct);
            if (Conflict.SaysTheSame)
            {
                // What this person wrote stands there already, most often because the same form was sent twice.
                return Redirect(Address);
            }

            renew(Item.Version);
            ModelState.Remove("Input.Version");
        }

        return this.Refuse(result, texts);
    }

    /// <summary>The same for a form that holds nothing of the item itself: it is shown as it is now, and can be sent again.</summary>
    protected async Task<IActionResult> RefusedAsync(Result result, Action<long> renew, IStringLocalizer texts, CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        renew(Item.Version);
        ModelState.Remove("Input.Version");
        return this.Refuse(result, texts);
    }
}
