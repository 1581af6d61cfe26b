using Coordination.Networking.Features.Networking.ShowMeeting;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.WriteMinutes;

/// <summary>The meeting has been held: it counts from now (S003-06).</summary>
[Authorize(Policy = NetworkingPolicies.ManageMeetings)]
internal sealed class FinishMeetingModel(NetworkingDbContext db, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : MeetingPage(db, authorization)
{
    [BindProperty]
    public long Version { get; set; }

    public int Attended => Meeting.Invited.Count(i => i.Attended);

    protected override bool Fits => Meeting.IsOpen;

    public void OnGet() => Version = Meeting.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var result = await SaveAsync(Version, () => Meeting.Hold(clock.TodayInSweden(), clock.GetUtcNow()), ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["NetworkMeetings.HeldNow"]);
        return Redirect(Address);
    }
}
