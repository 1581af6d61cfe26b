using System.ComponentModel.DataAnnotations;
using Coordination.BusinessSupport.Domain.Funding;

namespace Coordination.BusinessSupport.Features.BusinessSupport.WatchFunding;

/// <summary>What the form of money elsewhere holds.</summary>
internal sealed class ExternalCallInput
{
    /// <summary>Made with the form, so that sending it twice makes one.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    public long Version { get; set; }

    [Display(Name = "ExternalCalls.Name"), Required(ErrorMessage = "ExternalCalls.NameMissing"), StringLength(200)]
    public string? Title { get; set; }

    [Display(Name = "ExternalCalls.Funder"), Required(ErrorMessage = "ExternalCalls.FunderMissing"), StringLength(200)]
    public string? Funder { get; set; }

    [Display(Name = "ExternalCalls.OpensOn")]
    public DateOnly? OpensOn { get; set; }

    [Display(Name = "ExternalCalls.ClosesOn", Description = "ExternalCalls.ClosesOnHint")]
    public DateOnly? ClosesOn { get; set; }

    [Display(Name = "ExternalCalls.Website"), StringLength(300)]
    public string? Website { get; set; }

    [Display(Name = "ExternalCalls.ForWhom"), StringLength(1000)]
    public string? ForWhom { get; set; }

    [Display(Name = "ExternalCalls.Stance"), Required(ErrorMessage = "ExternalCalls.StanceMissing")]
    public ExternalStance? Stance { get; set; }

    [Display(Name = "ExternalCalls.Committee", Description = "ExternalCalls.CommitteeHint"), StringLength(20)]
    public string? Committee { get; set; }

    [Display(Name = "ExternalCalls.Assessment"), StringLength(4000)]
    public string? Assessment { get; set; }

    public ExternalCallText ToText() => new(Title!, Funder!, Stance!.Value)
    {
        OpensOn = OpensOn,
        ClosesOn = ClosesOn,
        Website = Website,
        ForWhom = ForWhom,
        CommitteeCode = Committee,
        Assessment = Assessment,
    };

    public static ExternalCallInput Of(ExternalCall call) => new()
    {
        NewId = call.Id.Value,
        Version = call.Version,
        Title = call.Title,
        Funder = call.Funder,
        OpensOn = call.OpensOn,
        ClosesOn = call.ClosesOn,
        Website = call.Website,
        ForWhom = call.ForWhom,
        Stance = call.Stance,
        Committee = call.CommitteeCode,
        Assessment = call.Assessment,
    };
}
