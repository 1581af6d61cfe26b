using Coordination.Governance.Domain;
using Coordination.Platform.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.AddEvidence;

/// <summary>A file that an activity mentions, to those who may read the activity.</summary>
internal static class DownloadEvidence
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/atgarder/{id:guid}/underlag/{file:guid}", async (Guid id, Guid file, GovernanceDbContext db, HttpContext context, CancellationToken ct) =>
        {
            var activity = new ActivityId(id);
            var mentioned = await db.Activities.AnyAsync(a => a.Id == activity && a.Evidence.Any(e => e.FileId == file), ct);
            return mentioned && await db.Files.AsNoTracking().SingleOrDefaultAsync(f => f.Id == file, ct) is { } row ? FileAnswer.Download(context, row) : Results.NotFound();
        }).RequireAuthorization(GovernancePolicies.Read);
}
