using Coordination.Networking.Domain.Meetings;
using Coordination.Networking.Features.Networking.ShowMeeting;
using Coordination.Platform.Results;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.EditNetworkMeeting;

/// <summary>Move a meeting or change what it is. Who has been called is told by a new call.</summary>
[Authorize(Policy = NetworkingPolicies.ManageMeetings)]
internal sealed class EditNetworkMeetingModel(NetworkingDbContext db, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : MeetingPage(db, authorization), IMeetingFormPage
{
    [BindProperty]
    public MeetingForm Input { get; set; } = new();

    public EditConflict? Conflict { get; private set; }

    protected override bool Fits => Meeting.IsOpen;

    public void OnGet() => Input = MeetingForm.Of(Meeting);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Input.Check(ModelState, texts);
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await SaveAsync(Input.Version, () => Meeting.Change(Input.ToTerms(), clock.GetUtcNow()), ct);
        if (!result.Succeeded)
        {
            Db.ChangeTracker.Clear();
            if (result.Errors[0].Kind == ErrorKind.Conflict && await ReloadAsync(ct))
            {
                Conflict = await Db.ConflictAsync(
                    nameof(Domain.Meetings.Meeting), Id, MeetingForm.Of(Meeting), Input, texts, v => v is ParticipationLevel level ? texts[$"ParticipationLevel.{level}"].Value : null, ct);
                Input.Version = Meeting.Version;
                ModelState.Remove("Input.Version");
            }

            return this.Refuse(result, texts);
        }

        this.Announce(texts[Meeting is { State: MeetingState.Called, NotCalled.Count: > 0 } ? "NetworkMeetings.ChangedAndCalled" : "NetworkMeetings.Saved"]);
        return Redirect(Address);
    }
}
