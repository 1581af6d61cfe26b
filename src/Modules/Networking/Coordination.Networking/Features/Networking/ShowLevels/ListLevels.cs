using Coordination.Networking.Domain.Meetings;
using Coordination.Networking.Domain.Networks;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.ShowLevels;

/// <summary>Meetings held in a month by a network on a level.</summary>
internal sealed record LevelCount(int Year, int Month, NetworkId? NetworkId, string? Network, ParticipationLevel? Level, int Held)
{
    public int Quarter => ((Month - 1) / 3) + 1;
}

/// <summary>A row of the spread: how many meetings were held on each level.</summary>
/// <param name="Name">A period or a network; null for meetings of no network.</param>
/// <param name="Address">Where its meetings are listed, or null.</param>
/// <param name="Held">By level; where no level was said, under null.</param>
internal sealed record LevelRow(string? Name, string? Address, ILookup<ParticipationLevel?, int> Held)
{
    public int Total => Held.Sum(g => g.Sum());

    public int Of(ParticipationLevel? level) => Held[level].Sum();

    public static LevelRow Of(string? name, string? address, IEnumerable<LevelCount> counts) => new(name, address, counts.ToLookup(c => c.Level, c => c.Held));
}

/// <summary>How the meetings that were held spread over the four levels of the European code.</summary>
internal sealed class LevelQuery(NetworkingDbContext db)
{
    public async Task<IReadOnlyList<LevelCount>> AllAsync(CancellationToken ct)
    {
        var counted = await db.NetworkMeetings.AsNoTracking().Where(m => m.State == MeetingState.Held)
            .GroupBy(m => new { m.On.Year, m.On.Month, m.NetworkId, m.Level }).Select(g => new { g.Key, Held = g.Count() }).ToListAsync(ct);
        var names = await db.Networks.AsNoTracking().ToDictionaryAsync(n => n.Id, n => n.Name, ct);
        return
        [
            .. counted.Select(c => new LevelCount(c.Key.Year, c.Key.Month, c.Key.NetworkId, c.Key.NetworkId is { } id ? names[id] : null, c.Key.Level, c.Held))
                .OrderByDescending(c => c.Year).ThenByDescending(c => c.Month).ThenBy(c => c.Network, StringComparer.CurrentCulture).ThenBy(c => c.Level),
        ];
    }
}
