using System.ComponentModel.DataAnnotations;
using Coordination.Networking.Domain.Meetings;
using Coordination.Networking.Features.Networking.ShowNetwork;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.EndNetwork;

/// <summary>A network ends, with the reason; or goes on again. Nothing is deleted.</summary>
[Authorize(Policy = NetworkingPolicies.ManageNetworks)]
internal sealed class EndNetworkModel(NetworkingDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : NetworkPage(db, authorization)
{
    [BindProperty]
    public EndNetworkInput Input { get; set; } = new();

    /// <summary>Meetings that are planned all the same.</summary>
    public int Coming { get; private set; }

    public void OnGet() => Input = new() { Version = Network.Version, On = clock.TodayInSweden() };

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        ChangeAsync(() => Network.End(Input.On!.Value, Input.Reason, clock.TodayInSweden(), clock.GetUtcNow(), actor.Actor.Name), "Networks.EndedNow", ct);

    public Task<IActionResult> OnPostResumeAsync(CancellationToken ct)
    {
        ModelState.Clear();
        return ChangeAsync(() => Network.Resume(clock.GetUtcNow(), actor.Actor.Name), "Networks.ResumedNow", ct);
    }

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        var today = clock.TodayInSweden();
        Coming = await Db.NetworkMeetings.CountAsync(m => m.NetworkId == NetworkId && (m.State == MeetingState.Planned || m.State == MeetingState.Called) && m.On >= today, ct);
    }

    private async Task<IActionResult> ChangeAsync(Func<Result> change, string said, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await SaveAsync(Input.Version, change, ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts[said]);
        return Redirect(Address);
    }
}

/// <summary>What the form holds.</summary>
internal sealed class EndNetworkInput
{
    public long Version { get; set; }

    [Display(Name = "Networks.EndedOn"), Required(ErrorMessage = "Networks.EndedOnMissing")]
    public DateOnly? On { get; set; }

    [Display(Name = "Networks.EndedBecause"), Required(ErrorMessage = "Networks.ReasonMissing"), StringLength(1000)]
    public string? Reason { get; set; }
}
