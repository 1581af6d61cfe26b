using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Domain.Plans;
using Coordination.Governance.Domain.Revisions;

namespace Coordination.Governance.Features.Governance.EditRevision;

/// <summary>What a revision says of the new version as a whole.</summary>
internal sealed class RevisionForm
{
    public long Version { get; set; }

    [Display(Name = "Revision.PlanTitle"), Required(ErrorMessage = "Plans.TitleMissing"), StringLength(300)]
    public string? Title { get; set; }

    [Display(Name = "Revision.ValidFrom")]
    public DateOnly? ValidFrom { get; set; }

    [Display(Name = "Revision.ValidTo")]
    public DateOnly? ValidTo { get; set; }

    [Display(Name = "Revision.DecisionOn", Description = "Revision.DecisionOnHint"), StringLength(10)]
    public string? DecisionOn { get; set; }

    [Display(Name = "Revision.Why"), StringLength(2000)]
    public string? Why { get; set; }

    public static RevisionForm Of(PlanRevision revision) => new()
    {
        Version = revision.Version,
        Title = revision.Title,
        ValidFrom = revision.ValidFrom,
        ValidTo = revision.ValidTo,
        DecisionOn = revision.DecisionOn,
        Why = revision.Why,
    };

    public static RevisionForm Of(ActionPlan plan) => new() { Version = plan.Version, Title = plan.Title, ValidFrom = plan.ValidFrom, ValidTo = plan.ValidTo };
}
