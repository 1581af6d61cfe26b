using Coordination.Networking.Domain.Meetings;
using Coordination.Networking.Domain.Networks;
using Coordination.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.FindNetwork;

/// <summary>Networks that go on, for a form to choose from.</summary>
internal sealed class NetworkChoiceQuery(NetworkingDbContext db)
{
    /// <param name="kept">The one that stands there already is offered also when it has ended.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IReadOnlyList<Option>> OptionsAsync(NetworkId? kept, CancellationToken ct) =>
        [.. (await db.Networks.AsNoTracking().Where(n => n.EndedOn == null || n.Id == kept).OrderBy(n => n.Name).ThenBy(n => n.Id).Select(n => new { n.Id, n.Name }).ToListAsync(ct))
            .Select(n => new Option(n.Id.Value.ToString(), n.Name))];

    /// <summary>How far those who take part in it usually do so.</summary>
    public Task<ParticipationLevel?> LevelAsync(NetworkId id, CancellationToken ct) => db.Networks.Where(n => n.Id == id).Select(n => n.Level).SingleOrDefaultAsync(ct);
}
