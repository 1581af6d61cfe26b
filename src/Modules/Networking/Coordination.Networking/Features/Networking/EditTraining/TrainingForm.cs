using System.ComponentModel.DataAnnotations;
using Coordination.Networking.Domain.Knowledge;
using Coordination.Networking.Features.Networking.ShowTrainings;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.EditTraining;

/// <summary>What the form of a training holds.</summary>
internal sealed class TrainingForm
{
    public long Version { get; set; }

    /// <summary>Made with the form, so that a form that is sent twice plans one training.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    [Display(Name = "Trainings.Heading"), Required(ErrorMessage = "Trainings.HeadingMissing"), StringLength(200)]
    public string? Title { get; set; }

    [Display(Name = "Trainings.Kind"), Required(ErrorMessage = "Trainings.KindMissing")]
    public TrainingKind? Kind { get; set; }

    [Display(Name = "Trainings.On"), Required(ErrorMessage = "NetworkMeetings.OnMissing")]
    public DateOnly? On { get; set; }

    [Display(Name = "Trainings.StartsAt"), Required(ErrorMessage = "NetworkMeetings.TimeMissing")]
    public TimeOnly? StartsAt { get; set; }

    [Display(Name = "Trainings.EndsAt"), Required(ErrorMessage = "NetworkMeetings.TimeMissing")]
    public TimeOnly? EndsAt { get; set; }

    [Display(Name = "Trainings.Place"), StringLength(200)]
    public string? Place { get; set; }

    [Display(Name = "Trainings.OnlineAddress"), StringLength(1000)]
    public string? OnlineAddress { get; set; }

    [Display(Name = "Trainings.TargetGroup"), StringLength(300)]
    public string? TargetGroup { get; set; }

    [Display(Name = "Trainings.Organiser"), StringLength(200)]
    public string? Organiser { get; set; }

    [Display(Name = "Trainings.Seats", Description = "Trainings.SeatsHint"), Range(1, 100_000)]
    public int? Seats { get; set; }

    [Display(Name = "Trainings.SignUpUntil", Description = "Trainings.SignUpUntilHint")]
    public DateOnly? SignUpUntil { get; set; }

    [Display(Name = "Trainings.Programme", Description = "Trainings.ProgrammeHint"), StringLength(8000)]
    public string? Programme { get; set; }

    public static IReadOnlyList<Option> Kinds(IStringLocalizer texts) => ShowTrainingsModel.KindsOf(texts);

    public static TrainingForm Of(Training training) => new()
    {
        Version = training.Version,
        Title = training.Title,
        Kind = training.Kind,
        On = training.On,
        StartsAt = training.StartsAt,
        EndsAt = training.EndsAt,
        Place = training.Place,
        OnlineAddress = training.OnlineAddress,
        TargetGroup = training.TargetGroup,
        Organiser = training.Organiser,
        Seats = training.Seats,
        SignUpUntil = training.SignUpUntil,
        Programme = training.Programme,
    };

    public TrainingTerms ToTerms() => new(Title!, Kind!.Value, On!.Value, StartsAt!.Value, EndsAt!.Value)
    {
        Place = Place,
        OnlineAddress = OnlineAddress,
        TargetGroup = TargetGroup,
        Organiser = Organiser,
        Seats = Seats,
        SignUpUntil = SignUpUntil,
        Programme = Programme,
    };

    /// <summary>What no single field can tell.</summary>
    public void Check(ModelStateDictionary state, IStringLocalizer texts)
    {
        if (EndsAt <= StartsAt)
        {
            state.AddModelError("Input.EndsAt", texts["NetworkMeetings.EndsBefore"]);
        }

        if (SignUpUntil > On)
        {
            state.AddModelError("Input.SignUpUntil", texts["Trainings.SignUpUntilLate"]);
        }

        if (!string.IsNullOrWhiteSpace(OnlineAddress) && !(Uri.TryCreate(OnlineAddress.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
        {
            state.AddModelError("Input.OnlineAddress", texts["NetworkMeetings.OnlineWrong"]);
        }
    }
}

/// <summary>What the fields of a training need of their page.</summary>
internal interface ITrainingFormPage
{
    TrainingForm Input { get; }
}
