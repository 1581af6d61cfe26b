using System.ComponentModel.DataAnnotations;
using Coordination.Networking.Domain.Cooperation;
using Coordination.Networking.Features.Networking.FindCounterpart;
using Coordination.Networking.Features.Networking.ShowNeed;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.ChooseForm;

/// <summary>A person decides for a form, on a ground that stays readable when somebody decides otherwise later.</summary>
[Authorize(Policy = NetworkingPolicies.ManageCooperation)]
internal sealed class ChooseFormModel(
    NetworkingDbContext db, CounterpartQuery counterparts, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : NeedPage(db, counterparts, authorization)
{
    [BindProperty]
    public ChoiceInput Input { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await SaveAsync(
            Record.Version,
            () =>
            {
                Record.Choose(this.IdOf(Input.NewId), Input.Form!.Value, Input.Ground!, clock.GetUtcNow(), actor.Actor.Name);
                return Result.Success;
            },
            ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Needs.Chosen"]);
        return Redirect(Address);
    }
}

/// <summary>What the form holds.</summary>
internal sealed class ChoiceInput
{
    /// <summary>Made with the form, so that sending it twice decides once.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    [Display(Name = "Agreements.Form"), Required(ErrorMessage = "Agreements.FormMissing")]
    public CooperationForm? Form { get; set; }

    [Display(Name = "Needs.Ground", Description = "Needs.GroundHint"), Required(ErrorMessage = "CooperationGuide.GroundMissing"), StringLength(4000)]
    public string? Ground { get; set; }
}
