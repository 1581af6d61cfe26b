using Coordination.Governance.Domain;
using Coordination.Governance.Features.Governance.OpenMatter;
using Coordination.Platform.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.ReplyReferral;

/// <summary>A file of a reply, to those who may know of the matter.</summary>
internal static class DownloadReferralFile
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/arenden/{id:guid}/remisser/{referral:guid}/filer/{file:guid}", async (Guid id, Guid referral, Guid file, MatterAccess access, GovernanceDbContext db, HttpContext context, CancellationToken ct) =>
        {
            var (matter, asked) = (new MatterId(id), new ReferralId(referral));
            var held = await access.Readable(context.User).AnyAsync(m => m.Id == matter, ct)
                && await db.Referrals.AnyAsync(r => r.Id == asked && r.MatterId == matter && r.Files.Any(f => f.FileId == file), ct);
            return held && await db.Files.AsNoTracking().SingleOrDefaultAsync(f => f.Id == file, ct) is { } row ? FileAnswer.Download(context, row) : Results.NotFound();
        }).RequireAuthorization(GovernancePolicies.Read);
}
