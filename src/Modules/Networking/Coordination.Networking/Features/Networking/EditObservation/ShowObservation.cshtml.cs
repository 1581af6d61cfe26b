using Coordination.Governance.Contracts;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Microsoft.AspNetCore.Authorization;

namespace Coordination.Networking.Features.Networking.EditObservation;

/// <summary>Something seen: what it says, what it means here, and what became of it.</summary>
[Authorize(Policy = NetworkingPolicies.Read)]
internal sealed class ShowObservationModel(NetworkingDbContext db, ICommitteeDirectory committees, IAuthorizationService authorization, TimeProvider clock) : ObservationPage(db, committees, clock)
{
    public bool MayManage { get; private set; }

    public DateOnly Today => Clock.TodayInSweden();

    public async Task OnGetAsync() => MayManage = await authorization.MayAsync(User, NetworkingPolicies.ManageKnowledge);
}
