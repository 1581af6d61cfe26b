using Coordination.Networking.Features.Networking.EndOrganisation;
using Coordination.Networking.Features.Networking.ShowProject;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.EndProject;

/// <summary>A project stops before its time, or goes on again. Nothing is deleted.</summary>
[Authorize(Policy = NetworkingPolicies.ManageCooperation)]
internal sealed class EndProjectModel(NetworkingDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : ProjectPage(db, authorization)
{
    [BindProperty]
    public EndRecordInput Input { get; set; } = new();

    public void OnGet() => Input = new EndRecordInput { On = clock.TodayInSweden(), Version = Record.Version };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await SaveAsync(Input.Version, () => Record.End(Input.On!.Value, Input.Reason, clock.TodayInSweden(), clock.GetUtcNow(), actor.Actor.Name), ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Projects.Stopped"]);
        return Redirect(Address);
    }

    public async Task<IActionResult> OnPostResumeAsync(CancellationToken ct)
    {
        ModelState.Clear();
        var result = await SaveAsync(Record.Version, () => Record.Resume(clock.GetUtcNow(), actor.Actor.Name), ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Projects.Resumed"]);
        return Redirect(Address);
    }
}
