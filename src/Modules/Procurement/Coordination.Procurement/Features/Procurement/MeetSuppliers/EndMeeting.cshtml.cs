using System.ComponentModel.DataAnnotations;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Dialogue;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.MeetSuppliers;

/// <summary>It has been: what was talked of.</summary>
[Authorize(Policy = ProcurementPolicies.ManageMeetings)]
internal sealed class HoldMeetingModel(ProcurementDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : MeetingPage(db, authorization)
{
    [BindProperty]
    public HoldInput Input { get; set; } = new();

    protected override bool Fits => Record.IsStanding && Record.On <= clock.TodayInSweden();

    public void OnGet() => Input = Of(Record);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await SaveAsync(Input.Version, () => Record.Hold(Input.Notes, clock.TodayInSweden(), clock.GetUtcNow(), actor.Actor.Name), ct);
        if (!result.Succeeded)
        {
            return await RefuseAsync(result, Input, Of, v => Input.Version = v, texts, ct);
        }

        this.Announce(texts["Dialogue.HeldSaved"]);
        return Redirect(Address);
    }

    private static HoldInput Of(SupplierMeeting meeting) => new() { Version = meeting.Version, Notes = meeting.Notes };
}

/// <summary>It is called off.</summary>
[Authorize(Policy = ProcurementPolicies.ManageMeetings)]
internal sealed class CancelMeetingModel(ProcurementDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : MeetingPage(db, authorization)
{
    [BindProperty]
    public CancelInput Input { get; set; } = new();

    protected override bool Fits => Record.State == SupplierMeetingState.Planned;

    public void OnGet() => Input = new CancelInput { Version = Record.Version };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await SaveAsync(Input.Version, () => Record.Cancel(Input.Because!, clock.GetUtcNow(), actor.Actor.Name), ct);
        if (!result.Succeeded)
        {
            return await RefuseAsync(result, Input, _ => new CancelInput(), v => Input.Version = v, texts, ct);
        }

        this.Announce(texts["Dialogue.CancelledSaved"]);
        return Redirect(Record.Guests.Any(g => g.InvitedAt is not null) ? $"{Address}/installd/meddela" : Address);
    }
}

/// <summary>It was marked by mistake: it is planned once more.</summary>
[Authorize(Policy = ProcurementPolicies.ManageMeetings)]
internal sealed class ReopenMeetingModel(ProcurementDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : MeetingPage(db, authorization)
{
    protected override bool Fits => Record.State != SupplierMeetingState.Planned;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var result = await SaveAsync(Record.Version, () => Record.Reopen(clock.GetUtcNow(), actor.Actor.Name), ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Dialogue.Reopened"]);
        return Redirect(Address);
    }
}

/// <summary>What was talked of.</summary>
internal sealed class HoldInput
{
    public long Version { get; set; }

    [Display(Name = "Dialogue.Notes", Description = "Dialogue.NotesHint"), StringLength(SupplierMeeting.LongestNotes)]
    public string? Notes { get; set; }
}

/// <summary>Why it is called off.</summary>
internal sealed class CancelInput
{
    public long Version { get; set; }

    [Display(Name = "Contracts.Because"), Required(ErrorMessage = "Contracts.BecauseMissing"), StringLength(SupplierMeeting.LongestText)]
    public string? Because { get; set; }
}
