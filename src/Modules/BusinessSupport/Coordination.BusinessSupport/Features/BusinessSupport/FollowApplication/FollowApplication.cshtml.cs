using Coordination.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.RateLimiting;

namespace Coordination.BusinessSupport.Features.BusinessSupport.FollowApplication;

/// <summary>How far the application has come and, once it is granted, what is to be reported.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Public)]
internal sealed class FollowApplicationModel(BusinessSupportDbContext db, ApplicationTokens tokens, CurrentActor actor) : FollowPage(db, tokens, actor)
{
    public void OnGet()
    {
    }
}
