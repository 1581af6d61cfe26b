using Coordination.Governance.Domain;
using Coordination.Governance.Features.Governance.OpenMatter;
using Coordination.Platform.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.AddMatterDocument;

/// <summary>A file that a matter holds, to those who may know of the matter.</summary>
internal static class DownloadMatterDocument
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/arenden/{id:guid}/handlingar/{file:guid}", async (Guid id, Guid file, MatterAccess access, GovernanceDbContext db, HttpContext context, CancellationToken ct) =>
        {
            var matter = new MatterId(id);
            var held = await access.Readable(context.User).AnyAsync(m => m.Id == matter && m.Documents.Any(d => d.FileId == file && d.WithdrawnBecause == null), ct);
            return held && await db.Files.AsNoTracking().SingleOrDefaultAsync(f => f.Id == file, ct) is { } row ? FileAnswer.Download(context, row) : Results.NotFound();
        }).RequireAuthorization(GovernancePolicies.Read);
}
