using System.ComponentModel.DataAnnotations;
using Coordination.Networking.Features.Networking.ShowAgreement;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.FollowUpAgreement;

/// <summary>A day on which the agreement is followed up: the committee owes it and is reminded.</summary>
[Authorize(Policy = NetworkingPolicies.ManageCooperation)]
internal sealed class PlanFollowUpModel(NetworkingDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : AgreementPage(db, authorization)
{
    [BindProperty]
    public FollowUpInput Input { get; set; } = new();

    protected override bool Fits => Record.EndedOn is null;

    public void OnGet() => Input.What = texts["Agreements.FollowUpDefault"];

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Input.DueOn < clock.TodayInSweden())
        {
            ModelState.AddModelError("Input.DueOn", texts["NetworkMeetings.DuePassed"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await SaveAsync(Record.Version, () => Record.PlanFollowUp(this.IdOf(Input.NewId), Input.What!, Input.DueOn!.Value, clock.GetUtcNow(), actor.Actor.Name), ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Agreements.FollowUpSaved"]);
        return Redirect(Address);
    }
}

/// <summary>What the form holds.</summary>
internal sealed class FollowUpInput
{
    /// <summary>Made with the form, so that sending it twice plans one.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    [Display(Name = "Agreements.What"), Required(ErrorMessage = "Agreements.WhatMissing"), StringLength(700)]
    public string? What { get; set; }

    [Display(Name = "Agreements.DueOn"), Required(ErrorMessage = "NetworkMeetings.DueOnMissing")]
    public DateOnly? DueOn { get; set; }
}
