using Coordination.Governance.Domain;
using Coordination.Platform.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.ShowDocument;

/// <summary>A governing document's own file.</summary>
internal static class DownloadDocument
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/styrdokument/{id:guid}/fil", async (Guid id, GovernanceDbContext db, HttpContext context, CancellationToken ct) =>
        {
            var document = new GoverningDocumentId(id);
            var file = await db.GoverningDocuments.Where(d => d.Id == document).Select(d => d.FileId).SingleOrDefaultAsync(ct);
            return file is not null && await db.Files.AsNoTracking().SingleOrDefaultAsync(f => f.Id == file, ct) is { } row ? FileAnswer.Download(context, row) : Results.NotFound();
        }).RequireAuthorization(GovernancePolicies.Read);
}
