using Coordination.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.RateLimiting;

namespace Coordination.BusinessSupport.Features.BusinessSupport.FollowApplication;

/// <summary>How far the application has come and, once it is granted, what is to be reported.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Public)]
internal sealed class FollowApplicationModel(BusinessSupportDbContext db, ApplicationByLinkQuery links, CurrentActor actor) : FollowPage(db, links, actor)
{
    public void OnGet()
    {
    }
}
