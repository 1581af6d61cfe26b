using System.ComponentModel.DataAnnotations;
using Coordination.BusinessSupport.Domain.Cases;

namespace Coordination.BusinessSupport.Features.BusinessSupport.EditCase;

/// <summary>What the form of a case holds. An enterprise of the register is named, or a founder who has none yet: one of them.</summary>
internal sealed class CaseInput
{
    /// <summary>Made with the form, so that sending it twice opens one case.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    public long Version { get; set; }

    /// <summary>The one that stands there already.</summary>
    public Guid? EnterpriseId { get; set; }

    /// <summary>Picked among several that the words fit.</summary>
    public Guid? Picked { get; set; }

    [Display(Name = "Cases.Enterprise", Description = "Cases.EnterpriseHint"), StringLength(200)]
    public string? Enterprise { get; set; }

    [Display(Name = "Cases.FounderName", Description = "Cases.FounderHint"), StringLength(200)]
    public string? Founder { get; set; }

    [Display(Name = "Cases.ContactPerson"), StringLength(200)]
    public string? ContactName { get; set; }

    [Display(Name = "Cases.Email", Description = "Cases.EmailHint"), StringLength(254)]
    public string? Email { get; set; }

    [Display(Name = "Cases.Phone"), StringLength(50)]
    public string? Phone { get; set; }

    [Display(Name = "Cases.Name", Description = "Cases.NameHint"), Required(ErrorMessage = "Cases.NameMissing"), StringLength(200)]
    public string? Title { get; set; }

    [Display(Name = "Cases.Need"), Required(ErrorMessage = "Cases.NeedMissing")]
    public NeedKind? Need { get; set; }

    [Display(Name = "Cases.NeedText", Description = "Cases.NeedTextHint"), StringLength(4000)]
    public string? NeedText { get; set; }

    [Display(Name = "Cases.Plan", Description = "Cases.PlanHint"), StringLength(4000)]
    public string? Plan { get; set; }

    [Display(Name = "Cases.Activities")]
    public Guid[] Activities { get; set; } = [];

    public CaseText ToText() => new(Title!, Need!.Value) { NeedText = NeedText, Plan = Plan, Activities = Activities };

    public static CaseInput Of(SupportCase record) => new()
    {
        NewId = record.Id.Value,
        Version = record.Version,
        EnterpriseId = record.EnterpriseId,
        Enterprise = record.EnterpriseId is null ? null : record.PartyName,
        Founder = record.EnterpriseId is null ? record.PartyName : null,
        ContactName = record.ContactName,
        Email = record.Email,
        Phone = record.Phone,
        Title = record.Title,
        Need = record.Need,
        NeedText = record.NeedText,
        Plan = record.Plan,
        Activities = [.. record.ActivityIds],
    };
}
