using Coordination.Networking.Domain.Knowledge;
using Coordination.Networking.Features.Networking.ShowGuides;
using Coordination.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Coordination.Networking.Features.Networking.ShowHandbook;

/// <summary>Guidance and forms of support and cooperation for the municipality's own people (S003-R3.3).</summary>
[Authorize(Policy = NetworkingPolicies.Read)]
internal sealed class ShowHandbookModel(GuideQuery guides, IAuthorizationService authorization) : PageModel
{
    public PublishedGuide Published { get; private set; } = new("sv", [], null);

    public bool MayManage { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Published = await guides.PublishedAsync(Guide.Handbook, "sv", ct);
        MayManage = await authorization.MayAsync(User, NetworkingPolicies.ManageKnowledge);
    }
}
