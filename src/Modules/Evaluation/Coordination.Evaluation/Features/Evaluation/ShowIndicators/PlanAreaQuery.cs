using System.Globalization;
using Coordination.Governance.Contracts;

namespace Coordination.Evaluation.Features.Evaluation.ShowIndicators;

/// <summary>An area of a plan.</summary>
/// <param name="PlanId">The plan.</param>
/// <param name="Plan">Its title.</param>
/// <param name="Number">The area's, within the plan.</param>
/// <param name="Title">With its number; null for a plan that has expired.</param>
internal sealed record PlanArea(Guid PlanId, string Plan, int Number, string? Title)
{
    /// <summary>As an address carries it.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{PlanId:N}.{Number}");
}

/// <summary>In which areas of the plans records are: facts carry the address of their activity, and the register of activities tells the rest.</summary>
internal sealed class PlanAreaQuery(IActivityDirectory activities)
{
    private const string Activities = "/atgarder/";

    private readonly Dictionary<string, PlanArea> _known = new(StringComparer.Ordinal);

    /// <summary>One that has been found before in this request.</summary>
    public PlanArea? Find(string key) => _known.GetValueOrDefault(key);

    /// <summary>The area of each address that is an activity's.</summary>
    public async Task<IReadOnlyDictionary<string, PlanArea>> OfLinksAsync(IEnumerable<string?> links, CancellationToken ct)
    {
        var ids = links.OfType<string>().Distinct(StringComparer.Ordinal).Where(l => l.StartsWith(Activities, StringComparison.Ordinal))
            .Select(l => Guid.TryParse(l.AsSpan(Activities.Length), out var id) ? id : (Guid?)null).OfType<Guid>().ToList();
        var found = await activities.FindAsync(ids, ct);
        var titles = found.Count == 0 ? [] : (await activities.PlansAsync(ct)).ToDictionary(p => p.Id, p => p.Areas);
        var placed = found.ToDictionary(a => a.Link, a => AreaOf(a, titles), StringComparer.Ordinal);
        foreach (var area in placed.Values)
        {
            _known[area.Key] = area;
        }

        return placed;
    }

    private static PlanArea AreaOf(ActivitySummary activity, Dictionary<Guid, IReadOnlyList<OpenPlanArea>> titles)
    {
        var number = int.Parse(activity.Number.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture);
        var start = string.Create(CultureInfo.InvariantCulture, $"{number}. ");
        return new(activity.PlanId, activity.Plan, number, titles.GetValueOrDefault(activity.PlanId)?.FirstOrDefault(t => t.Title.StartsWith(start, StringComparison.Ordinal))?.Title);
    }
}
