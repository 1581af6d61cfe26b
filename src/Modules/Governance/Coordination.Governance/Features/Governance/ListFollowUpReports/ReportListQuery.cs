using Coordination.Governance.Domain.Reports;
using Coordination.Platform.Text;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.ListFollowUpReports;

/// <summary>A report in the list.</summary>
internal sealed record ReportRow(ReportId Id, string Title, string Plan, DateTimeOffset FrozenAt, ReportState State, string MadeBy);

/// <summary>
/// Follow-up reports: the same filter serves the page and the exports. A municipality has some tens a year, so they are sifted in memory,
/// without what they hold.
/// </summary>
internal sealed class ReportListQuery(GovernanceDbContext db)
{
    private static readonly StringComparer Order = StringComparer.Create(Languages.Swedish, ignoreCase: true);

    public static IReadOnlyList<string> SortKeys { get; } = ["frozen", "title", "plan"];

    /// <summary>The latest first.</summary>
    public static string DefaultSort => "-frozen";

    public async Task<IReadOnlyList<ReportRow>> AllAsync(ListQuery query, CancellationToken ct)
    {
        var rows = await (from report in db.Reports.AsNoTracking()
                          join plan in db.Plans on report.PlanId equals plan.Id
                          orderby report.FrozenAt descending, report.Id
                          select new ReportRow(report.Id, report.Title, plan.Title, report.FrozenAt, report.State, report.MadeBy)).ToListAsync(ct);
        var found = rows.Where(r => Has(r, query["q"]) && IsAt(r, query["lage"]));
        return [.. (query.Sort.Key, query.Sort.Descending) switch
        {
            ("title", false) => found.OrderBy(r => r.Title, Order),
            ("title", true) => found.OrderByDescending(r => r.Title, Order),
            ("plan", false) => found.OrderBy(r => r.Plan, Order),
            ("plan", true) => found.OrderByDescending(r => r.Plan, Order),
            (_, false) => found.OrderBy(r => r.FrozenAt),
            _ => found,
        }];
    }

    private static bool Has(ReportRow report, string? words)
    {
        var text = SearchText.Normalise(string.Join(' ', report.Title, report.Plan, report.MadeBy));
        return SearchText.Normalise(words).Split(' ').All(word => text.Contains(word, StringComparison.Ordinal));
    }

    private static bool IsAt(ReportRow report, string? state) => state is null || (Enum.TryParse<ReportState>(state, out var asked) && report.State == asked);
}
