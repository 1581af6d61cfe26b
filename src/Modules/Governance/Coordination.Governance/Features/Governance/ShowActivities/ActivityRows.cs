using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Plans;
using Coordination.Platform.Text;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.ShowActivities;

/// <summary>A row of the work list.</summary>
internal sealed record ActivityRow(
    ActivityId Id,
    PlanId PlanId,
    int AreaNumber,
    int Number,
    string Title,
    string? AreaTitle,
    ActivityStatus Status,
    DateOnly? DueOn,
    string? TimetableAsWritten,
    long Version,
    DateOnly? ReportedOn,
    bool IsLate,
    IReadOnlyList<string> Responsible)
{
    public DateTimeOffset ChangedAt { get; init; }

    public string? Description { get; init; }

    /// <summary>Bodies with another part than the responsible ones.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    public string FullNumber => $"{AreaNumber}.{Number}";

    public string ResponsibleText => string.Join(", ", Responsible);
}

/// <summary>The work list: the same filter serves the page, the exports and the bulk actions.</summary>
internal sealed class ActivityListQuery(GovernanceDbContext db, TimeProvider clock)
{
    public static IReadOnlyList<string> SortKeys { get; } = ["number", "title", "due", "status", "changed"];

    public async Task<PagedList<ActivityRow>> ListAsync(ListQuery query, CancellationToken ct)
    {
        var filtered = await FilterAsync(query, ct);

        // Which they are, and then what they are: their parts are asked for by themselves, and would be filtered and put in order once more.
        var page = await Order(filtered, query.Sort).Skip(query.Skip).Take(query.Size).Select(a => a.Id).ToListAsync(ct);
        var rows = await ReadAsync(Order(db.Activities.AsNoTracking().Where(a => page.Contains(a.Id)), query.Sort), ct);
        return rows.ToPage(query, await filtered.CountBesideAsync(rows.Count, query, ct, query["q"] is null ? PagedLists.CountedAtMost : PagedLists.CountedOfWords));
    }

    /// <summary>Every row of the filter, for exports and «alla träffar».</summary>
    public async Task<IReadOnlyList<ActivityRow>> AllAsync(ListQuery query, CancellationToken ct) =>
        await ReadAsync(Order(await FilterAsync(query, ct), query.Sort), ct);

    public async Task<IReadOnlyList<ActivityRow>> ByIdAsync(IReadOnlyCollection<ActivityId> ids, CancellationToken ct) =>
        await ReadAsync(db.Activities.Where(a => ids.Contains(a.Id)).OrderBy(a => a.AreaNumber).ThenBy(a => a.Number).ThenBy(a => a.Id), ct);

    /// <summary>Plans whose activities people work with: all but those taken away with the example.</summary>
    public async Task<PlanId?> PlanOfAsync(ListQuery query, CancellationToken ct) =>
        Guid.TryParse(query["plan"], out var id) ? new PlanId(id) : await CurrentPlanAsync(ct);

    /// <summary>The plan in force, else the latest one.</summary>
    public async Task<PlanId?> CurrentPlanAsync(CancellationToken ct) =>
        await db.Plans.AsNoTracking()
            .OrderBy(p => p.State == PlanState.InForce || p.State == PlanState.Revised ? 0 : p.State == PlanState.Adopted || p.State == PlanState.AdoptedInPart ? 1 : p.State == PlanState.Expired ? 3 : 2)
            .ThenByDescending(p => p.CreatedAt).ThenBy(p => p.Id)
            .Select(p => (PlanId?)p.Id).FirstOrDefaultAsync(ct);

    private async Task<IQueryable<Activity>> FilterAsync(ListQuery query, CancellationToken ct)
    {
        var today = clock.TodayInSweden();
        var activities = db.Activities.AsNoTracking().Where(a => !a.IsRemoved);
        if (query["plan"] != "alla")
        {
            var plan = await PlanOfAsync(query, ct);
            activities = activities.Where(a => a.PlanId == plan);
        }

        if (SearchText.Normalise(query["q"]) is { Length: > 0 } words)
        {
            activities = words.Split(' ').Aggregate(activities, (found, word) => found.Where(a => a.SearchText.Contains(word)));
        }

        if (query["namnd"] is { } code)
        {
            var committee = await db.Committees.Where(c => c.Code == code).Select(c => (CommitteeId?)c.Id).SingleOrDefaultAsync(ct);
            activities = query["roll"] == "alla"
                ? activities.Where(a => a.Parties.Any(p => p.CommitteeId == committee))
                : activities.Where(a => a.Parties.Any(p => p.CommitteeId == committee && p.Role == PartyRole.Responsible));
        }

        if (int.TryParse(query["omrade"], out var area))
        {
            activities = activities.Where(a => a.AreaNumber == area);
        }

        activities = query["status"] switch
        {
            null => activities,
            "ej-klara" => activities.Where(a => a.Status == ActivityStatus.NotStarted || a.Status == ActivityStatus.InProgress || a.Status == ActivityStatus.Ongoing),
            "forsenade" => Late(activities, today),
            "utan-datum" => activities.Where(a => a.DueOn == null && a.Status != ActivityStatus.Ongoing && a.Status != ActivityStatus.Done && a.Status != ActivityStatus.Cancelled),
            { } text when Enum.TryParse<ActivityStatus>(text, out var status) => activities.Where(a => a.Status == status),
            _ => activities.Where(a => false),
        };
        if (int.TryParse(query["dagar"], out var days) && days is >= 0 and <= 3650)
        {
            var until = today.AddDays(days);
            activities = Open(activities).Where(a => a.DueOn >= today && a.DueOn <= until);
        }

        if (query["mal"] == "utan")
        {
            activities = activities.Where(a => !a.Goals.Any());
        }

        return activities;
    }

    internal static IQueryable<Activity> Open(IQueryable<Activity> activities) =>
        activities.Where(a => a.Status == ActivityStatus.NotStarted || a.Status == ActivityStatus.InProgress || a.Status == ActivityStatus.Ongoing);

    internal static IQueryable<Activity> Late(IQueryable<Activity> activities, DateOnly today) => Open(activities).Where(a => a.DueOn < today);

    private static IOrderedQueryable<Activity> Order(IQueryable<Activity> rows, SortOrder sort)
    {
        var ordered = (sort.Key, sort.Descending) switch
        {
            ("title", false) => rows.OrderBy(a => a.SearchText),
            ("title", true) => rows.OrderByDescending(a => a.SearchText),
            ("due", false) => rows.OrderBy(a => a.DueOn == null).ThenBy(a => a.DueOn),
            ("due", true) => rows.OrderBy(a => a.DueOn == null).ThenByDescending(a => a.DueOn),
            ("status", false) => rows.OrderBy(a => a.Status),
            ("status", true) => rows.OrderByDescending(a => a.Status),
            ("changed", false) => rows.OrderBy(a => a.ChangedAt),
            ("changed", true) => rows.OrderByDescending(a => a.ChangedAt),
            (_, true) => rows.OrderByDescending(a => a.AreaNumber).ThenByDescending(a => a.Number),
            _ => rows.OrderBy(a => a.AreaNumber).ThenBy(a => a.Number),
        };
        return ordered.ThenBy(a => a.Id);
    }

    private async Task<IReadOnlyList<ActivityRow>> ReadAsync(IQueryable<Activity> activities, CancellationToken ct)
    {
        var today = clock.TodayInSweden();
        var rows = await activities.Select(a => new
        {
            a.Id,
            a.PlanId,
            a.AreaId,
            a.AreaNumber,
            a.Number,
            a.Title,
            a.Description,
            a.Status,
            a.DueOn,
            a.Timetable.AsWritten,
            a.Version,
            a.ReportedOn,
            a.ChangedAt,
            Parties = a.Parties.OrderBy(p => p.Position).Select(p => new { p.Role, p.CommitteeId, p.FreeText }).ToList(),
        }).ToListAsync(ct);
        var plans = rows.Select(r => r.PlanId).Distinct().ToList();
        var areas = await db.Plans.AsNoTracking().Where(p => plans.Contains(p.Id)).SelectMany(p => p.Areas).Select(a => new { a.Id, a.Title }).ToDictionaryAsync(a => a.Id, a => a.Title, ct);
        var names = await db.Committees.AsNoTracking().Select(c => new { c.Id, c.Name }).ToDictionaryAsync(c => c.Id, c => c.Name, ct);
        return [.. rows.Select(r => new ActivityRow(
            r.Id, r.PlanId, r.AreaNumber, r.Number, r.Title, areas.GetValueOrDefault(r.AreaId), r.Status, r.DueOn, r.AsWritten, r.Version, r.ReportedOn,
            r.Status is ActivityStatus.NotStarted or ActivityStatus.InProgress or ActivityStatus.Ongoing && r.DueOn < today,
            [.. r.Parties.Where(p => p.Role == PartyRole.Responsible).Select(p => Name(p.CommitteeId, p.FreeText))])
        {
            ChangedAt = r.ChangedAt,
            Description = r.Description,
            Others = [.. r.Parties.Where(p => p.Role != PartyRole.Responsible).Select(p => Name(p.CommitteeId, p.FreeText))],
        })];

        string Name(CommitteeId? committee, string? words) => committee is { } id ? names.GetValueOrDefault(id, "–") : words ?? "–";
    }
}
