using Coordination.Networking.Features.Networking.ShowMeeting;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.TieActivities;

/// <summary>Which activities of the plans a meeting concerns, beside those of its network.</summary>
[Authorize(Policy = NetworkingPolicies.ManageMeetings)]
internal sealed class TieMeetingActivitiesModel(NetworkingDbContext db, ActivityChoiceQuery activities, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : MeetingPage(db, authorization)
{
    [FromQuery(Name = "ord")]
    public string? Words { get; set; }

    [BindProperty]
    public long Version { get; set; }

    public ActivityChoice Choice { get; private set; } = null!;

    protected override bool Fits => Meeting.IsOpen;

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostTieAsync([FromForm(Name = "activity")] Guid activity, CancellationToken ct) => ChangeAsync(activity, concerns: true, ct);

    public Task<IActionResult> OnPostLeaveAsync([FromForm(Name = "activity")] Guid activity, CancellationToken ct) => ChangeAsync(activity, concerns: false, ct);

    protected override async Task PrepareAsync(CancellationToken ct) =>
        Choice = await activities.ReadAsync($"{Address}/planens-atgarder", Meeting.Version, Words, Meeting.ActivityIds, ct);

    private async Task<IActionResult> ChangeAsync(Guid activity, bool concerns, CancellationToken ct)
    {
        if (await activities.TitleAsync(activity, ct) is null)
        {
            return NotFound();
        }

        var result = await SaveAsync(Version, () => Meeting.Concern(activity, concerns), ct);
        if (!result.Succeeded)
        {
            ModelState.Remove(nameof(Version));
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Activities.Saved"]);
        return Redirect($"{Address}/planens-atgarder");
    }
}
