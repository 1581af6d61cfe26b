using System.Globalization;
using Coordination.Networking.Domain.Meetings;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Coordination.Networking.Features.Networking.ShowLevels;

/// <summary>How far those who meet the municipality take part: meetings on each level by year or quarter, and by network (S003-22, S003-23).</summary>
[Authorize(Policy = NetworkingPolicies.Read)]
internal sealed class ShowLevelsModel(LevelQuery levels) : PageModel
{
    private IReadOnlyList<LevelCount> _all = [];

    public ListQuery Query => ListQuery.Read(Request, "year", []);

    public IReadOnlyList<Option> Years => [.. _all.Select(c => c.Year).Distinct().Select(y => Text(y)).Select(y => new Option(y, y))];

    /// <summary>Years, or the quarters of the year that is asked for; newest first.</summary>
    public IReadOnlyList<LevelRow> Periods { get; private set; } = [];

    public IReadOnlyList<LevelRow> Networks { get; private set; } = [];

    public static IReadOnlyList<ParticipationLevel> All { get; } = Enum.GetValues<ParticipationLevel>();

    public async Task OnGetAsync(CancellationToken ct)
    {
        _all = await levels.AllAsync(ct);
        var shown = int.TryParse(Query["ar"], NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? _all.Where(c => c.Year == year).ToList() : _all;
        Periods = Query["ar"] is null
            ? [.. shown.GroupBy(c => c.Year).Select(g => LevelRow.Of(Text(g.Key), $"/natverk/niva?ar={Text(g.Key)}", g))]
            : [.. shown.GroupBy(c => c.Quarter).Select(g => LevelRow.Of($"{Text(year)} K{Text(g.Key)}", null, g))];
        Networks = [.. shown.GroupBy(c => (c.NetworkId, c.Network)).Select(g => LevelRow.Of(g.Key.Network, g.Key.NetworkId is { } id ? $"/natverk/{id.Value}" : null, g)).OrderBy(r => r.Name is null).ThenBy(r => r.Name, StringComparer.CurrentCulture)];
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
