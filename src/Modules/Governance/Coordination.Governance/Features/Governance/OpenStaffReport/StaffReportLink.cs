using Coordination.Governance.Domain;
using Coordination.Governance.Domain.StaffReports;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.OpenStaffReport;

/// <summary>A report as the pages of what it rests on name it.</summary>
internal sealed record StaffReportLink(StaffReportId Id, string Title, StaffReportState State, string? Addressee)
{
    private const int Most = 50;

    /// <param name="reports">Those that the person may know of.</param>
    /// <param name="ct">Stops the reading.</param>
    public static async Task<IReadOnlyList<StaffReportLink>> ReadAsync(IQueryable<StaffReport> reports, CancellationToken ct) =>
        [.. (await reports.AsNoTracking().OrderByDescending(r => r.StartedAt).ThenBy(r => r.Id).Take(Most).Select(r => new { r.Id, r.Title, r.State, r.Head }).ToListAsync(ct)).Select(r => new StaffReportLink(r.Id, r.Title, r.State, r.Head.Addressee))];
}
