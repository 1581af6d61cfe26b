using Coordination.Governance.Domain.Assignments;
using Coordination.Governance.Domain.Matters;
using Coordination.Governance.Domain.Meetings;
using Coordination.Governance.Domain.Plans;
using Coordination.Governance.Domain.Referrals;
using Coordination.Governance.Domain.Revisions;
using Coordination.Governance.Domain.Wheel;
using Coordination.Governance.Features.Governance.ReadWheel;
using Coordination.Platform.Documents.Calendars;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ReadCalendar;

/// <summary>The year's wheel for calendar programs: from two months back to a year and a half ahead, nothing of protected matters.</summary>
internal sealed class WheelFeedQuery(GovernanceDbContext db, WheelQuery wheel, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock)
{
    private const int MonthsAhead = 18;

    private static readonly string[] Subjects =
        [nameof(FollowUpPoint), nameof(Meeting), nameof(Referral), nameof(Matter), nameof(ActionPlan), nameof(PlanRevision), nameof(RevisionConsultation), nameof(Assignment)];

    /// <param name="since">When the address was made: the time of change of what the log no longer tells of.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<CalendarFeed> ReadAsync(DateTimeOffset since, CancellationToken ct)
    {
        var today = clock.TodayInSweden();
        var entries = await wheel.ReadOpenAsync(today.AddDays(-CalendarEntry.CancelledFor.Days), today.AddMonths(MonthsAhead), ct);
        var ids = entries.Select(e => e.SubjectId.ToString()).Distinct().ToList();
        var changed = await db.Audit.AsNoTracking().Where(a => Subjects.Contains(a.Subject) && ids.Contains(a.SubjectId))
            .GroupBy(a => a.SubjectId).Select(g => new { g.Key, At = g.Max(a => a.At) }).ToDictionaryAsync(g => g.Key, g => g.At, StringComparer.OrdinalIgnoreCase, ct);
        return new CalendarFeed(texts["Wheel.Title"], site.Root.Host, [.. entries.Select(e => Entry(e, changed.GetValueOrDefault(e.SubjectId.ToString(), since)))])
        {
            Language = Languages.Current,
        };
    }

    /// <summary>The version only rises, and the log's time stands still while it does: a feed without changes is the same to the byte.</summary>
    private CalendarDeadline Entry(WheelEntry entry, DateTimeOffset changedAt) =>
        new(entry.Uid, (int)Math.Min(entry.Version, int.MaxValue), changedAt, entry.Committees.Count == 0 || entry.Kind == WheelKind.Meeting ? entry.Title : $"{entry.CommitteeText}: {entry.Title}", entry.On)
        {
            Link = new Uri(site.Of(entry.Address)),
            Cancelled = entry.IsCancelled,
        };
}
