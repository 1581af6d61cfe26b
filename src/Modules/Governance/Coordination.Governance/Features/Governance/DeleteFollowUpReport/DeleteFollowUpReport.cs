using Coordination.Governance.Domain.Reports;
using Coordination.Platform.Results;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.DeleteFollowUpReport;

/// <summary>Throws a draft away.</summary>
internal sealed record DeleteFollowUpReport(ReportId Id);

/// <summary>Deletes drafts only; a final report is kept.</summary>
internal sealed class DeleteFollowUpReportHandler(GovernanceDbContext db)
{
    public async Task<Result> HandleAsync(DeleteFollowUpReport command, CancellationToken ct)
    {
        if (await db.Reports.SingleOrDefaultAsync(r => r.Id == command.Id, ct) is not { } report)
        {
            return new Error("GOV-0801", "Reports.Gone", Kind: ErrorKind.NotFound);
        }

        if (report.State == ReportState.Final)
        {
            return new Error("GOV-0802", "Reports.IsFinal", Kind: ErrorKind.Conflict);
        }

        db.Reports.Remove(report);
        await db.SaveChangesAsync(ct);
        return Result.Success;
    }
}
