using System.Globalization;
using Coordination.Host.Persistence;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Host.Features.Administration.ListApiClients;

internal enum ApiClientState
{
    Open,
    Expired,
    Revoked,
}

/// <summary>A system that may or might call the API, as the list shows it.</summary>
/// <param name="Id">Of its key.</param>
/// <param name="Name">What administrators call it.</param>
/// <param name="KeyBeginning">The part of its key that is shown.</param>
/// <param name="Scopes">What it may do.</param>
/// <param name="State">Whether the key works.</param>
/// <param name="LastDay">The day that an administrator chose: the key works through it.</param>
/// <param name="LastUsedAt">Null when nobody has used it.</param>
/// <param name="CreatedBy">Who made it.</param>
internal sealed record ApiClientRow(
    Guid Id, string Name, string KeyBeginning, IReadOnlyList<string> Scopes, ApiClientState State, DateOnly LastDay, DateTimeOffset? LastUsedAt, string CreatedBy);

internal sealed class ListApiClientsHandler(HostDbContext db, TimeProvider clock)
{
    public const string StateFilter = "lage";

    public static IReadOnlyList<string> SortKeys { get; } = ["name", "expires", "last"];

    /// <summary>Everyone that matches, in order. A municipality has tens of systems at most, so Swedish order is made here.</summary>
    public async Task<IReadOnlyList<ApiClientRow>> HandleAsync(ListQuery query, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var clients = await db.ApiClients.AsNoTracking().ToListAsync(ct);
        var rows = clients.Select(c => new ApiClientRow(
            c.Id, c.Name, c.KeyBeginning, c.Scopes,
            c.RevokedAt is not null ? ApiClientState.Revoked : c.IsOpenAt(now) ? ApiClientState.Open : ApiClientState.Expired,
            c.ExpiresAt.AddTicks(-1).ToSwedishDate(), c.LastUsedAt, c.CreatedBy)).Where(r => Matches(r, query));
        var order = StringComparer.Create(CultureInfo.GetCultureInfo("sv-SE"), ignoreCase: true);
        var sorted = query.Sort.Key switch
        {
            "expires" => rows.OrderBy(r => r.LastDay).ThenBy(r => r.Name, order).ThenBy(r => r.Id),
            "last" => rows.OrderBy(r => r.LastUsedAt).ThenBy(r => r.Name, order).ThenBy(r => r.Id),

            // Those in use first.
            _ => rows.OrderBy(r => r.State == ApiClientState.Revoked).ThenBy(r => r.Name, order).ThenBy(r => r.Id),
        };
        return query.Sort.Descending ? [.. sorted.Reverse()] : [.. sorted];
    }

    private static bool Matches(ApiClientRow row, ListQuery query) =>
        (query["q"] is not { } words || $"{row.Name} {row.KeyBeginning} {string.Join(' ', row.Scopes)} {row.CreatedBy}".Contains(words, StringComparison.CurrentCultureIgnoreCase))
        && (query[StateFilter] is not { } state || row.State.ToString() == state);
}
