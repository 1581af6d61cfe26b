using Coordination.Networking.Features.Networking.ShowProject;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.TieActivities;

/// <summary>Which activities of the plans a project concerns.</summary>
[Authorize(Policy = NetworkingPolicies.ManageCooperation)]
internal sealed class TieProjectActivitiesModel(NetworkingDbContext db, ActivityChoiceQuery activities, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : ProjectPage(db, authorization)
{
    [FromQuery(Name = "ord")]
    public string? Words { get; set; }

    [BindProperty]
    public long Version { get; set; }

    public ActivityChoice Choice { get; private set; } = null!;

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostTieAsync([FromForm(Name = "activity")] Guid activity, CancellationToken ct) => ChangeAsync(activity, concerns: true, ct);

    public Task<IActionResult> OnPostLeaveAsync([FromForm(Name = "activity")] Guid activity, CancellationToken ct) => ChangeAsync(activity, concerns: false, ct);

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        Choice = await activities.ReadAsync($"{Address}/planens-atgarder", Record.Version, Words, Record.ActivityIds, ct);
    }

    private async Task<IActionResult> ChangeAsync(Guid activity, bool concerns, CancellationToken ct)
    {
        if (await activities.TitleAsync(activity, ct) is not { } title)
        {
            return NotFound();
        }

        var result = await SaveAsync(Version, () => Record.Concern(activity, concerns, title, clock.GetUtcNow(), actor.Actor.Name), ct);
        if (!result.Succeeded)
        {
            ModelState.Remove(nameof(Version));
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Activities.Saved"]);
        return Redirect($"{Address}/planens-atgarder");
    }
}
