using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Calendars;
using Coordination.Governance.Domain.Obligations;
using Coordination.Platform.Documents.Calendars;
using Coordination.Platform.Domain;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ReadCalendar;

/// <summary>The duties behind a secret address: what is owed, and for 60 days what was met or withdrawn. No names of persons.</summary>
internal sealed class CalendarFeedQuery(GovernanceDbContext db, WheelFeedQuery wheel, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock)
{
    /// <summary>More than a calendar program wants to show; nearest first.</summary>
    private const int MostEntries = 2000;

    /// <summary>The calendar, or null when no subscription has this token.</summary>
    public async Task<CalendarFeed?> ReadAsync(string token, CancellationToken ct)
    {
        var hash = CalendarSubscription.Hash(token);
        if (await db.CalendarSubscriptions.AsNoTracking().SingleOrDefaultAsync(s => s.TokenHash == hash, ct) is not { } subscription)
        {
            return null;
        }

        if (subscription.IsWheel)
        {
            return await wheel.ReadAsync(subscription.RotatedAt, ct);
        }

        var names = await db.Committees.AsNoTracking().ToDictionaryAsync(c => c.Id, c => new { c.Code, c.Name }, ct);
        var since = clock.TodayInSweden().AddDays(-CalendarEntry.CancelledFor.Days);
        var duties = db.Obligations.AsNoTracking().Where(o => o.State == ObligationState.Open || o.ClosedOn >= since);
        if (subscription.CommitteeId is { } committee)
        {
            duties = duties.Where(o => o.CommitteeId == committee);
        }

        var rows = await duties.OrderByDescending(o => o.DueOn).ThenBy(o => o.Id).Take(MostEntries).ToListAsync(ct);
        var name = subscription.CommitteeId is { } one && names.TryGetValue(one, out var found) ? texts["Feeds.NameOf", found.Name].Value : texts["Feeds.NameOfAll"].Value;
        return new CalendarFeed(
            name,
            site.Root.Host,
            [
                .. rows.Select(o => Entry(o, subscription.CommitteeId is null && names.TryGetValue(o.CommitteeId, out var body) ? body.Code : null)),
                .. subscription.CommitteeId is null ? [] : rows.SelectMany(Steps),
            ])
        {
            Language = Languages.Current,
        };
    }

    /// <summary>
    /// The days on the way to a duty stand in the committee's own calendar only: in the calendar of all they would hide what is owed. What
    /// was not ticked off when the duty ended is called off.
    /// </summary>
    private IEnumerable<CalendarEntry> Steps(Obligation duty) => Milestone.Read(duty.Milestones).Select(step =>
    {
        var title = $"{texts[$"Preparation.{step.Name}"].Value}: {duty.Title}";
        return new CalendarDeadline(
            StableId.Of($"{duty.Id.Value:N}|{step.Name}"),
            (int)duty.Version,
            ChangedAt(duty),
            step.IsDone ? texts["Feeds.Met", title].Value : title,
            step.On)
        {
            Link = duty.Link is { } link ? new Uri(site.Of(link)) : null,
            Cancelled = !step.IsDone && duty.State != ObligationState.Open,
        };
    });

    /// <summary>
    /// The time of change is the day on which the duty was raised, moved or closed. The sequence is the duty's version, which rises with every
    /// change, however many come on one day.
    /// </summary>
    private CalendarEntry Entry(Obligation duty, string? code)
    {
        var title = duty.State == ObligationState.Met ? texts["Feeds.Met", duty.Title].Value : duty.Title;
        return new CalendarDeadline(
            duty.Id.Value,
            (int)duty.Version,
            ChangedAt(duty),
            code is null ? title : $"{code}: {title}",
            duty.DueOn)
        {
            Link = duty.Link is { } link ? new Uri(site.Of(link)) : null,
            Cancelled = duty.State == ObligationState.Withdrawn,
        };
    }

    private static DateTimeOffset ChangedAt(Obligation duty) =>
        new[] { duty.RaisedOn, duty.LadderFrom, duty.ClosedOn ?? duty.RaisedOn }.Max().ToInstant(TimeOnly.MinValue);
}
