using Coordination.Governance.Domain.Reports;
using Coordination.Platform.Results;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.FinishFollowUpReport;

/// <summary>Makes a draft final.</summary>
internal sealed record FinishFollowUpReport(ReportId Id);

/// <summary>After this neither texts nor figures change.</summary>
internal sealed class FinishFollowUpReportHandler(GovernanceDbContext db)
{
    public async Task<Result> HandleAsync(FinishFollowUpReport command, CancellationToken ct)
    {
        if (await db.Reports.SingleOrDefaultAsync(r => r.Id == command.Id, ct) is not { } report)
        {
            return new Error("GOV-0801", "Reports.Gone", Kind: ErrorKind.NotFound);
        }

        var result = report.Finish();
        if (result.Succeeded)
        {
            await db.SaveChangesAsync(ct);
        }

        return result;
    }
}
