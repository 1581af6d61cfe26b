using System.ComponentModel.DataAnnotations;
using Coordination.BusinessSupport.Domain.Cases;
using Coordination.BusinessSupport.Domain.Offers;
using Coordination.BusinessSupport.Features.BusinessSupport.FindOrganisation;
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
internal sealed class ReferCaseModel(BusinessSupportDbContext db, OrganisationChoiceQuery organisations, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : CasePage(db, authorization, texts)
{
    [BindProperty]
    public ReferCaseInput Input { get; set; } = new();

    protected override bool Fits => Record.IsOpen;

    public IReadOnlyList<Option> Offers { get; private set; } = [];

    /// <summary>Organisations that the words fit, and none of them, once it cannot be told which is meant.</summary>
    public IReadOnlyList<Option> Organisations { get; private set; } = [];

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

        var named = offer is null && !string.IsNullOrWhiteSpace(Input.To) ? await organisations.AskAsync(Input.Organisation, Input.To, ct) : null;
        if (named is { ErrorKey: { } key })
        {
            Organisations = named.Choices.Count == 0 ? [] : [.. named.Choices, new Option(Guid.Empty.ToString(), Words["OrganisationChoice.NoneOfThem"])];
            ModelState.AddModelError(Organisations.Count == 0 ? "Input.To" : "Input.Organisation", Words[key]);
        }

        var to = offer is not null ? new ReferredTo(offer.Text) { Offer = Input.Offer } : new ReferredTo(named?.Organisation?.Name ?? Input.To ?? string.Empty) { Organisation = named?.Organisation?.Id };
        return !ModelState.IsValid
            ? this.PageAgain()
            : await ChangeAsync(Record.Version, () => Record.Refer(this.IdOf(Input.NewId), to, Input.Note, Input.On!.Value, clock.GetUtcNow(), actor.Actor.Name), "Cases.ReferredNow", ct);
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

    /// <summary>Which of several was meant; the empty id for none of them.</summary>
    [Display(Name = "Cases.WhichOrganisation")]
    public Guid? Organisation { get; set; }

    [Display(Name = "Cases.ReferNote"), StringLength(4000)]
    public string? Note { get; set; }

    [Display(Name = "Cases.On"), Required(ErrorMessage = "Cases.OnMissing")]
    public DateOnly? On { get; set; }
}
