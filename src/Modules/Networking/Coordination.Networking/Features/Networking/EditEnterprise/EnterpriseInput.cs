using System.ComponentModel.DataAnnotations;
using Coordination.Networking.Domain.Enterprises;

namespace Coordination.Networking.Features.Networking.EditEnterprise;

/// <summary>What the form of an enterprise holds.</summary>
internal sealed class EnterpriseInput
{
    /// <summary>Made with the form, so that sending it twice registers one enterprise.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    public long Version { get; set; }

    [Display(Name = "Enterprises.Name"), Required(ErrorMessage = "Enterprises.NameMissing"), StringLength(200)]
    public string? Name { get; set; }

    [Display(Name = "Enterprises.LegalForm"), Required(ErrorMessage = "Enterprises.LegalFormMissing")]
    public LegalForm? LegalForm { get; set; }

    [Display(Name = "Enterprises.Number", Description = "Enterprises.NumberHint"), StringLength(30)]
    public string? Number { get; set; }

    [Display(Name = "Enterprises.Kind"), Required(ErrorMessage = "Enterprises.KindMissing")]
    public EnterpriseKind? Kind { get; set; }

    public EnterpriseIdentity ToIdentity(OrganisationNumber? number) => new(Name!, number, LegalForm!.Value, Kind!.Value);

    public static EnterpriseInput Of(Enterprise enterprise) => new()
    {
        NewId = enterprise.Id.Value,
        Version = enterprise.Version,
        Name = enterprise.Name,
        LegalForm = enterprise.LegalForm,
        Number = enterprise.Number?.Written,
        Kind = enterprise.Kind,
    };
}
