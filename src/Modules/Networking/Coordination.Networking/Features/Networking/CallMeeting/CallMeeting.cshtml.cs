using Coordination.Networking.Domain.Meetings;
using Coordination.Networking.Features.Networking.ShowMeeting;
using Coordination.Platform.Results;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.CallMeeting;

/// <summary>Who gets the call, and how it reads, before it goes. Who has had it as it stands gets it once.</summary>
[Authorize(Policy = NetworkingPolicies.ManageMeetings)]
internal sealed class CallMeetingModel(NetworkingDbContext db, MeetingLetters letters, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : MeetingPage(db, authorization)
{
    [BindProperty]
    public long Version { get; set; }

    public IReadOnlyList<Invitee> ToCall => [.. Meeting.NotCalled.OrderBy(i => i.Name, StringComparer.CurrentCulture)];

    public int WithoutAddress => Meeting.Invited.Count(i => i.Email is null);

    public string Letter => letters.Preview(Meeting);

    protected override bool Fits => Meeting.IsOpen;

    public void OnGet() => Version = Meeting.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var sent = Meeting.NotCalled.Count;
        var result = await SaveAsync(Version, Call, ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["NetworkMeetings.CallSent", sent]);
        return Redirect(Address);
    }

    private Result Call()
    {
        foreach (var person in Meeting.NotCalled)
        {
            Meeting.Call(person, letters.QueueCall(Meeting, person).Id);
        }

        return Result.Success;
    }
}
