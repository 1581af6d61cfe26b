using System.ComponentModel.DataAnnotations;
using Coordination.Networking.Domain.Enterprises;
using Coordination.Networking.Domain.Organisations;
using Coordination.Platform.Web;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.EditOrganisation;

/// <summary>What the form of an organisation holds.</summary>
internal sealed class OrganisationInput
{
    /// <summary>Made with the form, so that sending it twice registers one organisation.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    public long Version { get; set; }

    [Display(Name = "Organisations.Name"), Required(ErrorMessage = "Organisations.NameMissing"), StringLength(200)]
    public string? Name { get; set; }

    [Display(Name = "Organisations.OtherNames"), StringLength(500)]
    public string? OtherNames { get; set; }

    [Display(Name = "Organisations.Kind"), Required(ErrorMessage = "Organisations.KindMissing")]
    public OrganisationKind? Kind { get; set; }

    [Display(Name = "Organisations.Number", Description = "Organisations.NumberHint"), StringLength(30)]
    public string? Number { get; set; }

    [Display(Name = "Organisations.Website", Description = "Enterprises.WebsiteHint"), StringLength(300)]
    public string? Website { get; set; }

    [Display(Name = "Organisations.Work", Description = "Organisations.WorkHint"), StringLength(4000)]
    public string? Work { get; set; }

    [Display(Name = "Organisations.Notes", Description = "ContactLog.SummaryHint"), StringLength(4000)]
    public string? Notes { get; set; }

    public static IReadOnlyList<Option> KindsOf(IStringLocalizer<Texts> texts) => [.. Enum.GetValues<OrganisationKind>().Select(k => new Option(k.ToString(), texts[$"OrganisationKind.{k}"]))];

    public OrganisationText ToText(OrganisationNumber? number) => new(Name!, Kind!.Value, number) { OtherNames = OtherNames, Website = Website, Work = Work, Notes = Notes };

    public static OrganisationInput Of(Organisation organisation) => new()
    {
        NewId = organisation.Id.Value,
        Version = organisation.Version,
        Name = organisation.Name,
        OtherNames = organisation.OtherNames,
        Kind = organisation.Kind,
        Number = organisation.Number?.Written,
        Website = organisation.Website,
        Work = organisation.Work,
        Notes = organisation.Notes,
    };
}
