using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Counting;
using Coordination.Platform.Text;
using Coordination.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.ShowCountedEvents;

/// <summary>A happening in another module that an activity counts.</summary>
internal sealed record CountedRow(CountedKind Kind, Guid SourceId, DateOnly On, string Title, string? Network, int? Figure, string Link);

/// <summary>How many of a kind, year by year.</summary>
internal sealed record CountedYears(CountedKind Kind, IReadOnlyDictionary<int, int> PerYear, int Total);

/// <summary>What the panel on an activity shows: the last three years, and all.</summary>
internal sealed record CountedPanel(IReadOnlyList<CountedYears> Counted, string Address, bool MayManage, int Year)
{
    public IReadOnlyList<int> Years => [.. Enumerable.Range(Year - 2, 3)];
}

/// <summary>What an activity counts: what says that it concerns it, meetings of networks tied to it, and the kinds chosen for it while its plan is valid.</summary>
internal sealed class CountedEventQuery(GovernanceDbContext db)
{
    public static IReadOnlyList<string> SortKeys { get; } = ["day", "title", "kind"];

    public static string DefaultSort => "-day";

    /// <summary>For each kind that is chosen or has happened, how many there have been.</summary>
    public async Task<IReadOnlyList<CountedYears>> PerYearAsync(Activity activity, CancellationToken ct)
    {
        var counts = await (await OfAsync(activity, ct)).GroupBy(e => new { e.Kind, e.On.Year }).Select(g => new { g.Key.Kind, g.Key.Year, Count = g.Count() }).ToListAsync(ct);
        return [.. counts.Select(c => c.Kind).Concat(activity.Counts).Distinct().Order()
            .Select(kind => new CountedYears(kind, counts.Where(c => c.Kind == kind).ToDictionary(c => c.Year, c => c.Count), counts.Where(c => c.Kind == kind).Sum(c => c.Count)))];
    }

    public async Task<IQueryable<CountedRow>> RowsAsync(Activity activity, ListQuery query, CancellationToken ct)
    {
        var events = await OfAsync(activity, ct);
        if (Enum.TryParse<CountedKind>(query["slag"], out var kind))
        {
            events = events.Where(e => e.Kind == kind);
        }

        if (int.TryParse(query["ar"], out var year) && year is > 1900 and < 9000)
        {
            var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            events = events.Where(e => e.On >= first && e.On <= last);
        }

        foreach (var word in SearchText.Normalise(query["q"]).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            events = events.Where(e => e.SearchText.Contains(word));
        }

        var ordered = (query.Sort.Key, query.Sort.Descending) switch
        {
            ("title", false) => events.OrderBy(e => e.Title),
            ("title", true) => events.OrderByDescending(e => e.Title),
            ("kind", false) => events.OrderBy(e => e.Kind),
            ("kind", true) => events.OrderByDescending(e => e.Kind),
            (_, false) => events.OrderBy(e => e.On),
            _ => events.OrderByDescending(e => e.On),
        };
        return ordered.ThenByDescending(e => e.On).ThenBy(e => e.SourceId).Select(e => new CountedRow(
            e.Kind, e.SourceId, e.On, e.Title, db.CountedNetworks.Where(n => n.Id == e.NetworkId).Select(n => n.Name).FirstOrDefault(), e.Figure, e.Link));
    }

    private async Task<IQueryable<CountedEvent>> OfAsync(Activity activity, CancellationToken ct)
    {
        var id = activity.Id.Value;
        var kinds = activity.Counts;
        var plan = await db.Plans.Where(p => p.Id == activity.PlanId).Select(p => new { p.ValidFrom, p.ValidTo }).SingleAsync(ct);
        var (from, to) = (plan.ValidFrom, plan.ValidTo);
        return db.CountedEvents.AsNoTracking().Where(e => e.IsCounted && (
            e.Activities.Contains(id)
            || db.CountedNetworks.Any(n => n.Id == e.NetworkId && n.Activities.Contains(id))
            || (kinds.Contains(e.Kind) && (from == null || e.On >= from) && (to == null || e.On <= to))));
    }
}
