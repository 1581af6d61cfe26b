using Coordination.Governance.Contracts;

namespace Coordination.Networking.Features.Networking.TieActivities;

/// <summary>What the page that ties activities shows: those that are tied, and those that the words fit.</summary>
internal sealed record ActivityChoice(string Address, long Version, string? Words, IReadOnlyList<ActivitySummary> Tied, IReadOnlyList<ActivitySummary> Found);

/// <summary>Finds activities of the plans to tie something to.</summary>
internal sealed class ActivityChoiceQuery(IActivityDirectory activities)
{
    private const int Most = 20;

    public async Task<ActivityChoice> ReadAsync(string address, long version, string? words, IReadOnlyCollection<Guid> tied, CancellationToken ct) =>
        new(address, version, words, tied.Count == 0 ? [] : await activities.FindAsync(tied, ct), [.. (await activities.SearchAsync(words, Most, ct)).Where(a => !tied.Contains(a.Id))]);

    /// <summary>As it stands in a history; null for one that there is not.</summary>
    public async Task<string?> TitleAsync(Guid id, CancellationToken ct) => (await activities.FindAsync([id], ct)).FirstOrDefault() is { } found ? $"{found.Number} {found.Title} ({found.Plan})" : null;
}
