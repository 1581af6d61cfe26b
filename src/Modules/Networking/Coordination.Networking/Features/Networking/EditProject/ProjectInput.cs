using System.ComponentModel.DataAnnotations;
using Coordination.Networking.Domain;
using Coordination.Networking.Domain.Organisations;
using Coordination.Networking.Domain.Projects;
using Coordination.Networking.Features.Networking.ShowRecord;

namespace Coordination.Networking.Features.Networking.EditProject;

/// <summary>What the form of a project holds.</summary>
internal sealed class ProjectInput
{
    /// <summary>Made with the form, so that sending it twice registers one project.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    public long Version { get; set; }

    [Display(Name = "Projects.Name"), Required(ErrorMessage = "Projects.NameMissing"), StringLength(200)]
    public string? Title { get; set; }

    [Display(Name = "Projects.Owner", Description = "Counterparts.Hint"), Required(ErrorMessage = "Projects.OwnerMissing"), StringLength(200)]
    public string? Owner { get; set; }

    [Display(Name = "Projects.Funders", Description = "Projects.FundersHint")]
    public Guid[] Funders { get; set; } = [];

    [Display(Name = "Projects.OtherFunders"), StringLength(500)]
    public string? OtherFunders { get; set; }

    [Display(Name = "Projects.StartsOn"), Required(ErrorMessage = "Projects.StartMissing")]
    public DateOnly? StartsOn { get; set; }

    [Display(Name = "Projects.EndsOn")]
    public DateOnly? EndsOn { get; set; }

    [Display(Name = "Projects.Places", Description = "Projects.PlacesHint"), StringLength(500)]
    public string? Places { get; set; }

    [Display(Name = "Projects.Aim"), StringLength(4000)]
    public string? Aim { get; set; }

    [Display(Name = "Projects.Amount", Description = "Projects.AmountHint"), StringLength(30)]
    public string? Amount { get; set; }

    [Display(Name = "Projects.Currency")]
    public ProjectCurrency? Currency { get; set; }

    [Display(Name = "Organisations.Website", Description = "Enterprises.WebsiteHint"), StringLength(300)]
    public string? Website { get; set; }

    public ProjectTerms ToTerms(Counterpart owner) => new(Title!, owner, StartsOn!.Value, EndsOn)
    {
        Funders = [.. Funders.Select(f => new OrganisationId(f))],
        OtherFunders = OtherFunders,
        Places = Places,
        Aim = Aim,
        Amount = AmountText.Read(Amount),
        Currency = Currency ?? ProjectCurrency.SEK,
        Website = Website,
    };

    public static ProjectInput Of(Project project, string? owner) => new()
    {
        NewId = project.Id.Value,
        Version = project.Version,
        Title = project.Title,
        Owner = owner,
        Funders = [.. project.FunderIds],
        OtherFunders = project.OtherFunders,
        StartsOn = project.StartsOn,
        EndsOn = project.EndsOn,
        Places = project.Places,
        Aim = project.Aim,
        Amount = AmountText.Written(project.Amount),
        Currency = project.Currency,
        Website = project.Website,
    };
}
