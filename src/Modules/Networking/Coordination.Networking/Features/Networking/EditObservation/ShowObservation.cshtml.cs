using Coordination.Governance.Contracts;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Microsoft.AspNetCore.Authorization;

namespace Coordination.Networking.Features.Networking.EditObservation;

/// <summary>Something seen: what it says, what it means here, and what became of it.</summary>
[Authorize(Policy = NetworkingPolicies.Read)]
internal sealed class ShowObservationModel(NetworkingDbContext db, ICommitteeDirectory committees, IActivityDirectory activities, IAuthorizationService authorization, TimeProvider clock)
    : ObservationPage(db, committees, clock)
{
    /// <summary>The plan's activities that it concerns.</summary>
    public IReadOnlyList<ActivitySummary> Activities { get; private set; } = [];

    public bool MayManage { get; private set; }

    public DateOnly Today => Clock.TodayInSweden();

    public async Task OnGetAsync(CancellationToken ct)
    {
        MayManage = await authorization.MayAsync(User, NetworkingPolicies.ManageKnowledge);
        Activities = Observation!.Activities.Count == 0 ? [] : await activities.FindAsync(Observation.Activities, ct);
    }
}
