using System.ComponentModel.DataAnnotations;
using Coordination.Networking.Domain.Knowledge;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.EditObservation;

/// <summary>What the form of an observation holds.</summary>
internal sealed class ObservationInput
{
    public long Version { get; set; }

    /// <summary>Made with the form, so that a form that is sent twice makes one observation.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    [Display(Name = "Observations.Heading"), Required(ErrorMessage = "Observations.HeadingMissing"), StringLength(300)]
    public string? Title { get; set; }

    [Display(Name = "Observations.Source", Description = "Observations.SourceHint"), Required(ErrorMessage = "Observations.SourceMissing"), StringLength(300)]
    public string? Source { get; set; }

    [Display(Name = "Observations.Link"), StringLength(1000)]
    public string? Link { get; set; }

    [Display(Name = "Observations.On", Description = "Observations.OnHint"), Required(ErrorMessage = "Observations.OnMissing")]
    public DateOnly? On { get; set; }

    [Display(Name = "Observations.Says"), Required(ErrorMessage = "Observations.SaysMissing"), StringLength(8000)]
    public string? Says { get; set; }

    [Display(Name = "Observations.Means", Description = "Observations.MeansHint"), StringLength(8000)]
    public string? Means { get; set; }

    [Display(Name = "Observations.Tags", Description = "Observations.TagsHint"), StringLength(500)]
    public string? Tags { get; set; }

    [Display(Name = "Observations.Keeper"), StringLength(200)]
    public string? Keeper { get; set; }

    [Display(Name = "Observations.ExamineBy")]
    public DateOnly? ExamineBy { get; set; }

    [Display(Name = "Observations.Committee", Description = "Observations.CommitteeHint"), StringLength(20)]
    public string? CommitteeCode { get; set; }

    public static ObservationInput Of(Observation observation) => new()
    {
        Version = observation.Version,
        Title = observation.Title,
        Source = observation.Source,
        Link = observation.Link,
        On = observation.On,
        Says = observation.Says,
        Means = observation.Means,
        Tags = string.Join(", ", observation.Tags),
        Keeper = observation.Keeper,
        ExamineBy = observation.ExamineBy,
        CommitteeCode = observation.CommitteeCode,
    };

    public ObservationText ToText(IReadOnlyList<Guid> activities) => new(Title!, Source!, Link, On!.Value, Says!)
    {
        Means = Means,
        Tags = (Tags ?? string.Empty).Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        Keeper = Keeper,
        ExamineBy = ExamineBy,
        CommitteeCode = CommitteeCode,
        Activities = activities,
    };

    /// <summary>What no single field can tell.</summary>
    public void Check(ModelStateDictionary state, IReadOnlyList<Option> committees, IStringLocalizer texts)
    {
        if (!string.IsNullOrWhiteSpace(Link) && !(Uri.TryCreate(Link.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
        {
            state.AddModelError("Input.Link", texts["Observations.LinkWrong"]);
        }

        if (!string.IsNullOrWhiteSpace(CommitteeCode) && committees.All(c => c.Value != CommitteeCode))
        {
            state.AddModelError("Input.CommitteeCode", texts["EnquiryRules.CommitteeUnknown"]);
        }
        else if (!string.IsNullOrWhiteSpace(CommitteeCode) && ExamineBy is null)
        {
            state.AddModelError("Input.ExamineBy", texts["Observations.ExamineByMissing"]);
        }
    }
}
