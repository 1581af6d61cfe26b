using Coordination.Networking.Features.Networking.ShowNetwork;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.TieActivities;

/// <summary>Which activities of the plans a network works with: its meetings become evidence of them (S000-18, S003-R1.1).</summary>
[Authorize(Policy = NetworkingPolicies.ManageNetworks)]
internal sealed class TieNetworkActivitiesModel(
    NetworkingDbContext db, ActivityChoiceQuery activities, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : NetworkPage(db, authorization)
{
    [FromQuery(Name = "ord")]
    public string? Words { get; set; }

    [BindProperty]
    public long Version { get; set; }

    public ActivityChoice Choice { get; private set; } = null!;

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostTieAsync([FromForm(Name = "activity")] Guid activity, CancellationToken ct) =>
        ChangeAsync(activity, title => Network.WorkWith(activity, title, clock.GetUtcNow(), actor.Actor.Name), ct);

    public Task<IActionResult> OnPostLeaveAsync([FromForm(Name = "activity")] Guid activity, CancellationToken ct) =>
        ChangeAsync(activity, title => Network.LeaveActivity(activity, title, clock.GetUtcNow(), actor.Actor.Name), ct);

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        Choice = await activities.ReadAsync($"{Address}/planens-atgarder", Network.Version, Words, Network.ActivityIds, ct);
    }

    private async Task<IActionResult> ChangeAsync(Guid activity, Action<string> change, CancellationToken ct)
    {
        if (await activities.TitleAsync(activity, ct) is not { } title)
        {
            return NotFound();
        }

        var result = await SaveAsync(Version, Change, ct);
        if (!result.Succeeded)
        {
            ModelState.Remove(nameof(Version));
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Activities.Saved"]);
        return Redirect($"{Address}/planens-atgarder");

        Result Change()
        {
            change(title);
            return Result.Success;
        }
    }
}
