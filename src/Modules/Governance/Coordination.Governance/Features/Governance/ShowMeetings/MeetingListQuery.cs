using System.Globalization;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Meetings;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.ShowMeetings;

/// <summary>A committee's meetings: the same filter serves the page and the exports.</summary>
internal sealed class MeetingListQuery(GovernanceDbContext db, TimeProvider clock)
{
    public static IReadOnlyList<string> SortKeys { get; } = ["date", "dispatch"];

    public static string DefaultSort => "date";

    public IQueryable<Meeting> Rows(CommitteeId committee, ListQuery query)
    {
        var today = clock.TodayInSweden();
        var rows = db.Meetings.AsNoTracking().Where(m => m.CommitteeId == committee);
        rows = query["visa"] switch
        {
            "tidigare" => rows.Where(m => m.On < today),
            "installda" => rows.Where(m => m.State == MeetingState.Cancelled),
            "alla" => rows,
            _ => rows.Where(m => m.On >= today && m.State == MeetingState.Planned),
        };
        if (int.TryParse(query["ar"], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1900 and < 2200)
        {
            var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            rows = rows.Where(m => m.On >= from && m.On <= to);
        }

        var ordered = (query.Sort.Key, query.Sort.Descending) switch
        {
            ("dispatch", false) => rows.OrderBy(m => m.DispatchOn),
            ("dispatch", true) => rows.OrderByDescending(m => m.DispatchOn),
            (_, true) => rows.OrderByDescending(m => m.On),
            _ => rows.OrderBy(m => m.On),
        };
        return ordered.ThenBy(m => m.Id);
    }

    /// <summary>The next ones, for the committee's page.</summary>
    public async Task<IReadOnlyList<Meeting>> NextAsync(CommitteeId committee, int count, CancellationToken ct)
    {
        var today = clock.TodayInSweden();
        return await db.Meetings.AsNoTracking().Where(m => m.CommitteeId == committee && m.State == MeetingState.Planned && m.On >= today).OrderBy(m => m.On).Take(count).ToListAsync(ct);
    }
}
