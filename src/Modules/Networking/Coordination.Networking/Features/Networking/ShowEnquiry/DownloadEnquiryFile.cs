using Coordination.Networking.Domain.Enquiries;
using Coordination.Platform.Files;
using Coordination.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.ShowEnquiry;

/// <summary>A file of an enquiry; of somebody with protected identity only for those who handle enquiries.</summary>
internal static class DownloadEnquiryFile
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/anmalningar/{id:guid}/filer/{file:guid}", async (Guid id, Guid file, NetworkingDbContext db, IAuthorizationService authorization, HttpContext context, CancellationToken ct) =>
        {
            var enquiry = new EnquiryId(id);
            var mayTriage = await authorization.MayAsync(context.User, NetworkingPolicies.TriageEnquiries);
            var held = await db.Enquiries.AnyAsync(e => e.Id == enquiry && (mayTriage || !e.HasProtectedIdentity) && e.Files.Any(f => f.FileId == file), ct);
            return held && await db.Files.AsNoTracking().SingleOrDefaultAsync(f => f.Id == file, ct) is { } row ? FileAnswer.Download(context, row) : Results.NotFound();
        }).RequireAuthorization(NetworkingPolicies.ReadEnquiries);
}
