using System.ComponentModel.DataAnnotations;
using Coordination.BusinessSupport.Domain.Cases;
using Coordination.BusinessSupport.Domain.Offers;
using Coordination.BusinessSupport.Features.BusinessSupport.ShowCase;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.ReferCase;

/// <summary>Show somebody on to an offer of the catalogue or to an organisation, which then answers.</summary>
[Authorize(Policy = BusinessSupportPolicies.ManageCases)]
internal sealed class ReferCaseModel(BusinessSupportDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : CasePage(db, authorization, texts)
{
    [BindProperty]
    public ReferCaseInput Input { get; set; } = new();

    protected override bool Fits => Record.IsOpen;

    public IReadOnlyList<Option> Offers { get; private set; } = [];

    public void OnGet() => Input = new() { On = clock.TodayInSweden() };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var offer = Offers.FirstOrDefault(o => o.Value == Input.Offer?.ToString());
        if ((offer is null) == string.IsNullOrWhiteSpace(Input.To) || (Input.Offer is not null && offer is null))
        {
            ModelState.AddModelError("Input.Offer", Words["Cases.ReferralMissing"]);
        }

        if (Input.On > clock.TodayInSweden())
        {
            ModelState.AddModelError("Input.On", Words["Cases.DayWrong"]);
        }

        return !ModelState.IsValid
            ? this.PageAgain()
            : await ChangeAsync(
                Record.Version, () => Record.Refer(this.IdOf(Input.NewId), Input.Offer, offer?.Text ?? Input.To!, Input.Note, Input.On!.Value, clock.GetUtcNow(), actor.Actor.Name), "Cases.ReferredNow", ct);
    }

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        var today = clock.TodayInSweden();
        var open = await Db.Offers.AsNoTracking().Where(o => o.State == OfferState.Published && o.NextReviewOn >= today && (o.ClosesOn == null || o.ClosesOn >= today))
            .OrderBy(o => o.Title).ThenBy(o => o.Id).Select(o => new { o.Id, o.Title }).ToListAsync(ct);
        Offers = [.. open.Select(o => new Option(o.Id.Value.ToString(), o.Title))];
    }
}

/// <summary>What the form holds: an offer or the name of an organisation, one of them.</summary>
internal sealed class ReferCaseInput
{
    /// <summary>Made with the form, so that sending it twice writes one line.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    [Display(Name = "Cases.ReferOffer", Description = "Cases.ReferOfferHint")]
    public Guid? Offer { get; set; }

    [Display(Name = "Cases.ReferTo", Description = "Cases.ReferToHint"), StringLength(200)]
    public string? To { get; set; }

    [Display(Name = "Cases.ReferNote"), StringLength(4000)]
    public string? Note { get; set; }

    [Display(Name = "Cases.On"), Required(ErrorMessage = "Cases.OnMissing")]
    public DateOnly? On { get; set; }
}
