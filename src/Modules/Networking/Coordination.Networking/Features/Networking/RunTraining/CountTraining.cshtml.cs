using System.ComponentModel.DataAnnotations;
using Coordination.Networking.Domain.Knowledge;
using Coordination.Networking.Features.Networking.EditTraining;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.RunTraining;

/// <summary>Who came, how many others did, and what the evaluation said.</summary>
[Authorize(Policy = NetworkingPolicies.ManageKnowledge)]
internal sealed class CountTrainingModel(NetworkingDbContext db, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : TrainingPage(db, authorization)
{
    [BindProperty]
    public CountInput Input { get; set; } = new();

    public IReadOnlyList<Option> People =>
        [.. Training.SignUps.Where(s => s.State != SignUpState.Left).OrderBy(s => s.Name, StringComparer.CurrentCulture).Select(s => new Option(s.Id.Value.ToString(), s.Organisation is null ? s.Name : $"{s.Name}, {s.Organisation}"))];

    protected override bool Fits => Training is { State: TrainingState.Open or TrainingState.Held, ForgottenAt: null } && Training.On <= clock.TodayInSweden();

    public void OnGet() => Input = new()
    {
        Version = Training.Version,
        Attended = [.. Training.SignUps.Where(s => Training.State == TrainingState.Held ? s.Attended : s.State == SignUpState.Coming).Select(s => s.Id.Value)],
        Others = Training.Others,
        EvaluationAnswers = Training.EvaluationAnswers,
        EvaluationMean = Training.EvaluationMean,
    };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await SaveAsync(
            Input.Version, () => Training.Count(Input.Attended.ToHashSet(), Input.Others ?? 0, Input.EvaluationAnswers, Input.EvaluationMean, clock.TodayInSweden()), ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Trainings.Counted"]);
        return Redirect(Address);
    }
}

/// <summary>What the form holds.</summary>
internal sealed class CountInput
{
    public long Version { get; set; }

    [Display(Name = "NetworkMeetings.Attended")]
    public List<Guid> Attended { get; set; } = [];

    [Display(Name = "Trainings.Others", Description = "Trainings.OthersHint"), Range(0, 100_000)]
    public int? Others { get; set; }

    [Display(Name = "Trainings.EvaluationAnswers"), Range(0, 100_000)]
    public int? EvaluationAnswers { get; set; }

    [Display(Name = "Trainings.EvaluationMean", Description = "Trainings.EvaluationMeanHint"), Range(1.0, 5.0)]
    public decimal? EvaluationMean { get; set; }
}
