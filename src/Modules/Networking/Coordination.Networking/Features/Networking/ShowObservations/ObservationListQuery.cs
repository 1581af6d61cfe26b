using Coordination.Networking.Domain.Knowledge;
using Coordination.Platform.Text;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.ShowObservations;

/// <summary>What has been seen in the outside world, by the filter and order of the list's address.</summary>
internal sealed class ObservationListQuery(NetworkingDbContext db, TimeProvider clock)
{
    public static IReadOnlyList<string> SortKeys { get; } = ["day", "title", "state", "examine"];

    public static string DefaultSort => "-day";

    public IQueryable<Observation> Rows(ListQuery query)
    {
        var today = clock.TodayInSweden();
        var found = db.Observations.AsNoTracking();
        found = query["lage"] switch
        {
            null => found,
            "sen" => found.Where(o => o.State == ObservationState.New && o.ExamineBy < today),
            { } text when Enum.TryParse<ObservationState>(text, out var state) => found.Where(o => o.State == state),
            _ => found.Where(o => false),
        };
        if (query["amne"] is { } tag)
        {
            found = found.Where(o => o.Tags.Contains(tag));
        }

        if (query["ansvarig"] is { } keeper)
        {
            found = found.Where(o => o.Keeper == keeper);
        }

        foreach (var word in SearchText.Normalise(query["q"]).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            found = found.Where(o => o.SearchText.Contains(word));
        }

        var ordered = (query.Sort.Key, query.Sort.Descending) switch
        {
            ("title", false) => found.OrderBy(o => o.Title),
            ("title", true) => found.OrderByDescending(o => o.Title),
            ("state", false) => found.OrderBy(o => o.State).ThenByDescending(o => o.On),
            ("state", true) => found.OrderByDescending(o => o.State).ThenByDescending(o => o.On),
            ("examine", false) => found.OrderBy(o => o.ExamineBy == null).ThenBy(o => o.ExamineBy),
            ("examine", true) => found.OrderBy(o => o.ExamineBy == null).ThenByDescending(o => o.ExamineBy),
            (_, false) => found.OrderBy(o => o.On),
            _ => found.OrderByDescending(o => o.On),
        };
        return ordered.ThenByDescending(o => o.Id);
    }

    /// <summary>Subjects that are in use.</summary>
    public async Task<IReadOnlyList<string>> TagsAsync(CancellationToken ct) =>
        [.. (await db.Observations.AsNoTracking().Select(o => o.Tags).ToListAsync(ct)).SelectMany(t => t).Distinct().Order(StringComparer.CurrentCulture)];

    public async Task<IReadOnlyList<string>> KeepersAsync(CancellationToken ct) =>
        await db.Observations.AsNoTracking().Where(o => o.Keeper != null).Select(o => o.Keeper!).Distinct().OrderBy(k => k).ToListAsync(ct);

    /// <summary>Those of a period that were not found to mean nothing, by state and day.</summary>
    public async Task<IReadOnlyList<Observation>> DigestAsync(DateOnly from, DateOnly to, CancellationToken ct) =>
        await db.Observations.AsNoTracking().Where(o => o.On >= from && o.On <= to && o.State != ObservationState.Dismissed).OrderByDescending(o => o.On).ThenByDescending(o => o.Id).ToListAsync(ct);
}

/// <summary>How an observation is shown.</summary>
internal static class ObservationLook
{
    public static StatusLook Look(this Observation observation, DateOnly today) => observation.IsLateOn(today) ? StatusLook.Late : observation.State switch
    {
        ObservationState.Assessed => StatusLook.Ongoing,
        ObservationState.Used => StatusLook.Done,
        ObservationState.Dismissed => StatusLook.Ended,
        _ => StatusLook.NotStarted,
    };

    public static string StateKey(this Observation observation, DateOnly today) => observation.IsLateOn(today) ? "Late" : observation.State.ToString();
}
