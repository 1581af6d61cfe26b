using System.Globalization;
using System.Security.Claims;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Documents;
using Coordination.Governance.Domain.StaffReports;
using Coordination.Governance.Features.Governance.OpenStaffReport;
using Coordination.Platform.Text;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.ShowStaffReports;

/// <summary>A row of the list of staff reports.</summary>
internal sealed record StaffReportRow(
    StaffReportId Id, StaffReportKind Kind, StaffReportState State, string? Number, string Title, StaffReportHead Head, string Officers, string? RetentionClass, DateTimeOffset ChangedAt);

/// <summary>The list of staff reports: the same filter serves the page and the exports, and both hold what the person may know of.</summary>
internal sealed class StaffReportListQuery(GovernanceDbContext db, StaffReportAccess access)
{
    public static IReadOnlyList<string> SortKeys { get; } = ["changed", "number", "title", "state"];

    public static string DefaultSort => "-changed";

    public async Task<PagedList<StaffReportRow>> PageAsync(ListQuery query, ClaimsPrincipal person, CancellationToken ct)
    {
        var found = await FilteredAsync(query, person, ct);
        var rows = await ReadAsync(Ordered(found, query.Sort).Skip(query.Skip).Take(query.Size), ct);
        return rows.ToPage(query, await found.CountBesideAsync(rows.Count, query, ct));
    }

    public async Task<IReadOnlyList<StaffReportRow>> AllAsync(ListQuery query, ClaimsPrincipal person, CancellationToken ct) =>
        await ReadAsync(Ordered(await FilteredAsync(query, person, ct), query.Sort), ct);

    private async Task<IQueryable<StaffReport>> FilteredAsync(ListQuery query, ClaimsPrincipal person, CancellationToken ct)
    {
        var reports = Search(access.Readable(person).AsNoTracking(), query["q"]);
        if (query["slag"] is { } kind)
        {
            reports = Enum.TryParse<StaffReportKind>(kind, out var asked) ? reports.Where(r => r.Kind == asked) : reports.Where(r => false);
        }

        reports = query["lage"] switch
        {
            null => reports,
            "oppna" => reports.Where(r => r.State != StaffReportState.Registered && r.State != StaffReportState.Dropped),
            { } text when Enum.TryParse<StaffReportState>(text, out var state) => reports.Where(r => r.State == state),
            _ => reports.Where(r => false),
        };
        if (query["namnd"] is { } code)
        {
            var committee = await db.Committees.Where(c => c.Code == code).Select(c => (CommitteeId?)c.Id).SingleOrDefaultAsync(ct);
            reports = committee is null ? reports.Where(r => false) : reports.Where(r => r.AddresseeId == committee);
        }

        if (int.TryParse(query["ar"], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1900 and < 2200)
        {
            var (from, to) = (new DateOnly(year, 1, 1).ToInstant(TimeOnly.MinValue), new DateOnly(year + 1, 1, 1).ToInstant(TimeOnly.MinValue));
            reports = reports.Where(r => r.StartedAt >= from && r.StartedAt < to);
        }

        return reports;
    }

    private static IQueryable<StaffReport> Search(IQueryable<StaffReport> reports, string? words)
    {
        if (RegistrationNumber.Parse(words) is { IsOfKnownForm: true } number)
        {
            var sortable = number.Sortable;
            return reports.Where(r => r.SortNumber != null && r.SortNumber.StartsWith(sortable));
        }

        return SearchText.Normalise(words) is { Length: > 0 } text
            ? text.Split(' ').Aggregate(reports, (found, word) => found.Where(r => r.SearchText.Contains(word)))
            : reports;
    }

    private static IOrderedQueryable<StaffReport> Ordered(IQueryable<StaffReport> rows, SortOrder sort)
    {
        var ordered = (sort.Key, sort.Descending) switch
        {
            ("number", false) => rows.OrderBy(r => r.SortNumber == null).ThenBy(r => r.SortNumber),
            ("number", true) => rows.OrderBy(r => r.SortNumber == null).ThenByDescending(r => r.SortNumber),
            ("title", false) => rows.OrderBy(r => r.Title),
            ("title", true) => rows.OrderByDescending(r => r.Title),
            ("state", false) => rows.OrderBy(r => r.State),
            ("state", true) => rows.OrderByDescending(r => r.State),
            (_, false) => rows.OrderBy(r => r.ChangedAt),
            _ => rows.OrderByDescending(r => r.ChangedAt),
        };
        return sort.Descending ? ordered.ThenByDescending(r => r.Id) : ordered.ThenBy(r => r.Id);
    }

    private static async Task<IReadOnlyList<StaffReportRow>> ReadAsync(IQueryable<StaffReport> reports, CancellationToken ct) =>
        await reports.Select(r => new StaffReportRow(r.Id, r.Kind, r.State, r.Number, r.Title, r.Head, r.OfficersText, r.RetentionClass, r.ChangedAt)).ToListAsync(ct);
}
