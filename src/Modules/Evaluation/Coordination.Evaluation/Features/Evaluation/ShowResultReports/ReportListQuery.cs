using Coordination.Evaluation.Domain.Reports;
using Coordination.Platform.Text;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Evaluation.Features.Evaluation.ShowResultReports;

/// <summary>A report in a list.</summary>
internal sealed record ReportRow(ResultReportId Id, string Title, Guid PlanId, string PeriodKey, DateOnly FromDay, DateOnly ToDay, ResultReportState State, int Editions, DateTimeOffset ChangedAt, string MadeBy)
{
    public string Address => $"/rapporter/resultat/{Id.Value}";
}

/// <summary>Reports by the filter and order of the list's address.</summary>
internal sealed class ReportListQuery(EvaluationDbContext db)
{
    public static ListQuery Read(HttpRequest request) => ListQuery.Read(request, "-changed", ["title", "period", "changed"]);

    public IQueryable<ReportRow> Rows(ListQuery query)
    {
        var reports = db.ResultReports.AsNoTracking();
        if (Enum.TryParse<ResultReportState>(query["lage"], out var state))
        {
            reports = reports.Where(r => r.State == state);
        }

        if (Guid.TryParse(query["plan"], out var plan))
        {
            reports = reports.Where(r => r.PlanId == plan);
        }

        foreach (var word in SearchText.Normalise(query["q"]).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            reports = reports.Where(r => r.SearchText.Contains(word));
        }

        return ((query.Sort.Key, query.Sort.Descending) switch
        {
            ("title", false) => reports.OrderBy(r => r.Title),
            ("title", true) => reports.OrderByDescending(r => r.Title),
            ("period", false) => reports.OrderBy(r => r.ToDay),
            ("period", true) => reports.OrderByDescending(r => r.ToDay),
            (_, false) => reports.OrderBy(r => r.ChangedAt),
            _ => reports.OrderByDescending(r => r.ChangedAt),
        }).ThenBy(r => r.Id).Select(r => new ReportRow(r.Id, r.Title, r.PlanId, r.PeriodKey, r.FromDay, r.ToDay, r.State, r.Editions, r.ChangedAt, r.MadeBy));
    }
}
