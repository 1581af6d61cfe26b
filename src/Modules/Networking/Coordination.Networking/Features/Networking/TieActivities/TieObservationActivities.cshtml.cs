using Coordination.Governance.Contracts;
using Coordination.Networking.Features.Networking.EditObservation;
using Coordination.Platform.Results;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.TieActivities;

/// <summary>Which activities of the plans something seen in the outside world concerns: they count it (S003-27).</summary>
[Authorize(Policy = NetworkingPolicies.ManageKnowledge)]
internal sealed class TieObservationActivitiesModel(NetworkingDbContext db, ActivityChoiceQuery activities, ICommitteeDirectory committees, IStringLocalizer<Texts> texts, TimeProvider clock)
    : ObservationPage(db, committees, clock)
{
    [FromQuery(Name = "ord")]
    public string? Words { get; set; }

    [BindProperty]
    public long Version { get; set; }

    public ActivityChoice Choice { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken ct) => ReadAsync(ct);

    public Task<IActionResult> OnPostTieAsync([FromForm(Name = "activity")] Guid activity, CancellationToken ct) => ChangeAsync(activity, concerns: true, ct);

    public Task<IActionResult> OnPostLeaveAsync([FromForm(Name = "activity")] Guid activity, CancellationToken ct) => ChangeAsync(activity, concerns: false, ct);

    private async Task ReadAsync(CancellationToken ct) =>
        Choice = await activities.ReadAsync($"{Address}/planens-atgarder", Observation!.Version, Words, Observation.Activities, ct);

    private async Task<IActionResult> ChangeAsync(Guid activity, bool concerns, CancellationToken ct)
    {
        if (await activities.TitleAsync(activity, ct) is null)
        {
            return NotFound();
        }

        var result = await SaveAsync(Version, Change, ct);
        if (!result.Succeeded)
        {
            ModelState.Remove(nameof(Version));
            await ReadAsync(ct);
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Activities.Saved"]);
        return Redirect($"{Address}/planens-atgarder");

        Result Change()
        {
            Observation!.Concern(activity, concerns, Clock.GetUtcNow());
            return Result.Success;
        }
    }
}
