using Coordination.Governance.Domain.StaffReports;
using Coordination.Governance.Features.Governance.OpenThing;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.OpenStaffReport;

/// <summary>
/// What the pages of a staff report share: one that the person may not know of is not found, and an officer writes the reports to the own
/// committees and no others.
/// </summary>
internal abstract class StaffReportPage(GovernanceDbContext db, StaffReportAccess access, IAuthorizationService authorization) : OpenedPage(db)
{
    [FromRoute]
    public Guid Id { get; set; }

    public StaffReport Report { get; private set; } = null!;

    public bool MayWrite { get; private set; }

    public string Address => $"/tjansteutlatanden/{Id}";

    protected StaffReportAccess Access => access;

    protected override bool MayChange => MayWrite;

    protected override async Task<bool> OpenAsync(CancellationToken ct)
    {
        if (await access.FindAsync(User, Id, ct) is not { } report)
        {
            return false;
        }

        Report = report;
        var code = await Db.Committees.Where(c => c.Id == report.AddresseeId).Select(c => c.Code).SingleOrDefaultAsync(ct);
        MayWrite = await authorization.MayAsync(User, GovernancePolicies.WriteStaffReports, code is null ? [] : [code]);
        return true;
    }

    /// <summary>Stores what was changed, unless somebody else has stored since the form was shown.</summary>
    protected Task<Result> SaveAsync(long version, Func<Result> change, CancellationToken ct) => SaveAsync(version, change, _ => Task.CompletedTask, ct);

    /// <summary>The same, with what follows from the change in the same commit.</summary>
    protected async Task<Result> SaveAsync(long version, Func<Result> change, Func<CancellationToken, Task> follow, CancellationToken ct)
    {
        if (Report.Version != version)
        {
            return Stale();
        }

        if (change() is { Succeeded: false } refused)
        {
            return refused;
        }

        await follow(ct);
        return await StoreAsync(ct);
    }
}
