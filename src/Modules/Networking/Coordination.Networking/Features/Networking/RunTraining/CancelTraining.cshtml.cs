using Coordination.Networking.Domain.Knowledge;
using Coordination.Networking.Features.Networking.CallMeeting;
using Coordination.Networking.Features.Networking.EditTraining;
using Coordination.Networking.Features.Networking.SignUpTraining;
using Coordination.Platform.Results;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.RunTraining;

/// <summary>Call a training off. Everybody who comes or waits gets a letter, and who has it in the calendar a cancellation.</summary>
[Authorize(Policy = NetworkingPolicies.ManageKnowledge)]
internal sealed class CancelTrainingModel(NetworkingDbContext db, TrainingLetters letters, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : TrainingPage(db, authorization)
{
    [BindProperty]
    public CancelInput Input { get; set; } = new();

    public IReadOnlyList<SignUp> ToTell => [.. Training.SignUps.Where(s => s.State != SignUpState.Left)];

    protected override bool Fits => Training.MayBeChanged;

    public void OnGet() => Input.Version = Training.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await SaveAsync(Input.Version, Cancel, ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Trainings.CancelledNow"]);
        return Redirect(Address);
    }

    private Result Cancel()
    {
        var cancelled = Training.Cancel(Input.Reason, clock.GetUtcNow());
        foreach (var person in cancelled.Succeeded ? ToTell : [])
        {
            letters.QueueCancelled(Training, person);
        }

        return cancelled;
    }
}
