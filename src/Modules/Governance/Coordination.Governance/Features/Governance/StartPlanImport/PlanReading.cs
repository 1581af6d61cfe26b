using System.Text.Json;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Documents;
using Coordination.Governance.Domain.Plans;
using Coordination.Governance.Features.Governance.ImportActionPlan.Reading;
using Coordination.Platform.Messaging;
using Coordination.Platform.Results;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.StartPlanImport;

/// <summary>Reads a plan file and opens its import with what was understood.</summary>
internal sealed class PlanReading(GovernanceDbContext db)
{
    private const int LongestTitle = 300;

    public static Result<ReadPlan> Read(byte[] content, string fileName) => ActionPlanFile.Read(content, fileName);

    public async Task OpenAsync(PlanImport import, ReadPlan read, CancellationToken ct)
    {
        var title = read.Title.Length > LongestTitle ? read.Title[..LongestTitle] : read.Title;
        import.Open(title, JsonSerializer.Serialize(read, MessageJson.Options), await SamePlanAsync(read, ct));
    }

    /// <summary>A plan with the same registration number is taken to be the one that the file is a new version of; the person can say no.</summary>
    private async Task<PlanId?> SamePlanAsync(ReadPlan plan, CancellationToken ct) =>
        RegistrationNumber.Parse(plan.RegistrationNumber)?.Normalised is { } number
            ? await db.Plans.Where(p => p.NormalisedNumber == number && p.State != PlanState.Expired).OrderByDescending(p => p.CreatedAt).Select(p => (PlanId?)p.Id).FirstOrDefaultAsync(ct)
            : null;
}
