using Coordination.Networking.Domain.Knowledge;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;

namespace Coordination.Networking.Features.Networking.EditTraining;

/// <summary>A training: what it is, who comes, and afterwards what it came to.</summary>
[Authorize(Policy = NetworkingPolicies.Read)]
internal sealed class ShowTrainingModel(NetworkingDbContext db, IAuthorizationService authorization, SiteAddress site, TimeProvider clock) : TrainingPage(db, authorization)
{
    public bool HasBegun => clock.GetUtcNow() >= Training.Begins;

    public bool MayCount => Training is { State: TrainingState.Open or TrainingState.Held, ForgottenAt: null } && Training.On <= clock.TodayInSweden();

    public string PublicAddress => site.Of($"{Address}/anmal");

    public void OnGet()
    {
    }
}
