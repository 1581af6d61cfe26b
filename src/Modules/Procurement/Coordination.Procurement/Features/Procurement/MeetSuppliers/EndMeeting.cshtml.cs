using System.ComponentModel.DataAnnotations;
using Coordination.Platform.Results;
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
internal sealed class CancelMeetingModel(ProcurementDbContext db, MeetingLetterHandler letters, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : MeetingPage(db, authorization)
{
    [BindProperty]
    public CancelInput Input { get; set; } = new();

    /// <summary>Enterprises that get a letter about it.</summary>
    public int ToTell => Record.Guests.Count(g => g.IsInvitedByMail);

    protected override bool Fits => Record.State == SupplierMeetingState.Planned;

    public void OnGet() => Input = new CancelInput { Version = Record.Version };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        IReadOnlyCollection<Guid> told = [];
        var invited = await letters.InvitedAsync(Record, ct);
        var result = await SaveAsync(Input.Version, Cancel, ct);
        if (!result.Succeeded)
        {
            return await RefuseAsync(result, Input, _ => new CancelInput(), v => Input.Version = v, texts, ct);
        }

        this.AnnounceTold(texts["Dialogue.CancelledSaved"], Record, told, texts);
        return Redirect(Address);

        Result Cancel()
        {
            var cancelled = Record.Cancel(Input.Because!, clock.GetUtcNow(), actor.Actor.Name);
            told = cancelled.Succeeded ? letters.Tell(Record, MeetingLetterKind.Cancellation, invited) : [];
            return cancelled;
        }
    }
}

/// <summary>It was marked by mistake: it is planned once more.</summary>
[Authorize(Policy = ProcurementPolicies.ManageMeetings)]
internal sealed class ReopenMeetingModel(ProcurementDbContext db, MeetingLetterHandler letters, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : MeetingPage(db, authorization)
{
    [BindProperty]
    public long Version { get; set; }

    /// <summary>Enterprises that get a letter about it: those who may have heard that it was called off.</summary>
    public int ToTell => Record.State == SupplierMeetingState.Cancelled ? Record.Guests.Count(g => g.IsInvitedByMail) : 0;

    protected override bool Fits => Record.State != SupplierMeetingState.Planned;

    public void OnGet() => Version = Record.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        IReadOnlyCollection<Guid> told = [];
        var (wasCancelled, invited) = (!Record.IsStanding, await letters.InvitedAsync(Record, ct));
        var result = await SaveAsync(Version, Reopen, ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        if (wasCancelled)
        {
            this.AnnounceTold(texts["Dialogue.Reopened"], Record, told, texts);
        }
        else
        {
            this.Announce(texts["Dialogue.Reopened"]);
        }

        return Redirect(Address);

        Result Reopen()
        {
            var reopened = Record.Reopen(clock.GetUtcNow(), actor.Actor.Name);
            told = reopened.Succeeded && wasCancelled ? letters.Tell(Record, MeetingLetterKind.Reopening, invited) : [];
            return reopened;
        }
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
