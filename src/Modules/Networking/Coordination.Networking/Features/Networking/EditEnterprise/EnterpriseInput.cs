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

    [Display(Name = "Enterprises.OtherNames", Description = "Enterprises.OtherNamesHint"), StringLength(500)]
    public string? OtherNames { get; set; }

    [Display(Name = "Enterprises.LegalForm"), Required(ErrorMessage = "Enterprises.LegalFormMissing")]
    public LegalForm? LegalForm { get; set; }

    [Display(Name = "Enterprises.Number", Description = "Enterprises.NumberHint"), StringLength(30)]
    public string? Number { get; set; }

    [Display(Name = "Enterprises.Unit", Description = "Enterprises.UnitHint"), StringLength(200)]
    public string? Unit { get; set; }

    [Display(Name = "Enterprises.Kind"), Required(ErrorMessage = "Enterprises.KindMissing")]
    public EnterpriseKind? Kind { get; set; }

    [Display(Name = "Enterprises.Locality"), StringLength(100)]
    public string? Locality { get; set; }

    [Display(Name = "Enterprises.Website", Description = "Enterprises.WebsiteHint"), StringLength(300)]
    public string? Website { get; set; }

    [Display(Name = "Enterprises.Sector")]
    public Sector? Sector { get; set; }

    [Display(Name = "Enterprises.Purpose", Description = "Enterprises.PurposeHint"), StringLength(4000)]
    public string? Purpose { get; set; }

    [Display(Name = "Enterprises.Sales", Description = "Enterprises.SalesHint"), StringLength(4000)]
    public string? Sales { get; set; }

    [Display(Name = "Enterprises.Employment", Description = "Enterprises.EmploymentHint"), StringLength(4000)]
    public string? Employment { get; set; }

    [Display(Name = "Enterprises.Participation")]
    public ParticipationDegree? Participation { get; set; }

    [Display(Name = "Enterprises.ParticipationText", Description = "Enterprises.ParticipationHint"), StringLength(4000)]
    public string? ParticipationText { get; set; }

    [Display(Name = "Enterprises.Ownership")]
    public Ownership? Ownership { get; set; }

    [Display(Name = "Enterprises.TargetGroups")]
    public string[] TargetGroups { get; set; } = [];

    [Display(Name = "Enterprises.PlacesOffered", Description = "Enterprises.PlacesHint"), Range(0, 10_000)]
    public int? PlacesOffered { get; set; }

    [Display(Name = "Enterprises.FTax")]
    public bool? HasFTax { get; set; }

    [Display(Name = "Enterprises.Vat")]
    public bool? HasVat { get; set; }

    [Display(Name = "Enterprises.IdeburenSince", Description = "Enterprises.IdeburenHint")]
    public DateOnly? IdeburenSince { get; set; }

    [Display(Name = "Enterprises.OpenSince", Description = "Enterprises.OpenHint")]
    public DateOnly? OpenSince { get; set; }

    [Display(Name = "Enterprises.OpenBy", Description = "Enterprises.OpenByHint"), StringLength(200)]
    public string? OpenBy { get; set; }

    public EnterpriseIdentity ToIdentity(OrganisationNumber? number) =>
        new(Name!, number, LegalForm!.Value, Kind!.Value) { OtherNames = OtherNames, Unit = Unit, Locality = Locality, Website = Website };

    public EnterpriseProfile ToProfile() => new()
    {
        Sector = Sector ?? Domain.Enterprises.Sector.Unknown,
        Purpose = Purpose,
        Sales = Sales,
        Employment = Employment,
        Participation = Participation ?? ParticipationDegree.Unknown,
        ParticipationText = ParticipationText,
        Ownership = Ownership ?? Domain.Enterprises.Ownership.Unknown,
        TargetGroups = [.. TargetGroups.Where(g => Enum.TryParse<TargetGroup>(g, out _)).Select(Enum.Parse<TargetGroup>)],
        PlacesOffered = PlacesOffered,
        HasFTax = HasFTax,
        HasVat = HasVat,
        IdeburenSince = IdeburenSince,
        OpenSince = OpenSince,
        OpenBy = OpenBy,
    };

    public static EnterpriseInput Of(Enterprise enterprise) => new()
    {
        NewId = enterprise.Id.Value,
        Version = enterprise.Version,
        Name = enterprise.Name,
        OtherNames = enterprise.OtherNames,
        LegalForm = enterprise.LegalForm,
        Number = enterprise.Number?.Written,
        Unit = enterprise.Unit,
        Kind = enterprise.Kind,
        Locality = enterprise.Locality,
        Website = enterprise.Website,
        Sector = enterprise.Sector == Domain.Enterprises.Sector.Unknown ? null : enterprise.Sector,
        Purpose = enterprise.Purpose,
        Sales = enterprise.Sales,
        Employment = enterprise.Employment,
        Participation = enterprise.Participation == ParticipationDegree.Unknown ? null : enterprise.Participation,
        ParticipationText = enterprise.ParticipationText,
        Ownership = enterprise.Ownership == Domain.Enterprises.Ownership.Unknown ? null : enterprise.Ownership,
        TargetGroups = [.. enterprise.TargetGroupNames],
        PlacesOffered = enterprise.PlacesOffered,
        HasFTax = enterprise.HasFTax,
        HasVat = enterprise.HasVat,
        IdeburenSince = enterprise.IdeburenSince,
        OpenSince = enterprise.OpenSince,
        OpenBy = enterprise.OpenBy,
    };
}
