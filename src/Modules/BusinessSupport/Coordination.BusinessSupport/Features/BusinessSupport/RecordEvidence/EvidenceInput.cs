using System.ComponentModel.DataAnnotations;
using Coordination.BusinessSupport.Domain.Evidence;

namespace Coordination.BusinessSupport.Features.BusinessSupport.RecordEvidence;

/// <summary>What the form of evidence holds. The period is chosen once, when the figures are frozen.</summary>
internal sealed class EvidenceInput
{
    /// <summary>Made with the form, so that sending it twice freezes once.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    public long Version { get; set; }

    [Display(Name = "Evidence.Name", Description = "Evidence.NameHint"), Required(ErrorMessage = "Evidence.NameMissing"), StringLength(200)]
    public string? Title { get; set; }

    [Display(Name = "Evidence.Use"), Required(ErrorMessage = "Evidence.UseMissing")]
    public EvidenceUse? Use { get; set; }

    [Display(Name = "Evidence.Conclusion", Description = "Evidence.ConclusionHint"), StringLength(8000)]
    public string? Conclusion { get; set; }

    [Display(Name = "Cases.Activities")]
    public Guid[] Activities { get; set; } = [];

    public EvidenceText ToText() => new(Title!, Use!.Value) { Conclusion = Conclusion, Activities = Activities };

    public static EvidenceInput Of(SupportEvidence record) => new()
    {
        NewId = record.Id.Value,
        Version = record.Version,
        Title = record.Title,
        Use = record.Use,
        Conclusion = record.Conclusion,
        Activities = [.. record.ActivityIds],
    };
}
