using System.Security.Cryptography;
using Coordination.Governance;
using Coordination.Governance.Domain.Plans;
using Coordination.Platform.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Testing;

public sealed partial class TestData
{
    /// <summary>A stored file in the schema of Governance; without an import that was read from it nothing mentions it.</summary>
    public Task<Guid> StoreFileAsync(bool ofPlanImport = false) => App.InScopeAsync(async services =>
    {
        var (db, now) = (services.GetRequiredService<GovernanceDbContext>(), App.Clock.GetUtcNow());
        byte[] content = [.. Guid.CreateVersion7().ToByteArray()];
        var file = new FileRow
        {
            Id = Guid.CreateVersion7(),
            Name = $"fil{Next()}.md",
            ContentType = "text/markdown",
            Size = content.Length,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(content)),
            Content = content,
            UploadedBy = "test",
            UploadedAt = now,
        };
        db.Files.Add(file);
        if (ofPlanImport)
        {
            var import = new PlanImport(PlanImportId.New(), file.Id, file.Name, null, "test", now);
            import.Open("Plan", "{}", null);
            db.PlanImports.Add(import);
        }

        await db.SaveChangesAsync();
        return file.Id;
    });
}
