using Coordination.Networking.Features.Networking.FindCounterpart;
using Coordination.Networking.Features.Networking.ShowNeed;
using Microsoft.AspNetCore.Authorization;

namespace Coordination.Networking.Features.Networking.PrintNeed;

/// <summary>How a form was chosen, all of it on paper, for the file of the matter.</summary>
[Authorize(Policy = NetworkingPolicies.Read)]
internal sealed class PrintNeedModel(NetworkingDbContext db, CounterpartQuery counterparts, IAuthorizationService authorization) : NeedPage(db, counterparts, authorization)
{
    public void OnGet()
    {
    }
}
