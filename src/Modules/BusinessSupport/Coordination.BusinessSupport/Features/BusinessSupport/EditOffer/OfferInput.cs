using System.ComponentModel.DataAnnotations;
using Coordination.BusinessSupport.Domain.Offers;

namespace Coordination.BusinessSupport.Features.BusinessSupport.EditOffer;

/// <summary>What the form of an offer holds.</summary>
internal sealed class OfferInput
{
    /// <summary>Made with the form, so that sending it twice makes one offer.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    public long Version { get; set; }

    [Display(Name = "Offers.Name"), Required(ErrorMessage = "Offers.NameMissing"), StringLength(200)]
    public string? Title { get; set; }

    [Display(Name = "Offers.Owner", Description = "Offers.OwnerHint"), Required(ErrorMessage = "Offers.OwnerMissing"), StringLength(200)]
    public string? Owner { get; set; }

    [Display(Name = "Offers.Committee", Description = "Offers.CommitteeHint"), Required(ErrorMessage = "Offers.CommitteeMissing"), StringLength(20)]
    public string? Committee { get; set; }

    [Display(Name = "Offers.For")]
    public OfferPhase[] Phases { get; set; } = [];

    [Display(Name = "Offers.Description"), Required(ErrorMessage = "Offers.DescriptionMissing"), StringLength(4000)]
    public string? Description { get; set; }

    [Display(Name = "Offers.OpenTo", Description = "Offers.OpenToHint"), Required(ErrorMessage = "Offers.OpenToMissing"), StringLength(1000)]
    public string? OpenTo { get; set; }

    [Display(Name = "Offers.Price", Description = "Offers.PriceHint"), StringLength(300)]
    public string? Price { get; set; }

    [Display(Name = "Offers.OpensOn")]
    public DateOnly? OpensOn { get; set; }

    [Display(Name = "Offers.ClosesOn", Description = "Offers.ClosesOnHint")]
    public DateOnly? ClosesOn { get; set; }

    [Display(Name = "Offers.Contact", Description = "Offers.ContactHint"), Required(ErrorMessage = "Offers.ContactMissing"), StringLength(1000)]
    public string? Contact { get; set; }

    [Display(Name = "Offers.Website"), StringLength(300)]
    public string? Website { get; set; }

    public OfferText ToText() => new(Title!, Owner!, Committee!, Description!, OpenTo!, Contact!)
    {
        ForStarting = Phases.Contains(OfferPhase.Starting),
        ForRunning = Phases.Contains(OfferPhase.Running),
        Price = Price,
        OpensOn = OpensOn,
        ClosesOn = ClosesOn,
        Website = Website,
    };

    public static OfferInput Of(Offer offer) => new()
    {
        NewId = offer.Id.Value,
        Version = offer.Version,
        Title = offer.Title,
        Owner = offer.Owner,
        Committee = offer.CommitteeCode,
        Phases = [.. Enum.GetValues<OfferPhase>().Where(p => p == OfferPhase.Starting ? offer.ForStarting : offer.ForRunning)],
        Description = offer.Description,
        OpenTo = offer.OpenTo,
        Price = offer.Price,
        OpensOn = offer.OpensOn,
        ClosesOn = offer.ClosesOn,
        Contact = offer.Contact,
        Website = offer.Website,
    };
}
