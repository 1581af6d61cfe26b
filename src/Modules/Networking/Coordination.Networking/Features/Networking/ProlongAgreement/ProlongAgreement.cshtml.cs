using System.ComponentModel.DataAnnotations;
using Coordination.Networking.Features.Networking.EditAgreement;
using Coordination.Networking.Features.Networking.ShowAgreement;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.ProlongAgreement;

/// <summary>An agreement runs on. To agree on more time is to agree anew: it is stopped by the same conditions.</summary>
[Authorize(Policy = NetworkingPolicies.ManageCooperation)]
internal sealed class ProlongAgreementModel(NetworkingDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : AgreementPage(db, authorization)
{
    [BindProperty]
    public ProlongInput Input { get; set; } = new();

    protected override bool Fits => Record is { EndedOn: null, EndsOn: not null };

    public void OnGet() => Input = new ProlongInput { Version = Record.Version };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        if (await EditAgreementModel.StoppedAsync(Db, Record.EnterpriseId, Record.OrganisationId, "EndsOn", ct) is { } stopped)
        {
            return this.Refuse(stopped, texts);
        }

        var result = await SaveAsync(Input.Version, () => Record.Prolong(Input.EndsOn, Input.Reason!, clock.GetUtcNow(), actor.Actor.Name), ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Agreements.Prolonged"]);
        return Redirect(Address);
    }
}

/// <summary>What the form holds.</summary>
internal sealed class ProlongInput
{
    public long Version { get; set; }

    [Display(Name = "Agreements.NewEndsOn", Description = "Agreements.EndsOnHint")]
    public DateOnly? EndsOn { get; set; }

    [Display(Name = "Organisations.EndedBecause"), Required(ErrorMessage = "NetworkMeetings.ReasonMissing"), StringLength(1000)]
    public string? Reason { get; set; }
}
