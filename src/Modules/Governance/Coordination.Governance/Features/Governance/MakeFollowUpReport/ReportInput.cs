using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Reports;

namespace Coordination.Governance.Features.Governance.MakeFollowUpReport;

/// <summary>What is chosen for a new report; then its texts.</summary>
internal sealed class NewReportInput : ReportTextsInput
{
    /// <summary>The new report's id, made with the form: sent twice, the form is still one report.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    [Display(Name = "Reports.Plan"), Required(ErrorMessage = "Reports.PlanMissing")]
    public Guid? Plan { get; set; }

    [Display(Name = "Reports.From"), Required(ErrorMessage = "Reports.FromMissing")]
    public DateOnly? From { get; set; }

    [Display(Name = "Reports.To"), Required(ErrorMessage = "Reports.ToMissing")]
    public DateOnly? To { get; set; }

    [Display(Name = "Reports.Committee", Description = "Reports.CommitteeHint")]
    public Guid? Committee { get; set; }

    [Display(Name = "Reports.Area")]
    public Guid? Area { get; set; }

    [Display(Name = "Reports.Template", Description = "Reports.TemplateHint"), Required(ErrorMessage = "Reports.TemplateMissing")]
    public ReportTemplate? Template { get; set; }

    /// <summary>Not a property: validation would read it before the dates are known to be there.</summary>
    public ReportScope ToScope() => new(
        new PlanId(Plan!.Value),
        From!.Value,
        To!.Value,
        Committee is { } committee ? new CommitteeId(committee) : null,
        Area is { } area ? new AreaId(area) : null);
}

/// <summary>The head and the texts of a report.</summary>
internal class ReportTextsInput
{
    [Display(Name = "Reports.ReportTitle"), Required(ErrorMessage = "Reports.TitleMissing"), StringLength(300)]
    public string? Title { get; set; }

    [Display(Name = "Reports.Organisation", Description = "Reports.OrganisationHint"), StringLength(200)]
    public string? Organisation { get; set; }

    [Display(Name = "Reports.RegistrationNumber"), StringLength(60)]
    public string? RegistrationNumber { get; set; }

    [Display(Name = "Reports.Officer"), StringLength(200)]
    public string? Officer { get; set; }

    [Display(Name = "Reports.Telephone"), StringLength(50)]
    public string? Telephone { get; set; }

    [Display(Name = "Reports.Recipient"), StringLength(200)]
    public string? Recipient { get; set; }

    [Display(Name = "Reports.MeetingDate")]
    public DateOnly? MeetingDate { get; set; }

    [Display(Name = "Reports.Proposal", Description = "Reports.OnePerLine"), StringLength(4000)]
    public string? Proposal { get; set; }

    [Display(Name = "Reports.Summary"), StringLength(20_000)]
    public string? Summary { get; set; }

    [Display(Name = "Reports.Background"), StringLength(20_000)]
    public string? Background { get; set; }

    [Display(Name = "Reports.Preparation"), StringLength(20_000)]
    public string? Preparation { get; set; }

    [Display(Name = "Reports.Assessment"), StringLength(20_000)]
    public string? Assessment { get; set; }

    [Display(Name = "Reports.Economy"), StringLength(20_000)]
    public string? Economy { get; set; }

    [Display(Name = "Reports.Consequences", Description = "Reports.ConsequencesHint"), StringLength(20_000)]
    public string? Consequences { get; set; }

    [Display(Name = "Reports.SignedBy"), StringLength(200)]
    public string? SignedBy { get; set; }

    [Display(Name = "Reports.SignedRole"), StringLength(200)]
    public string? SignedRole { get; set; }

    [Display(Name = "Reports.Attachments", Description = "Reports.OnePerLine"), StringLength(4000)]
    public string? Attachments { get; set; }

    /// <summary>Not a property: validation would read it before it is known that there is a title.</summary>
    public ReportTexts ToTexts() => new(Title!.Trim())
    {
        Organisation = Clean(Organisation),
        RegistrationNumber = Clean(RegistrationNumber),
        Officer = Clean(Officer),
        Telephone = Clean(Telephone),
        Recipient = Clean(Recipient),
        MeetingDate = MeetingDate,
        Proposal = Clean(Proposal),
        Summary = Clean(Summary),
        Background = Clean(Background),
        Preparation = Clean(Preparation),
        Assessment = Clean(Assessment),
        Economy = Clean(Economy),
        Consequences = Clean(Consequences),
        SignedBy = Clean(SignedBy),
        SignedRole = Clean(SignedRole),
        Attachments = Clean(Attachments),
    };

    /// <summary>The texts of a report that is to be changed.</summary>
    public void Fill(ReportTexts texts)
    {
        Title = texts.Title;
        Organisation = texts.Organisation;
        RegistrationNumber = texts.RegistrationNumber;
        Officer = texts.Officer;
        Telephone = texts.Telephone;
        Recipient = texts.Recipient;
        MeetingDate = texts.MeetingDate;
        Proposal = texts.Proposal;
        Summary = texts.Summary;
        Background = texts.Background;
        Preparation = texts.Preparation;
        Assessment = texts.Assessment;
        Economy = texts.Economy;
        Consequences = texts.Consequences;
        SignedBy = texts.SignedBy;
        SignedRole = texts.SignedRole;
        Attachments = texts.Attachments;
    }

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
