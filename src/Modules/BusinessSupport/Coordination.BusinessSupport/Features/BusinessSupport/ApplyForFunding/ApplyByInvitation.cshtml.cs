using Coordination.BusinessSupport.Domain.Funding;
using Coordination.BusinessSupport.Features.BusinessSupport.InviteToCall;
using Coordination.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.ApplyForFunding;

/// <summary>Apply by the link of an invitation, once. The page is nobody else's: it is not listed, kept or told on.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Public)]
internal sealed class ApplyByInvitationModel(BusinessSupportDbContext db, InvitationTokens tokens, ApplyHandler handler, IStringLocalizer<Texts> texts, TimeProvider clock) : ApplicationPage(db, handler, texts, clock)
{
    [FromRoute]
    public string Token { get; set; } = string.Empty;

    /// <summary>An application has come by this invitation, and has not been taken back.</summary>
    public bool HasAnswered { get; private set; }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => SendAsync(_ => "/sok-bidrag/tack", ct);

    protected override async Task<bool> FindAsync(CancellationToken ct)
    {
        Response.Headers.CacheControl = "no-store";
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        if (tokens.Read(Token) is not { } id || await Db.FundingInvitations.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id && i.WithdrawnAt == null, ct) is not { } invitation)
        {
            return false;
        }

        (Scheme, Call, Invitation) = (invitation.SchemeId.Value, invitation.CallId, invitation.Id.Value);
        HasAnswered = await Db.FundingApplications.AnyAsync(a => a.InvitationId == id.Value && a.State != ApplicationState.Withdrawn && a.State != ApplicationState.Spam, ct);
        return true;
    }
}
