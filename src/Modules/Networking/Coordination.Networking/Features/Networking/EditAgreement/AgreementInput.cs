using System.ComponentModel.DataAnnotations;
using Coordination.Networking.Domain;
using Coordination.Networking.Domain.Cooperation;
using Coordination.Networking.Features.Networking.ShowRecord;

namespace Coordination.Networking.Features.Networking.EditAgreement;

/// <summary>What the form of an agreement holds. The last day is given once, and later moves by prolonging or ending; the first can be corrected.</summary>
internal sealed class AgreementInput
{
    /// <summary>Made with the form, so that sending it twice makes one agreement.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    public long Version { get; set; }

    /// <summary>The need that it meets.</summary>
    public Guid? Need { get; set; }

    [Display(Name = "Agreements.Name"), Required(ErrorMessage = "Agreements.NameMissing"), StringLength(200)]
    public string? Title { get; set; }

    [Display(Name = "Agreements.Form"), Required(ErrorMessage = "Agreements.FormMissing")]
    public CooperationForm? Form { get; set; }

    [Display(Name = "Agreements.Counterpart", Description = "Counterparts.Hint"), Required(ErrorMessage = "Agreements.CounterpartMissing"), StringLength(200)]
    public string? Counterpart { get; set; }

    [Display(Name = "Agreements.Purpose"), StringLength(4000)]
    public string? Purpose { get; set; }

    [Display(Name = "Agreements.StartsOn")]
    public DateOnly? StartsOn { get; set; }

    [Display(Name = "Agreements.EndsOn", Description = "Agreements.EndsOnHint")]
    public DateOnly? EndsOn { get; set; }

    [Display(Name = "Needs.ValuePerYear", Description = "Needs.ValueHint"), StringLength(30)]
    public string? ValuePerYear { get; set; }

    [Display(Name = "Agreements.RegistrationNumber", Description = "Agreements.RegistrationNumberHint"), StringLength(100)]
    public string? RegistrationNumber { get; set; }

    [Display(Name = "Agreements.Committee"), Required(ErrorMessage = "NetworkMeetings.CommitteeMissing")]
    public string? Committee { get; set; }

    [Display(Name = "Agreements.FirstFollowUp", Description = "Agreements.FirstFollowUpHint")]
    public DateOnly? FollowUpOn { get; set; }

    [Display(Name = "Agreements.Activities")]
    public Guid[] Activities { get; set; } = [];

    /// <summary>Looks for more activities to choose; never stored.</summary>
    [StringLength(200)]
    public string? ActivityWords { get; set; }

    /// <summary>The words whose answer the form shows.</summary>
    public string? LookedFor { get; set; }

    public AgreementText ToText(Counterpart counterpart) => new(Title!, Form!.Value, counterpart, Committee!)
    {
        ValuePerYear = AmountText.Read(ValuePerYear),
        RegistrationNumber = RegistrationNumber,
        Purpose = Purpose,
        Activities = Activities,
    };

    public static AgreementInput Of(Agreement agreement, string? counterpart) => new()
    {
        NewId = agreement.Id.Value,
        Version = agreement.Version,
        Need = agreement.NeedId?.Value,
        Title = agreement.Title,
        Form = agreement.Form,
        Counterpart = counterpart ?? agreement.CounterpartName,
        Purpose = agreement.Purpose,
        StartsOn = agreement.StartsOn,
        EndsOn = agreement.EndsOn,
        ValuePerYear = AmountText.Written(agreement.ValuePerYear),
        RegistrationNumber = agreement.RegistrationNumber,
        Committee = agreement.CommitteeCode,
        Activities = [.. agreement.ActivityIds],
    };
}
