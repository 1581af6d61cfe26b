using Coordination.Networking.Domain.Knowledge;
using Coordination.Networking.Features.Networking.ShowTrainings;
using Coordination.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Coordination.Networking.Features.Networking.SignUpTraining;

/// <summary>Trainings that anybody can sign up for.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Public)]
internal sealed class OpenTrainingsModel(TrainingListQuery trainings) : PageModel
{
    public IReadOnlyList<Training> Trainings { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Trainings = await trainings.OpenAsync(ct);
}
