using Coordination.Governance.Domain.Reports;
using Coordination.Platform.Results;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.WriteFollowUpReport;

/// <summary>New texts for a draft.</summary>
/// <param name="Id">The report.</param>
/// <param name="Version">The version that the person saw.</param>
/// <param name="Texts">The texts.</param>
internal sealed record WriteFollowUpReport(ReportId Id, long Version, ReportTexts Texts);

/// <summary>Changes what people wrote; the figures stay as they were frozen.</summary>
internal sealed class WriteFollowUpReportHandler(GovernanceDbContext db)
{
    public async Task<Result> HandleAsync(WriteFollowUpReport command, CancellationToken ct)
    {
        if (await db.Reports.SingleOrDefaultAsync(r => r.Id == command.Id, ct) is not { } report)
        {
            return new Error("GOV-0801", "Reports.Gone", Kind: ErrorKind.NotFound);
        }

        if (report.Version != command.Version)
        {
            return new Error("GOV-0806", "Reports.ChangedMeanwhile", Kind: ErrorKind.Conflict);
        }

        if (report.Write(command.Texts) is { Succeeded: false } refused)
        {
            return refused;
        }

        try
        {
            await db.SaveChangesAsync(ct);
            return Result.Success;
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Error("GOV-0806", "Reports.ChangedMeanwhile", Kind: ErrorKind.Conflict);
        }
    }
}
