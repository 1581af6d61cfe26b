using System.ComponentModel.DataAnnotations;
using Coordination.BusinessSupport.Domain.Offers;
using Coordination.BusinessSupport.Features.BusinessSupport.ShowOffer;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.AssessOffer;

/// <summary>Judge how an offer touches competition (S002-10). The former judgement stays beside the new one.</summary>
[Authorize(Policy = BusinessSupportPolicies.ManageOffers)]
internal sealed class AssessOfferModel(BusinessSupportDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : OfferPage(db, authorization)
{
    [BindProperty]
    public AssessmentInput Input { get; set; } = new();

    protected override bool Fits => Record.State != OfferState.Withdrawn;

    public void OnGet() => Input = AssessmentInput.From(Record, clock.TodayInSweden());

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var id = this.IdOf(Input.NewId);
        var isStored = Record.Assessments.Any(a => a.Id == id);
        var result = await SaveAsync(isStored ? Record.Version : Input.Version, () => Record.Assess(id, Input.ToText(), clock.TodayInSweden(), clock.GetUtcNow(), actor.Actor.Name), ct);
        if (!result.Succeeded)
        {
            return await RefuseAsync(result, Input, o => AssessmentInput.From(o, clock.TodayInSweden()), v => Input.Version = v, texts, ct);
        }

        this.Announce(texts["Offers.AssessmentSaved"]);
        return Redirect(Address);
    }
}

/// <summary>What the form holds: what was judged last stands there, but who decides and when is said anew.</summary>
internal sealed class AssessmentInput
{
    /// <summary>Made with the form, so that sending it twice makes one judgement.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    public long Version { get; set; }

    [Display(Name = "Offers.Reach"), Required(ErrorMessage = "Offers.ReachMissing")]
    public OfferReach? Reach { get; set; }

    [Display(Name = "Offers.OpenTo"), Required(ErrorMessage = "Offers.OpenToMissing"), StringLength(1000)]
    public string? OpenTo { get; set; }

    [Display(Name = "Offers.ExceptionalReasons", Description = "Offers.ExceptionalReasonsHint"), StringLength(4000)]
    public string? ExceptionalReasons { get; set; }

    [Display(Name = "Offers.Advantage", Description = "Offers.AdvantageHint"), Required(ErrorMessage = "Offers.AdvantageMissing"), StringLength(4000)]
    public string? Advantage { get; set; }

    [Display(Name = "Offers.MarketEffect", Description = "Offers.MarketEffectHint"), Required(ErrorMessage = "Offers.MarketEffectMissing"), StringLength(4000)]
    public string? MarketEffect { get; set; }

    [Display(Name = "Offers.Aid", Description = "Offers.AidHint"), Required(ErrorMessage = "Offers.AidMissing")]
    public AidAssessment? Aid { get; set; }

    [Display(Name = "Offers.AidGround"), Required(ErrorMessage = "Offers.AidGroundMissing"), StringLength(4000)]
    public string? AidGround { get; set; }

    [Display(Name = "Offers.DecidedBy", Description = "Offers.DecidedByHint"), Required(ErrorMessage = "Offers.DecidedByMissing"), StringLength(200)]
    public string? DecidedBy { get; set; }

    [Display(Name = "Offers.DecidedOn"), Required(ErrorMessage = "Offers.DecidedOnMissing")]
    public DateOnly? DecidedOn { get; set; }

    [Display(Name = "Offers.NextReviewOn", Description = "Offers.NextReviewOnHint"), Required(ErrorMessage = "Offers.NextReviewOnMissing")]
    public DateOnly? NextReviewOn { get; set; }

    public AssessmentText ToText() => new(Reach!.Value, OpenTo!, Advantage!, MarketEffect!, Aid!.Value, AidGround!, DecidedBy!, DecidedOn!.Value, NextReviewOn!.Value) { ExceptionalReasons = ExceptionalReasons };

    public static AssessmentInput From(Offer offer, DateOnly today) => new()
    {
        Version = offer.Version,
        Reach = offer.Assessment?.Reach,
        OpenTo = offer.Assessment?.OpenTo ?? offer.OpenTo,
        ExceptionalReasons = offer.Assessment?.ExceptionalReasons,
        Advantage = offer.Assessment?.Advantage,
        MarketEffect = offer.Assessment?.MarketEffect,
        Aid = offer.Assessment?.Aid,
        AidGround = offer.Assessment?.AidGround,
        DecidedOn = today,
        NextReviewOn = today.AddYears(1),
    };
}
