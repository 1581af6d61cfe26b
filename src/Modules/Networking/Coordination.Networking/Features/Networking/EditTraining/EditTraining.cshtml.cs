using Coordination.Networking.Domain.Knowledge;
using Coordination.Networking.Features.Networking.SignUpTraining;
using Coordination.Platform.Results;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.EditTraining;

/// <summary>Move a training or change what it is. More seats go to those who wait, who are told at once.</summary>
[Authorize(Policy = NetworkingPolicies.ManageKnowledge)]
internal sealed class EditTrainingModel(NetworkingDbContext db, TrainingLetters letters, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : TrainingPage(db, authorization), ITrainingFormPage
{
    [BindProperty]
    public TrainingForm Input { get; set; } = new();

    public EditConflict? Conflict { get; private set; }

    protected override bool Fits => Training.MayBeChanged;

    public void OnGet() => Input = TrainingForm.Of(Training);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Input.Check(ModelState, texts);
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await SaveAsync(Input.Version, Change, ct);
        if (result.Succeeded)
        {
            this.Announce(texts[Training.NotTold.Count > 0 ? "Trainings.SavedAndTell" : "Trainings.Saved"]);
            return Redirect(Address);
        }

        Db.ChangeTracker.Clear();
        if (result.Errors[0].Kind == ErrorKind.Conflict && await ReloadAsync(ct))
        {
            Conflict = await Db.ConflictAsync(
                nameof(Domain.Knowledge.Training), Id, TrainingForm.Of(Training), Input, texts, v => v is TrainingKind kind ? texts[$"TrainingKind.{kind}"].Value : null, ct);
            Input.Version = Training.Version;
            ModelState.Remove("Input.Version");
        }

        return this.Refuse(result, texts);
    }

    private Result Change()
    {
        var changed = Training.Change(Input.ToTerms(), clock.GetUtcNow());
        while (changed.Succeeded && Training.FillSeat(clock.GetUtcNow()) is { } next)
        {
            letters.QueueSeat(Training, next);
        }

        return changed;
    }
}
