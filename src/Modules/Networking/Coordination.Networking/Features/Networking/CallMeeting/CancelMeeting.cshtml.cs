using System.ComponentModel.DataAnnotations;
using Coordination.Networking.Features.Networking.ShowMeeting;
using Coordination.Platform.Results;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.CallMeeting;

/// <summary>Call a meeting off. Everybody who has been called gets a letter and a cancellation for their calendar.</summary>
[Authorize(Policy = NetworkingPolicies.ManageMeetings)]
internal sealed class CancelMeetingModel(NetworkingDbContext db, MeetingLetters letters, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : MeetingPage(db, authorization)
{
    [BindProperty]
    public CancelInput Input { get; set; } = new();

    public int Called => Meeting.Invited.Count(i => i.CalledSequence is not null);

    protected override bool Fits => Meeting.IsOpen;

    public void OnGet() => Input.Version = Meeting.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await SaveAsync(Input.Version, Cancel, ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["NetworkMeetings.CancelledNow"]);
        return Redirect(Address);
    }

    private Result Cancel()
    {
        var cancelled = Meeting.Cancel(Input.Reason, clock.GetUtcNow());
        foreach (var person in cancelled.Succeeded ? Meeting.Invited.Where(i => i.CalledSequence is not null) : [])
        {
            Meeting.NoteLetter(person, letters.QueueCancel(Meeting, person, Meeting.CancelledBecause!).Id);
        }

        return cancelled;
    }
}

/// <summary>What the form holds.</summary>
internal sealed class CancelInput
{
    public long Version { get; set; }

    [Display(Name = "NetworkMeetings.Reason", Description = "NetworkMeetings.ReasonHint"), Required(ErrorMessage = "NetworkMeetings.ReasonMissing"), StringLength(1000)]
    public string? Reason { get; set; }
}
