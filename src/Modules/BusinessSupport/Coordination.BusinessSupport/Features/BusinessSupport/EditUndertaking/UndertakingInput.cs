using System.ComponentModel.DataAnnotations;
using Coordination.BusinessSupport.Domain.StateAid;
using Coordination.Platform.Text;

namespace Coordination.BusinessSupport.Features.BusinessSupport.EditUndertaking;

/// <summary>What the form of a unit holds.</summary>
internal sealed class UndertakingInput
{
    /// <summary>Made with the form, so that sending it twice makes one unit.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    public long Version { get; set; }

    /// <summary>The enterprise of the register that was chosen among several.</summary>
    public Guid? Enterprise { get; set; }

    /// <summary>It is not in the register: a parent company elsewhere, for example.</summary>
    [Display(Name = "Undertakings.IsOutside", Description = "Undertakings.IsOutsideHint")]
    public bool IsOutside { get; set; }

    [Display(Name = "Undertakings.Name", Description = "Undertakings.NameHint"), Required(ErrorMessage = "Undertakings.NameMissing"), StringLength(200)]
    public string? Name { get; set; }

    [Display(Name = "Undertakings.Number", Description = "Undertakings.NumberHint"), StringLength(20)]
    public string? Number { get; set; }

    [Display(Name = "Undertakings.Nace", Description = "Undertakings.NaceHint"), StringLength(10)]
    public string? Nace { get; set; }

    public static UndertakingInput Of(Undertaking unit) => new()
    {
        NewId = unit.Id.Value,
        Version = unit.Version,
        Enterprise = unit.EnterpriseId,
        IsOutside = unit.EnterpriseId is null,
        Name = unit.Name,
        Number = unit.Number is { } number ? OrganisationNumberText.Written(number) : null,
        Nace = unit.Nace,
    };
}
