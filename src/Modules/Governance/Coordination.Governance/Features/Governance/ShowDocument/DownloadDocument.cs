using Coordination.Governance.Domain;
using Coordination.Platform.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.ShowDocument;

/// <summary>A governing document's own file, and those that it had before.</summary>
internal static class DownloadDocument
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/styrdokument/{id:guid}/fil", async (Guid id, GovernanceDbContext db, HttpContext context, CancellationToken ct) =>
        {
            var document = new GoverningDocumentId(id);
            return await AnswerAsync(await db.GoverningDocuments.Where(d => d.Id == document).Select(d => d.FileId).SingleOrDefaultAsync(ct), db, context, ct);
        }).RequireAuthorization(GovernancePolicies.Read);
        endpoints.MapGet("/styrdokument/{id:guid}/fil/{file:guid}", async (Guid id, Guid file, GovernanceDbContext db, HttpContext context, CancellationToken ct) =>
        {
            var document = new GoverningDocumentId(id);
            var held = await db.GoverningDocuments.AnyAsync(d => d.Id == document && d.EarlierFiles.Any(f => f.FileId == file), ct);
            return await AnswerAsync(held ? file : null, db, context, ct);
        }).RequireAuthorization(GovernancePolicies.Read);
    }

    private static async Task<IResult> AnswerAsync(Guid? file, GovernanceDbContext db, HttpContext context, CancellationToken ct) =>
        file is not null && await db.Files.AsNoTracking().SingleOrDefaultAsync(f => f.Id == file, ct) is { } row ? FileAnswer.Download(context, row) : Results.NotFound();
}
