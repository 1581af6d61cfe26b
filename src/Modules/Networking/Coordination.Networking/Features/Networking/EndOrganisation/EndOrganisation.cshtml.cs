using System.ComponentModel.DataAnnotations;
using Coordination.Networking.Features.Networking.ShowOrganisation;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.EndOrganisation;

/// <summary>An organisation stops, or goes on again. Nothing is deleted.</summary>
[Authorize(Policy = NetworkingPolicies.ManageCooperation)]
internal sealed class EndOrganisationModel(NetworkingDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : OrganisationPage(db, authorization)
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

        this.Announce(texts["Organisations.Ended"]);
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

        this.Announce(texts["Organisations.Resumed"]);
        return Redirect(Address);
    }
}

/// <summary>What the form holds.</summary>
internal sealed class EndRecordInput
{
    public long Version { get; set; }

    [Display(Name = "Enterprises.EndedOn"), Required(ErrorMessage = "Enterprises.DayMissing")]
    public DateOnly? On { get; set; }

    [Display(Name = "Organisations.EndedBecause"), Required(ErrorMessage = "NetworkMeetings.ReasonMissing"), StringLength(1000)]
    public string? Reason { get; set; }
}
