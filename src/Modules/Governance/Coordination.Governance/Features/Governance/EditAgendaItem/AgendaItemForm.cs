using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Domain.Decisions;
using Coordination.Platform.Web;

namespace Coordination.Governance.Features.Governance.EditAgendaItem;

/// <summary>What the form of an agenda item holds.</summary>
internal sealed class AgendaItemForm
{
    public long Version { get; set; }

    /// <summary>Made with the form, so that a form that is sent twice puts one item on the agenda.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    [Display(Name = "Meetings.Meeting", Description = "Agenda.MeetingHint")]
    public Guid? Meeting { get; set; }

    [Display(Name = "Agenda.Number"), StringLength(20)]
    public string? AgendaNumber { get; set; }

    [Display(Name = "Agenda.Matter", Description = "Agenda.MatterHint"), StringLength(200)]
    public string? Matter { get; set; }

    [Display(Name = "Agenda.ItemTitle", Description = "Agenda.ItemTitleHint"), StringLength(500)]
    public string? Title { get; set; }

    [Display(Name = "Matters.Number"), StringLength(60)]
    public string? RegistrationNumber { get; set; }

    [Display(Name = "Agenda.Plan")]
    public Guid? Plan { get; set; }

    [Display(Name = "Agenda.Assignments", Description = "Agenda.AssignmentsHint")]
    public Guid[] Assignments { get; set; } = [];

    [Display(Name = "Agenda.ReportDatedOn", Description = "Agenda.ReportDatedOnHint")]
    public DateOnly? ReportDatedOn { get; set; }

    [Display(Name = "Agenda.Summary", Description = "Agenda.SummaryHint"), StringLength(20000)]
    public string? Summary { get; set; }

    public static AgendaItemForm Of(AgendaItem item, string? matter) => new()
    {
        Version = item.Version,
        Meeting = item.MeetingId?.Value,
        AgendaNumber = item.AgendaNumber,
        Matter = matter,
        Title = item.Title,
        RegistrationNumber = item.RegistrationNumber,
        Plan = item.PlanId?.Value,
        Assignments = [.. item.Assignments],
        ReportDatedOn = item.ReportDatedOn,
        Summary = item.Summary,
    };
}

/// <summary>What the form's partial asks of its page.</summary>
internal interface IAgendaItemFormPage
{
    AgendaItemForm Input { get; }

    IReadOnlyList<Option> Meetings { get; }

    IReadOnlyList<Option> Plans { get; }

    IReadOnlyList<Option> Assignments { get; }

    string BackAddress { get; }
}
