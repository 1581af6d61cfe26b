using System.Security.Cryptography;
using System.Text.Json;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Documents;
using Coordination.Governance.Domain.Plans;
using Coordination.Governance.Features.Governance.ImportActionPlan.Reading;
using Coordination.Platform.Messaging;
using Coordination.Platform.Persistence;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.StartPlanImport;

/// <summary>Reads an uploaded plan and keeps file and reading, so that the person can answer the doubts now or later.</summary>
internal sealed class StartPlanImportHandler(GovernanceDbContext db, CurrentActor actor, TimeProvider clock)
{
    private const int LongestFileName = 260;
    private const int LongestTitle = 300;

    public async Task<Result<PlanImportId>> HandleAsync(string fileName, string contentType, byte[] content, PlanId? target, CancellationToken ct)
    {
        var name = Shorten(Path.GetFileName(fileName.Replace('\\', '/')));
        var read = ActionPlanFile.Read(content, name);
        if (!read.Succeeded)
        {
            return Result<PlanImportId>.Failure(read.Errors);
        }

        var (now, by) = (clock.GetUtcNow(), actor.Actor.Name);
        var file = new FileRow
        {
            Id = Guid.CreateVersion7(),
            Name = name,
            ContentType = contentType.Length is > 0 and <= 100 ? contentType : "application/octet-stream",
            Size = content.Length,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(content)),
            Content = content,
            UploadedBy = actor.Actor.Id,
            UploadedAt = now,
        };
        var title = read.Value.Title.Length > LongestTitle ? read.Value.Title[..LongestTitle] : read.Value.Title;
        var import = new PlanImport(
            PlanImportId.New(), file.Id, name, title, JsonSerializer.Serialize(read.Value, MessageJson.Options), target ?? await SamePlanAsync(read.Value, ct), by, now);
        db.Files.Add(file);
        db.PlanImports.Add(import);
        await db.SaveChangesAsync(ct);
        return import.Id;
    }

    /// <summary>A plan with the same registration number is taken to be the one that the file is a new version of; the person can say no.</summary>
    private async Task<PlanId?> SamePlanAsync(ReadPlan plan, CancellationToken ct) =>
        RegistrationNumber.Parse(plan.RegistrationNumber)?.Normalised is { } number
            ? await db.Plans.Where(p => p.NormalisedNumber == number && p.State != PlanState.Expired).OrderByDescending(p => p.CreatedAt).Select(p => (PlanId?)p.Id).FirstOrDefaultAsync(ct)
            : null;

    private static string Shorten(string name) => name.Length <= LongestFileName ? name : name[^LongestFileName..];
}
