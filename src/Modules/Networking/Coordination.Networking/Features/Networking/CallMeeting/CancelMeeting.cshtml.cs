using System.ComponentModel.DataAnnotations;
using Coordination.Networking.Domain.Meetings;
using Coordination.Networking.Features.Networking.ShowMeeting;
using Coordination.Platform.Results;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
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

    /// <summary>The meetings of its series that come after it and have not been held or called off.</summary>
    public IReadOnlyList<Meeting> Rest { get; private set; } = [];

    /// <summary>Letters that go when the rest is called off too.</summary>
    public int CalledToRest => Rest.Sum(m => m.Invited.Count(i => i.CalledSequence is not null));

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

        this.Announce(Input.WithRest ? texts["NetworkMeetings.SeriesCancelledNow", Rest.Count + 1] : texts["NetworkMeetings.CancelledNow"]);
        return Redirect(Address);
    }

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        if (Meeting.SeriesId is { } series)
        {
            var day = Meeting.On;
            Rest = await Db.NetworkMeetings.AsSplitQuery().Where(m => m.SeriesId == series && m.On > day && (m.State == MeetingState.Planned || m.State == MeetingState.Called))
                .OrderBy(m => m.On).ThenBy(m => m.Id).ToListAsync(ct);
        }
    }

    private Result Cancel() => Input.WithRest ? Rest.Prepend(Meeting).Select(Cancel).Aggregate((one, other) => one.Succeeded ? other : one) : Cancel(Meeting);

    private Result Cancel(Meeting meeting)
    {
        var cancelled = meeting.Cancel(Input.Reason, clock.GetUtcNow());
        foreach (var person in cancelled.Succeeded ? meeting.Invited.Where(i => i.CalledSequence is not null) : [])
        {
            meeting.NoteLetter(person, letters.QueueCancel(meeting, person, meeting.CancelledBecause!).Id);
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

    [Display(Name = "NetworkMeetings.WithRest")]
    public bool WithRest { get; set; }
}
