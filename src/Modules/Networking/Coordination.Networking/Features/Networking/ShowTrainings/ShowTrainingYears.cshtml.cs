using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Coordination.Networking.Features.Networking.ShowTrainings;

/// <summary>How many people the trainings have reached, year by year, in figures that can be shown to anybody.</summary>
[Authorize(Policy = NetworkingPolicies.Read)]
internal sealed class ShowTrainingYearsModel(NetworkingDbContext db) : PageModel
{
    public IReadOnlyList<TrainingYear> Years { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Years = await TrainingFigures.YearsAsync(db, ct);
}
