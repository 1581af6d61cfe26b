using Microsoft.AspNetCore.Authorization;

namespace Coordination.Networking.Features.Networking.EditGuide;

/// <summary>Every version of a section that readers have seen, newest first.</summary>
[Authorize(Policy = NetworkingPolicies.ManageKnowledge)]
internal sealed class ShowVersionsModel(NetworkingDbContext db) : SectionPage(db)
{
    public void OnGet()
    {
    }
}
