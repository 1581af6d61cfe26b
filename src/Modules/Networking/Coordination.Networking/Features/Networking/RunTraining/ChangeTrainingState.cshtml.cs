using Coordination.Networking.Domain.Knowledge;
using Coordination.Networking.Features.Networking.EditTraining;
using Coordination.Networking.Features.Networking.SignUpTraining;
using Coordination.Platform.Results;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.RunTraining;

/// <summary>Asks before a training is opened to sign-ups, and before those who come are told of a change.</summary>
[Authorize(Policy = NetworkingPolicies.ManageKnowledge)]
internal sealed class ChangeTrainingStateModel(NetworkingDbContext db, TrainingLetters letters, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : TrainingPage(db, authorization)
{
    [FromRoute]
    public string What { get; set; } = string.Empty;

    [BindProperty]
    public long Version { get; set; }

    public bool Opens => What == "oppna";

    protected override bool Fits => Opens ? Training.State == TrainingState.Draft : Training.NotTold.Count > 0;

    public void OnGet() => Version = Training.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var result = await SaveAsync(Version, () => Opens ? Training.Open(clock.GetUtcNow()) : Tell(), ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts[Opens ? "Trainings.Opened" : "Trainings.Told"]);
        return Redirect(Address);
    }

    private Result Tell()
    {
        foreach (var person in Training.NotTold)
        {
            letters.QueueChange(Training, person);
            Training.Told(person);
        }

        return Result.Success;
    }
}
