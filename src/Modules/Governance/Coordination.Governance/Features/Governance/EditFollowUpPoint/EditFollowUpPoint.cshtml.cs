using System.Globalization;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Obligations;
using Coordination.Governance.Domain.Wheel;
using Coordination.Governance.Features.Governance.RaiseFollowUps;
using Coordination.Platform.Results;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.EditFollowUpPoint;

/// <summary>What a committee owes of a point.</summary>
internal sealed record FollowUpOwed(Guid Id, string Code, string Committee, int Year, DateOnly DueOn, ObligationState State, DateOnly? AnsweredOn);

/// <summary>A point of the year of follow-up: which committees have handed in, and what it says.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class EditFollowUpPointModel(GovernanceDbContext db, FollowUpPointLedger ledger, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : FollowUpPointPage(db, texts)
{
    private const int Shown = 200;

    [FromRoute]
    public Guid Id { get; set; }

    public FollowUpPoint Point { get; private set; } = null!;

    public IReadOnlyList<FollowUpOwed> Owed { get; private set; } = [];

    public DateOnly? NextDue { get; private set; }

    public EditConflict? Conflict { get; private set; }

    public bool MayManage { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Input = FollowUpPointForm.Of(Point);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct) || !MayManage)
        {
            return MayManage ? NotFound() : Forbid();
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        if (Check() is { Succeeded: false } refused)
        {
            return this.Refuse(refused, Words);
        }

        if (Point.Version != Input.Version)
        {
            return await ConflictAsync(ct);
        }

        Point.Describe(Input.ToText(), Input.CommitteeIds);
        await ledger.AlignAsync(Point, ct);
        try
        {
            await Db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            Db.ChangeTracker.Clear();
            return await LoadAsync(ct) ? await ConflictAsync(ct) : NotFound();
        }

        this.Announce(Words["FollowUp.Saved"]);
        return Redirect($"/arshjul/uppfoljning/{Id}");
    }

    public Task<IActionResult> OnPostReceivedAsync(Guid owed, CancellationToken ct) => MarkAsync(owed, o => o.Meet(clock.TodayInSweden()), "FollowUp.ReceivedNow", ct);

    public Task<IActionResult> OnPostMissingAsync(Guid owed, CancellationToken ct) => MarkAsync(owed, o => o.Reopen(clock.TodayInSweden()), "FollowUp.MissingNow", ct);

    private async Task<IActionResult> MarkAsync(Guid owed, Action<Obligation> mark, string textKey, CancellationToken ct)
    {
        if (!await LoadAsync(ct) || !MayManage)
        {
            return MayManage ? NotFound() : Forbid();
        }

        var id = new ObligationId(owed);
        if (await FollowUpPointLedger.OfAsync(Db, Point.Id).SingleOrDefaultAsync(o => o.Id == id, ct) is not { } obligation)
        {
            return NotFound();
        }

        mark(obligation);
        try
        {
            await Db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            // The committee answered at the same moment: the page shows what is true now.
            this.Announce(Words["Common.ChangedMeanwhile"], Tone.Warning);
            return Redirect($"/arshjul/uppfoljning/{Id}");
        }

        this.Announce(Words[textKey]);
        return Redirect($"/arshjul/uppfoljning/{Id}");
    }

    private async Task<IActionResult> ConflictAsync(CancellationToken ct)
    {
        Conflict = await Db.ConflictAsync(nameof(FollowUpPoint), Id, FollowUpPointForm.Of(Point), Input, Words, v => v switch
        {
            MovedDay moved => Words[$"MovedDay.{moved}"].Value,
            string id => Committees.FirstOrDefault(c => c.Value == id)?.Text,
            _ => null,
        }, ct);
        Input.Version = Point.Version;
        ModelState.Remove("Input.Version");
        return this.Refuse(new Error("GOV-0110", "Common.ChangedMeanwhile", Kind: ErrorKind.Conflict), Words);
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        MayManage = (await authorization.AuthorizeAsync(User, GovernancePolicies.ManagePlans)).Succeeded;
        var (id, today) = (new FollowUpPointId(Id), clock.TodayInSweden());
        if (await Db.FollowUpPoints.SingleOrDefaultAsync(p => p.Id == id, ct) is not { } point)
        {
            return false;
        }

        Point = point;
        NextDue = point.Between(today, today.AddYears(2)).Select(p => (DateOnly?)p.DueOn).FirstOrDefault();
        var committees = await Db.Committees.AsNoTracking().Select(c => new { c.Id, c.Code, c.Name }).ToDictionaryAsync(c => c.Id, ct);
        Owed = [.. (await FollowUpPointLedger.OfAsync(Db, id).AsNoTracking().OrderByDescending(o => o.DueOn).ThenBy(o => o.Id).Take(Shown).ToListAsync(ct))
            .Select(o => new FollowUpOwed(o.Id.Value, committees[o.CommitteeId].Code, committees[o.CommitteeId].Name, FollowUpPointLedger.YearOf(o), o.DueOn, o.State, o.AnsweredOn ?? o.ClosedOn))
            .OrderByDescending(o => o.Year).ThenBy(o => o.Committee, StringComparer.Create(CultureInfo.CurrentCulture, ignoreCase: true))];
        await PrepareAsync(today, ct);
        return true;
    }
}
