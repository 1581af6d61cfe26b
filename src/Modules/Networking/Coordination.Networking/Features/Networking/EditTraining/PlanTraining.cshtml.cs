using Coordination.Networking.Domain.Knowledge;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.EditTraining;

/// <summary>Plan a training; nobody outside sees it until it is opened.</summary>
[Authorize(Policy = NetworkingPolicies.ManageKnowledge)]
internal sealed class PlanTrainingModel(NetworkingDbContext db, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel, ITrainingFormPage
{
    [BindProperty]
    public TrainingForm Input { get; set; } = new();

    public void OnGet() => Input.On = clock.TodayInSweden().AddDays(28);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Input.Check(ModelState, texts);
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var id = new TrainingId(this.IdOf(Input.NewId));
        if (!await IsPlannedAsync(id, ct))
        {
            db.Trainings.Add(new Training(id, Input.ToTerms(), clock.GetUtcNow()));
            await db.SaveOnceAsync(stop => IsPlannedAsync(id, stop), ct);
        }

        this.Announce(texts["Trainings.Planned"]);
        return Redirect($"/utbildningar/{id.Value}");
    }

    private Task<bool> IsPlannedAsync(TrainingId id, CancellationToken ct) => db.Trainings.AnyAsync(t => t.Id == id, ct);
}
