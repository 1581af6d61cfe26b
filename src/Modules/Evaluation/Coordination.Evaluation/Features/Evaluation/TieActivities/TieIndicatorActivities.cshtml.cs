using Coordination.Evaluation.Features.Evaluation.ShowIndicator;
using Coordination.Governance.Contracts;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.TieActivities;

/// <summary>Which activities of the plans an indicator tells of.</summary>
[Authorize(Policy = EvaluationPolicies.ManageIndicators)]
internal sealed class TieIndicatorActivitiesModel(
    EvaluationDbContext db, IActivityDirectory activities, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : IndicatorPage(db, authorization)
{
    private const int Most = 20;

    [FromQuery(Name = "ord")]
    public string? Words { get; set; }

    [BindProperty]
    public long Version { get; set; }

    public IReadOnlyList<ActivitySummary> Tied { get; private set; } = [];

    public IReadOnlyList<ActivitySummary> Found { get; private set; } = [];

    public void OnGet() => Version = Record.Version;

    public Task<IActionResult> OnPostTieAsync([FromForm(Name = "activity")] Guid activity, CancellationToken ct) => ChangeAsync(activity, concerns: true, ct);

    public Task<IActionResult> OnPostLeaveAsync([FromForm(Name = "activity")] Guid activity, CancellationToken ct) => ChangeAsync(activity, concerns: false, ct);

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        Tied = Record.ActivityIds.Count == 0 ? [] : await activities.FindAsync(Record.ActivityIds, ct);
        Found = [.. (await activities.SearchAsync(Words, Most, ct)).Where(a => !Record.ActivityIds.Contains(a.Id))];
    }

    private async Task<IActionResult> ChangeAsync(Guid activity, bool concerns, CancellationToken ct)
    {
        if ((await activities.FindAsync([activity], ct)).FirstOrDefault() is not { } found)
        {
            return NotFound();
        }

        var result = await SaveAsync(Version, () => Record.Concern(activity, $"{found.Number} {found.Title} ({found.Plan})", concerns, clock.GetUtcNow(), actor.Actor.Name), ct);
        if (!result.Succeeded)
        {
            Version = Record.Version;
            ModelState.Remove(nameof(Version));
            return this.Refuse(result, texts, string.Empty);
        }

        this.Announce(texts["Activities.Saved"]);
        return Redirect($"{Address}/atgarder");
    }
}
